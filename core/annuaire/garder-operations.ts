import { z } from 'zod';
import { enLigne, type Ligne, type Operation, ouNul } from './operations.ts';

/**
 * Operations of one kind on one list, told once, then a row each: `[id, …before, …after]` for a change, `[id, …values]` for a removal. Five hundred
 * participations that follow hold in fifteen thousand characters instead of seventy thousand.
 */
export const paquet = z.strictObject({
  genre: z.enum(['modifier', 'retirer']),
  liste: z.string(),
  champs: z.array(z.string()),
  rangs: z.array(z.tuple([z.string()], z.unknown())),
});
export type Paquet = z.infer<typeof paquet>;

/** Columns of a row that Graph makes, and that cannot be put back. */
const DE_GRAPH: readonly string[] = ['id', 'eTag', 'creeLe', 'modifieLe'];

function unSeul(o: Operation): Paquet {
  if (o.genre === 'modifier') {
    const champs = Object.keys(o.apres);
    const valeurs = [...champs.map((c) => ouNul(o.avant[c])), ...champs.map((c) => ouNul(o.apres[c]))];
    return { genre: 'modifier', liste: o.liste, champs, rangs: [[o.id, ...valeurs]] };
  }
  if (o.genre === 'recreer') throw new Error('Une fusion ne recrée aucune ligne.');
  const champs = Object.keys(o.ligne).filter((c) => !DE_GRAPH.includes(c) && ouNul(o.ligne[c]) !== null);
  return { genre: 'retirer', liste: o.liste, champs, rangs: [[o.ligne.id, ...champs.map((c) => o.ligne[c])]] };
}

const memeGenre = (a: Paquet, b: Paquet): boolean =>
  a.genre === b.genre && a.liste === b.liste && a.champs.join() === b.champs.join();

/** A note column holds 60 000 characters. */
const CARACTERES_PAR_COLONNE = 55_000;
/** Columns of the list `Fusions` that share the operations of a merge. */
const COLONNES = 3;

/** The operations as the columns of a row keep them, in their order; undefined when there are too many for it. */
export function garderOperations(operations: readonly Operation[]): readonly (readonly Paquet[])[] | undefined {
  const colonnes: Paquet[][] = [[]];
  let taille = 0;
  for (const seul of operations.map(unSeul)) {
    const rang = JSON.stringify(seul.rangs[0]).length + 1;
    const entier = JSON.stringify(seul).length + 1;
    if (taille + entier > CARACTERES_PAR_COLONNE) {
      colonnes.push([]);
      taille = 0;
    }
    const colonne = colonnes.at(-1) ?? [];
    const dernier = colonne.at(-1);
    if (dernier !== undefined && memeGenre(dernier, seul)) {
      dernier.rangs.push(...seul.rangs);
      taille += rang;
    } else {
      colonne.push(seul);
      taille += entier;
    }
    if (taille > CARACTERES_PAR_COLONNE) return undefined;
  }
  return colonnes.length > COLONNES ? undefined : colonnes;
}

/** What `garderOperations` kept, in the same order. */
export const lireOperations = (paquets: readonly Paquet[]): readonly Operation[] =>
  paquets.flatMap(({ genre, liste, champs, rangs }) =>
    rangs.map(([id, ...valeurs]): Operation => {
      const ligneDe = (debut: number): Record<string, unknown> =>
        Object.fromEntries(champs.map((champ, i) => [champ, ouNul(valeurs[debut + i])]));
      if (genre === 'retirer') return { genre, liste, ligne: enLigne({ ...ligneDe(0), id }) as Ligne };
      return { genre, liste, id, avant: ligneDe(0), apres: ligneDe(champs.length) };
    }),
  );
