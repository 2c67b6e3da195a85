import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import { cleDePaire } from '../paire.ts';
import { type Densite, densiteDe, densiteSans } from './densite.ts';
import { aRepondu, quiARepondu, reponsesDe } from './reponses.ts';
import { anneeDAvant, paroleDe, populationDe } from './reseau.ts';

/** Fewer answers than that, and whoever gave one would read the others in the total. */
const REPONSES_POUR_UN_TOTAL = 5;

/** Has the last day of a year’s questions passed? `jour`: local day. */
export const estClose = ({ cloture }: Pick<Interconnaissance, 'cloture'>, jour: string): boolean => cloture < jour;

/** How a year of questions stands. Counts of structures and of pairs, nothing of any of them. */
export interface BilanDeLAnnee {
  readonly annee: string;
  readonly cloture: string;
  readonly close: boolean;
  readonly interrogees: number;
  readonly reponses: number;
  /** Undefined while it could tell what one of them said. */
  readonly densite?: Densite;
}

/**
 * Each year, the last first, as all may read it. Its total is told once nothing can change any more (read before and after
 * an answer, it would give that answer), when five at least have answered, and unless the pairs are all alike, or all
 * those of which one structure said nothing: it would tell each of them.
 */
export function bilansDesAnnees(lignes: readonly Interconnaissance[], jour: string): readonly BilanDeLAnnee[] {
  const annees = [...new Set(lignes.map(({ annee }) => annee))].toSorted().toReversed();
  return annees.map((annee) => {
    const siennes = lignes.filter((l) => l.annee === annee);
    const cloture = clotureDe(siennes);
    const close = cloture < jour;
    const reponses = quiARepondu(siennes).size;
    const densite = close ? densiteMontree(lignes, annee, reponses) : undefined;
    return {
      annee,
      cloture,
      close,
      interrogees: populationDe(siennes, annee).length,
      reponses,
      ...(densite === undefined ? {} : { densite }),
    };
  });
}

/** The last day of those of a year. */
export const clotureDe = (lignes: readonly Pick<Interconnaissance, 'cloture'>[]): string =>
  lignes
    .map(({ cloture }) => cloture)
    .toSorted()
    .at(-1) ?? '';

/** Whoever answered takes off what they said: what is left of the total must tell nothing of the pairs of the others. */
function densiteMontree(lignes: readonly Interconnaissance[], annee: string, reponses: number): Densite | undefined {
  if (reponses < REPONSES_POUR_UN_TOTAL) return undefined;
  const structures = populationDe(lignes, annee);
  const { dites } = paroleDe(lignes, annee);
  const densite = densiteDe(structures, dites);
  const restes = [...pairesDeChacune(lignes, annee, new Set(structures)).values()].map((siennes) =>
    densiteSans(
      densite,
      [...siennes].flatMap((cle) => dites.get(cle) ?? []),
    ),
  );
  return [densite, ...restes].every(estMelee) ? densite : undefined;
}

const estMelee = ({ sues, connues, liees }: Densite): boolean =>
  [connues, liees].every((combien) => combien > 0 && combien < sues);

/** Of each structure that answered, the keys of the pairs of which it said something that counts in a year. */
function pairesDeChacune(
  lignes: readonly Interconnaissance[],
  annee: string,
  structures: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const comptees = lignes.filter((l) => aRepondu(l) && [annee, anneeDAvant(annee)].includes(l.annee));
  const paires = new Map(comptees.map(({ structure }) => [structure, new Set<string>()] as const));
  for (const ligne of comptees)
    for (const autre of reponsesDe(ligne).keys())
      if (structures.has(ligne.structure) && structures.has(autre))
        paires.get(ligne.structure)?.add(cleDePaire(ligne.structure, autre));
  return paires;
}
