import { cleStable } from '../imports/cle-stable.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { sansFin } from '../textes/net.ts';
import { CORRESPONDANCES_NATIONALES, type CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import { adresseUri } from './adresse-uri.ts';
import { creerTraduction, type Traduction } from './data-inclusion-traduire.ts';
import type { Diffusion, StructureDiffusee } from './diffuser.ts';
import { type Ecarte, ouvrirReleve, type Releve } from './ecartes.ts';
import { sansVide } from './sans-vide.ts';

export interface OptionsDataInclusion {
  /** Identifier of who produces the data: begins every id. */
  readonly producteur: string;
  readonly correspondances?: CorrespondancesNationales;
}

interface Contexte {
  readonly producteur: string;
  readonly traduire: Traduction;
  readonly releve: Releve;
}

/**
 * Structures and services in the schema of data·inclusion v1. An id is that of the row in the list, and for a service its name: the order of
 * services may change, their ids do not. `date_maj` is the day of the last change of the fiche.
 */
export function ecrireDataInclusion(
  { structures }: Diffusion,
  { producteur, correspondances = CORRESPONDANCES_NATIONALES }: OptionsDataInclusion,
): { readonly texte: string; readonly ecartes: readonly Ecarte[] } {
  const releve = ouvrirReleve();
  const contexte = { producteur, releve, traduire: creerTraduction(correspondances, releve) };
  const admises = structures.filter((s) => nommable(s.nom, 'structure au nom de moins de trois lettres', releve));
  const documents = admises.map((s) => {
    const partage = commun(s, contexte);
    return { structure: structureNationale(s, partage, contexte), services: servicesNationaux(s, partage, contexte) };
  });
  const document = {
    structures: documents.map((d) => d.structure),
    services: documents.flatMap((d) => d.services),
  };
  return { texte: `${JSON.stringify(document, null, 2)}\n`, ecartes: releve.ecartes() };
}

const idDe = (s: StructureDiffusee, producteur: string): string => `${producteur}--structure-${s.id}`;

type Commun = ReturnType<typeof commun>;

function structureNationale(s: StructureDiffusee, partage: Commun, { producteur, releve }: Contexte) {
  return {
    id: idDe(s, producteur),
    ...partage,
    ...sansVide({
      nom: raccourcir(nomAdmis(s.nom) ?? '', 150, releve),
      siret: s.siret,
      description: descriptionAdmise(s.description, releve),
      site_web: adresseAdmise(s.siteWeb, releve),
      accessibilite_lieu: adresseAdmise(s.accessibilite, releve),
    }),
  };
}

/** What a structure and each of its services both say. */
function commun(s: StructureDiffusee, { producteur, traduire }: Contexte) {
  return {
    source: producteur,
    date_maj: aujourdhui(s.modifieLe),
    ...sansVide({
      adresse: s.adresse,
      code_postal: s.codePostal,
      commune: s.commune,
      code_insee: s.communeInsee,
      latitude: s.latitude,
      longitude: s.longitude,
      telephone: s.telephone,
      courriel: s.courriel,
      horaires_accueil: traduire.horaires(s.horaires),
    }),
  };
}

function servicesNationaux(s: StructureDiffusee, partage: Commun, { producteur, traduire, releve }: Contexte) {
  const noms = [...new Map((s.services ?? []).map((nom) => [cleStable('service', nom), nom]))];
  const admis = noms.filter(([, nom]) => nommable(nom, 'service au nom de moins de trois lettres', releve));
  const portent =
    [s.thematiques, s.publics, s.modesDeMobilisation].some((v) => v !== undefined) || s.frais !== undefined;
  if (admis.length === 0) {
    if (portent) releve.noter('valeur-sans-service');
    return [];
  }
  const deTous = {
    ...partage,
    structure_id: idDe(s, producteur),
    ...sansVide({
      thematiques: traduire.thematiques(s.thematiques),
      publics: traduire.publics(s.publics),
      frais: traduire.frais(s.frais),
      modes_mobilisation: traduire.modes(s.modesDeMobilisation),
      mobilisation_precisions: s.modalitesDAcces,
      zone_eligibilite: traduire.zone(s.zone, s.zoneCodes),
      contact_nom_prenom: s.contacts[0]?.nom,
    }),
  };
  return admis.map(([cle, nom]) => ({
    id: `${producteur}--service-${s.id}-${cle.replace('service:', '')}`,
    ...deTous,
    nom: raccourcir(nomAdmis(nom) ?? '', 150, releve),
    description: raccourcir(
      [`${nom}, proposé par ${s.nom}.`, s.description].filter((part) => part !== undefined).join('\n\n'),
      10_000,
      releve,
    ),
  }));
}

/** Three characters at least, no full stop at the end. */
function nomAdmis(nom: string): string | undefined {
  const net = sansFin(nom, /[.\s]/);
  return [...net].length < 3 ? undefined : net;
}

function nommable(nom: string, quoi: string, releve: Releve): boolean {
  if (nomAdmis(nom) !== undefined) return true;
  releve.noter('valeur-hors-format', quoi);
  return false;
}

/** Lengths of JSON Schema count characters, not halves of one. */
function raccourcir(texte: string, limite: number, releve: Releve): string {
  const caracteres = [...texte];
  if (caracteres.length <= limite) return texte;
  releve.noter('valeur-raccourcie');
  return `${caracteres.slice(0, limite - 1).join('')}…`;
}

function descriptionAdmise(description: string | undefined, releve: Releve): string | undefined {
  if (description === undefined) return undefined;
  if ([...description].length >= 5) return raccourcir(description, 10_000, releve);
  releve.noter('valeur-hors-format', 'présentation de moins de cinq lettres');
  return undefined;
}

function adresseAdmise(saisie: string | undefined, releve: Releve): string | undefined {
  const uri = adresseUri(saisie);
  if (saisie !== undefined && uri === undefined) releve.noter('valeur-hors-format', 'adresse de site incomplète');
  return uri;
}
