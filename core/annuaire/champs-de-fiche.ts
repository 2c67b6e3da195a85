import { structures } from '../lists/structures.list.ts';

/** What the coordination types on a fiche, in the order of its form. The rest is worked out: place on the map, verification, provenance. */
export const CHAMPS_SAISIS = [
  'nom',
  'sigle',
  'type',
  'siret',
  'rna',
  'finess',
  'description',
  'thematiques',
  'publics',
  'services',
  'commune',
  'communeInsee',
  'codePostal',
  'adresse',
  'adresseProtegee',
  'zone',
  'zoneCodes',
  'telephone',
  'courriel',
  'siteWeb',
  'horaires',
  'accessibilite',
  'modesDeMobilisation',
  'modalitesDAcces',
  'frais',
  'cadence',
  'autonomie',
  'referent',
  'binome',
  'visibilites',
] as const satisfies readonly (keyof typeof structures.columns)[];
export type ChampSaisi = (typeof CHAMPS_SAISIS)[number];

/** Fields whose readers the coordination chooses. The name, the type and the commune are always read: without them there is no fiche. */
export const CHAMPS_A_VISIBILITE = [
  'siret',
  'rna',
  'finess',
  'description',
  'thematiques',
  'publics',
  'services',
  'adresse',
  'codePostal',
  'zone',
  'telephone',
  'courriel',
  'siteWeb',
  'horaires',
  'accessibilite',
  'modesDeMobilisation',
  'modalitesDAcces',
  'frais',
] as const satisfies readonly ChampSaisi[];
export type ChampAVisibilite = (typeof CHAMPS_A_VISIBILITE)[number];

const LIBELLES: Readonly<Record<string, { readonly label: string } | undefined>> = structures.columns;

/** The name of a field as people read it. */
export const libelleDuChamp = (champ: string): string => LIBELLES[champ]?.label ?? champ;
