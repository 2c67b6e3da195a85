import type { Interconnaissance, ModificationDInterconnaissance } from '../lists/interconnaissances.list.ts';
import { cleDePaire } from '../paire.ts';
import { REPONSES_D_INTERCONNAISSANCE, type ReponseDInterconnaissance } from '../vocabulaires/interconnaissance.ts';

/** The column where those of whom this was said are. */
const COLONNES = {
  Inconnue: 'inconnues',
  'De nom': 'deNom',
  Orientation: 'orientations',
  Ensemble: 'ensemble',
} as const satisfies Record<ReponseDInterconnaissance, keyof Interconnaissance>;

type Ligne = Pick<
  Interconnaissance,
  'structure' | 'interrogees' | 'inconnues' | 'deNom' | 'orientations' | 'ensemble' | 'reponduLe'
>;

/** What a structure answered of each; two fiches that became one were said the most of the two. Never of itself, which a merge may have made of another. */
export function reponsesDe(ligne: Ligne): ReadonlyMap<string, ReponseDInterconnaissance> {
  const dites = new Map<string, ReponseDInterconnaissance>();
  for (const reponse of REPONSES_D_INTERCONNAISSANCE)
    for (const id of ligne[COLONNES[reponse]]) if (id !== ligne.structure) dites.set(id, reponse);
  return dites;
}

/** About whom it is asked, itself apart. */
export const questionsDe = ({ structure, interrogees }: Ligne): readonly string[] =>
  interrogees.filter((id) => id !== structure);

/** The columns that say these answers, and nothing else. */
export const enColonnes = (
  reponses: ReadonlyMap<string, ReponseDInterconnaissance>,
): Pick<ModificationDInterconnaissance, (typeof COLONNES)[ReponseDInterconnaissance]> => {
  const dites = (voulue: ReponseDInterconnaissance) =>
    [...reponses].flatMap(([id, reponse]) => (reponse === voulue ? [id] : []));
  return {
    inconnues: dites('Inconnue'),
    deNom: dites('De nom'),
    orientations: dites('Orientation'),
    ensemble: dites('Ensemble'),
  };
};

export const aRepondu = ({ reponduLe }: Pick<Interconnaissance, 'reponduLe'>): boolean => reponduLe !== undefined;

/** The structures that answered, each once: two fiches that became one may have left it two rows. */
export const quiARepondu = (
  lignes: readonly Pick<Interconnaissance, 'structure' | 'reponduLe'>[],
): ReadonlySet<string> => new Set(lignes.filter(aRepondu).map(({ structure }) => structure));

/** Where an answer stands among the others: 0 for « inconnue ». */
export const rangDe = (reponse: ReponseDInterconnaissance): number => REPONSES_D_INTERCONNAISSANCE.indexOf(reponse);

/** What is said of each pair, by its key: where both were asked, the one that says more. Who said it is lost there, on purpose. */
export function pairesDites(lignes: readonly Ligne[]): ReadonlyMap<string, ReponseDInterconnaissance> {
  const paires = new Map<string, ReponseDInterconnaissance>();
  for (const ligne of lignes.filter(aRepondu))
    for (const [autre, reponse] of reponsesDe(ligne)) {
      const cle = cleDePaire(ligne.structure, autre);
      const deja = paires.get(cle);
      if (deja === undefined || rangDe(reponse) > rangDe(deja)) paires.set(cle, reponse);
    }
  return paires;
}
