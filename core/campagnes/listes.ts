import type { Campagne, Vague } from '../lists/campagnes.list.ts';
import { dateCourte } from '../textes/francais.ts';
import type { SectionDeFiche } from '../vocabulaires/structures.ts';
import type { Suivi } from './suivre.ts';

/** A structure to telephone to, or to visit. */
export interface AJoindre {
  readonly suivi: Suivi;
  readonly commune: string;
  readonly personne: string | undefined;
  readonly telephone: string | undefined;
  /** For a visit; never a protected address. */
  readonly adresse: string | undefined;
  readonly sections: readonly SectionDeFiche[];
  readonly pourquoi: string;
  readonly dernierAppel: string | undefined;
}

const SANS_COMMUNE = 'Commune inconnue';

const dateDe = (campagne: Campagne, canal: Vague['canal']): string | undefined =>
  campagne.vagues?.find((v) => v.canal === canal)?.le;

const estPassee = (campagne: Campagne, canal: Vague['canal'], jour: string): boolean =>
  (dateDe(campagne, canal) ?? '9999') <= jour;

/**
 * Who is to be telephoned to on that day: at once those who are not written to; from its wave on, those who stay silent. Whoever could not be reached
 * by telephone passes to the visits once their wave has come.
 */
export const listeTelephone = (campagne: Campagne, suivis: readonly Suivi[], jour: string): readonly AJoindre[] =>
  suivis
    .filter((s) => estATelephoner(s, campagne, jour))
    .map((s) => aJoindre(s))
    .toSorted(parCommune);

/** Who is to be visited: at once those who have neither address nor telephone; from its wave on, those who could not be reached by telephone. */
export const listeVisite = (campagne: Campagne, suivis: readonly Suivi[], jour: string): readonly AJoindre[] =>
  suivis
    .filter((s) => estAVisiter(s, campagne, jour))
    .map((s) => aJoindre(s))
    .toSorted(parCommune);

function estATelephoner(s: Suivi, campagne: Campagne, jour: string): boolean {
  if (s.issue !== 'Silencieuse' || s.destination.telephone === undefined || estAVisiter(s, campagne, jour))
    return false;
  return s.destination.canal === 'Téléphone' || estPassee(campagne, 'Téléphone', jour);
}

function estAVisiter(s: Suivi, campagne: Campagne, jour: string): boolean {
  if (s.issue !== 'Silencieuse') return false;
  if (s.destination.canal === 'Visite') return true;
  const injoignable = s.destination.telephone === undefined || s.appels.some((a) => a.issue === 'Injoignable');
  return injoignable && estPassee(campagne, 'Visite', jour);
}

function aJoindre(suivi: Suivi): AJoindre {
  const { structure, destination, aVoir, appels } = suivi;
  const appel = appels.at(-1);
  return {
    suivi,
    commune: structure.commune ?? SANS_COMMUNE,
    personne: destination.nom === structure.nom ? undefined : destination.nom,
    telephone: destination.telephone,
    adresse: structure.adresseProtegee
      ? undefined
      : [structure.adresse, structure.codePostal, structure.commune].filter(Boolean).join(' ') || undefined,
    sections: aVoir,
    pourquoi: destination.raison ?? raisonDuSilence(suivi),
    dernierAppel:
      appel?.issue === undefined || appel.envoyeeLe === undefined
        ? undefined
        : `${appel.issue} le ${dateCourte(appel.envoyeeLe)}`,
  };
}

const raisonDuSilence = ({ envois }: Suivi): string => {
  const dernier = envois.at(-1)?.envoyeeLe;
  return dernier === undefined ? 'Pas encore sollicitée' : `Sans réponse au courriel du ${dateCourte(dernier)}`;
};

const parCommune = (a: AJoindre, b: AJoindre): number =>
  a.commune.localeCompare(b.commune, 'fr') || a.suivi.structure.nom.localeCompare(b.suivi.structure.nom, 'fr');
