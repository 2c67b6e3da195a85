import { adresseUtilisable } from '../liens/a-qui-ecrire.ts';
import { sansProtocole } from '../textes/site.ts';
import { telephoneLisible } from '../textes/telephone.ts';
import type { ContactVu } from './ce-que-voit.ts';
import type { FicheVue } from './vue.ts';

/** A way to reach a structure: what opens it, and what it is, in words. */
export interface MoyenDeJoindre {
  readonly moyen: 'appeler' | 'ecrire' | 'aller' | 'site';
  readonly lien: string;
  readonly detail: string;
}

/**
 * How to reach a structure, from what whoever reads sees of it and of its people. Where it says no number or no address
 * of its own, those of the first person in post who gives one, named. A protected address leads nowhere: the road to it
 * would be asked of a site outside.
 */
export function commentJoindre(fiche: FicheVue, personnes: readonly ContactVu[]): readonly MoyenDeJoindre[] {
  const enPoste = personnes
    .filter((p) => p.actif !== false && p.opposition !== true)
    .toSorted((a, b) => Number(b.principal) - Number(a.principal));
  const moyens = [telephoneDe(fiche, enPoste), courrielDe(fiche, enPoste), lieuDe(fiche), siteDe(fiche)];
  return moyens.filter((moyen) => moyen !== undefined);
}

function telephoneDe(fiche: FicheVue, personnes: readonly ContactVu[]): MoyenDeJoindre | undefined {
  const quelquun = fiche.telephone === undefined ? personnes.find((p) => p.telephone !== undefined) : undefined;
  const numero = fiche.telephone ?? quelquun?.telephone;
  if (numero === undefined) return undefined;
  return { moyen: 'appeler', lien: `tel:${numero}`, detail: nommer(quelquun, telephoneLisible(numero)) };
}

/** Not an address from which a mail has come back. */
function courrielDe(fiche: FicheVue, personnes: readonly ContactVu[]): MoyenDeJoindre | undefined {
  const sien = adresseUtilisable(fiche);
  const quelquun = sien === undefined ? personnes.find((p) => adresseUtilisable(p) !== undefined) : undefined;
  const adresse = sien ?? (quelquun && adresseUtilisable(quelquun));
  if (adresse === undefined) return undefined;
  return { moyen: 'ecrire', lien: `mailto:${encodeURI(adresse)}`, detail: nommer(quelquun, adresse) };
}

function lieuDe(fiche: FicheVue): MoyenDeJoindre | undefined {
  if (fiche.adresse === undefined || fiche.adresseProtegee === true) return undefined;
  const ville = [fiche.codePostal, fiche.commune].filter(Boolean).join(' ');
  const detail = [fiche.adresse, ville].filter(Boolean).join(', ');
  return { moyen: 'aller', lien: `${ITINERAIRE}?to=${encodeURIComponent(detail)}`, detail };
}

/** Of OpenStreetMap, that needs no account; it asks whoever opens it where they leave from. */
const ITINERAIRE = 'https://www.openstreetmap.org/directions';

const siteDe = ({ siteWeb }: FicheVue): MoyenDeJoindre | undefined =>
  siteWeb === undefined ? undefined : { moyen: 'site', lien: siteWeb, detail: sansProtocole(siteWeb) };

const nommer = (personne: ContactVu | undefined, detail: string): string =>
  personne === undefined ? detail : `${personne.nom}, ${detail}`;
