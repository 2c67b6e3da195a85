import { indicesDe, type TableEtendue } from './table-etendue.ts';

export interface Essai {
  readonly table: TableEtendue;
  /** Hidden cells; pushing may hide more. */
  readonly tues: boolean[];
  /** The least that a hidden cell may hold, as anyone knows: 1 where a zero is shown; 0 where zeros are hidden too. */
  readonly planchers: readonly number[];
  /** What hiding a cell costs; undefined when it must stay as it is. */
  readonly prix: readonly (number | undefined)[];
}

interface Poussee {
  readonly place: number;
  /** Up is 1, down is -1. */
  readonly sens: 1 | -1;
  /** How far is far enough. */
  readonly voulu: number;
  /** May cells that are shown be hidden for it? The cheapest first. */
  readonly quitteATaire: boolean;
}

/** The corners of a hypercube, the way each moves, and how far all of them can. */
interface Cube {
  readonly places: readonly number[];
  readonly sens: readonly number[];
  readonly course: number;
}

/**
 * How far a cell can be moved by tables that show the same: one hypercube of hidden cells after the other, each the
 * cheapest for how far it goes.
 */
export function pousser(essai: Essai, { place, sens, voulu, quitteATaire }: Poussee): number {
  const contenu = new Map<number, number>();
  const lire = (p: number): number => contenu.get(p) ?? essai.table.valeurs[p] ?? 0;
  let fait = 0;
  while (fait < voulu) {
    const cube = meilleurCube(essai, { place, sens, voulu: voulu - fait, quitteATaire }, lire);
    if (cube === undefined) break;
    for (const [i, p] of cube.places.entries()) {
      essai.tues[p] = true;
      contenu.set(p, lire(p) + (cube.sens[i] ?? 0) * cube.course);
    }
    fait += cube.course;
  }
  return fait;
}

/**
 * The hypercubes of a cell: it and another index in each dimension. Where one of the two is a total, both move the same
 * way; else one gives what the other takes. Every sum of the table then stays true. A corner that may not move rules out
 * all that would be built on it.
 */
function meilleurCube(
  { table, tues, planchers, prix }: Essai,
  { place, sens: premier, voulu, quitteATaire }: Poussee,
  lire: (place: number) => number,
): Cube | undefined {
  const indices = indicesDe(table, place);
  const places = [place];
  const sens: number[] = [premier];
  const jeuDe = (p: number, s: number): number => (s > 0 ? Number.POSITIVE_INFINITY : lire(p) - (planchers[p] ?? 1));
  let meilleur: Cube | undefined;
  let rapport = Number.POSITIVE_INFINITY;

  const batir = (d: number, cout: number, jeu: number): void => {
    const course = Math.min(voulu, jeu);
    // Nothing built on this can be better than what was found.
    if ((1 + cout) / course >= rapport) return;
    const taille = table.tailles[d];
    if (taille === undefined) {
      meilleur = { places: [...places], sens: [...sens], course };
      rapport = (1 + cout) / course;
      return;
    }
    const ici = indices[d] ?? 0;
    const coins = places.length;
    for (let autre = 0; autre <= taille; autre += 1) {
      if (autre === ici) continue;
      const ecart = (autre - ici) * (table.pas[d] ?? 1);
      const signe = autre === taille || ici === taille ? 1 : -1;
      let [sien, reste] = [cout, jeu];
      for (let i = 0; i < coins && reste > 0; i += 1) {
        const p = (places[i] ?? 0) + ecart;
        const s = (sens[i] ?? 0) * signe;
        const aPayer = tues[p] ? 0 : quitteATaire ? prix[p] : undefined;
        reste = aPayer === undefined ? 0 : Math.min(reste, jeuDe(p, s));
        sien += aPayer ?? 0;
        places.push(p);
        sens.push(s);
      }
      if (reste > 0) batir(d + 1, sien, reste);
      places.length = coins;
      sens.length = coins;
    }
  };
  batir(0, 0, jeuDe(place, premier));
  return meilleur;
}
