import { CHAMPS_A_VISIBILITE, type ChampAVisibilite } from '../champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** By its name, or by another that it bears, or has borne: a setting written years ago is still read. */
const PAR_LIBELLE = new Map(
  CHAMPS_A_VISIBILITE.flatMap((champ) =>
    [motsNus(CHAMPS_DE_FICHE[champ].libelle), ...CHAMPS_DE_FICHE[champ].titres.split(', ')].map((nom) => [nom, champ]),
  ),
);

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

export const direChamps = (champs: readonly ChampAVisibilite[]): string =>
  champs.map((champ) => CHAMPS_DE_FICHE[champ].libelle).join(', ');
