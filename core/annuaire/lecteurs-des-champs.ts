import type { ChampDeFiche, Lecteurs } from '../champs/champ-de-fiche.ts';
import { CHAMPS_SAISIS, type ChampSaisi, estSaisi } from '../champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import type { Structure } from '../lists/structures.list.ts';

/**
 * Who reads what nobody types: what Graph knows of a row, then the columns that are worked out. A new column says it
 * here, or in the table of the fields: else nothing compiles.
 */
const CALCULES = {
  id: 'tous',
  eTag: 'tous',
  creeLe: 'tous',
  modifieLe: 'tous',
  statut: 'tous',
  millesimeCog: 'siège',
  latitude: { comme: 'adresse' },
  longitude: { comme: 'adresse' },
  recenseeLe: 'partenaires',
  verifieeLe: 'partenaires',
  verifieePar: 'partenaires',
  verifications: 'partenaires',
  verificationsPassees: 'coordination',
  courrielEnEchec: 'coordination',
  visibilites: 'coordination',
  provenance: 'coordination',
  source: 'coordination',
  cleSource: 'coordination',
  autresCles: 'coordination',
  absorbees: 'coordination',
  registre: 'coordination',
  sansRappel: 'coordination',
  cleCreation: 'coordination',
  empreinte: 'coordination',
} as const satisfies Record<Exclude<keyof Structure, ChampSaisi>, Lecteurs>;

const saisi = (champ: ChampSaisi): ChampDeFiche => CHAMPS_DE_FICHE[champ];

/** Who reads a field of a fiche. */
export const lecteursDe = (champ: keyof Structure): Lecteurs =>
  estSaisi(champ) ? saisi(champ).lecteurs : CALCULES[champ];

const quiSituent = (par: ChampDeFiche['situe']): readonly (keyof Structure)[] =>
  CHAMPS_SAISIS.filter((champ) => saisi(champ).situe === par);

/** Fields that tell where a protected structure is: its address, its place on a map, the page of its premises. */
export const LOCALISENT: readonly (keyof Structure)[] = [...quiSituent('lieu'), 'latitude', 'longitude'];

/** Numbers under which public registers publish the address. */
export const MENENT_A_L_ADRESSE: readonly (keyof Structure)[] = quiSituent('registre');
