import { motsNus } from '../textes/mots-nus.ts';
import { CHAMPS_A_VISIBILITE, type ChampAVisibilite, libelleDuChamp } from './champs-de-fiche.ts';

const PAR_LIBELLE = new Map(CHAMPS_A_VISIBILITE.map((champ) => [motsNus(libelleDuChamp(champ)), champ]));

const noms = (texte: string): readonly string[] =>
  texte
    .split(/[,;\n]/)
    .map((nom) => nom.trim())
    .filter((nom) => nom !== '' && motsNus(nom) !== 'aucun');

/** The fields that a territory opens to the public, told by their names, with commas between; the names that are those of no field are left out. */
export const lireChampsPublics = (texte: string): readonly ChampAVisibilite[] => [
  ...new Set(noms(texte).flatMap((nom) => PAR_LIBELLE.get(motsNus(nom)) ?? [])),
];

/** Names that are those of no field. */
export const champsInconnus = (texte: string): readonly string[] =>
  noms(texte).filter((nom) => !PAR_LIBELLE.has(motsNus(nom)));

export const direChamps = (champs: readonly ChampAVisibilite[]): string => champs.map(libelleDuChamp).join(', ');

/** What says what a structure does and for whom, and nothing by which a person is reached: what a public annuaire holds when nothing else is decided. */
export const CHAMPS_PUBLICS_PAR_DEFAUT = [
  'description',
  'thematiques',
  'publics',
  'services',
  'zone',
  'siteWeb',
  'horaires',
  'accessibilite',
  'modesDeMobilisation',
  'modalitesDAcces',
  'frais',
] as const satisfies readonly ChampAVisibilite[];
