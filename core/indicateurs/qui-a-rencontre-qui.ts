import { cleDePaire } from '../paire.ts';
import { plusJours } from '../temps/heure-locale.ts';
import { estTenue, type RencontreDatee } from './operations.ts';

/** The rencontres held, in the order of time, and who had met whom before each. */
export interface QuiARencontreQui {
  /** The structures that were there. */
  readonly presentes: (rencontre: string) => readonly string[];
  /** Had they been in the same room, or at the same table, before this rencontre? */
  readonly avant: (a: string, b: string, rencontre: string) => boolean;
  /** Were they in the same room again within some days after it? */
  readonly ensuite: (a: string, b: string, rencontre: string, jours: number) => boolean;
}

const BITS = 32;

/**
 * One bit a rencontre for each structure: a pair is a comparison of a few words, and the pairs of a room of two hundred
 * are never written down.
 */
export function quiARencontreQui(rencontres: readonly RencontreDatee[]): QuiARencontreQui {
  const ordre = rencontres
    .filter((r) => estTenue(r) && r.rencontre.debut !== undefined)
    .toSorted((a, b) => comparer(a.rencontre.debut ?? '', b.rencontre.debut ?? ''));
  const rangs = new Map(ordre.map((r, rang) => [r.rencontre.id, rang] as const));
  const debuts = ordre.map((r) => r.rencontre.debut ?? '');
  const mots = Math.ceil(ordre.length / BITS);
  const presences = new Map<string, Uint32Array>();
  const presentes = new Map<string, readonly string[]>();
  const tables = new Map<string, number>();
  ordre.forEach((r, rang) => {
    const ici = [...new Set(r.participations.filter((p) => p.statut === 'Présent').map((p) => p.structure))];
    presentes.set(r.rencontre.id, ici);
    for (const structure of ici) {
      const siennes = presences.get(structure) ?? new Uint32Array(mots);
      const mot = Math.floor(rang / BITS);
      siennes[mot] = (siennes[mot] ?? 0) | (1 << (rang % BITS));
      presences.set(structure, siennes);
    }
    for (const [a, b] of pairesATable(r)) if (!tables.has(cleDePaire(a, b))) tables.set(cleDePaire(a, b), rang);
  });

  /** Is there a rencontre from `de` to `a`, the latter apart, where both were? */
  const ensemble = (x: string, y: string, de: number, a: number): boolean => {
    const [siennes, autres] = [presences.get(x), presences.get(y)];
    if (siennes === undefined || autres === undefined || de >= a) return false;
    const dernier = Math.floor((a - 1) / BITS);
    for (let mot = Math.floor(de / BITS); mot <= dernier; mot += 1) {
      let communes = (siennes[mot] ?? 0) & (autres[mot] ?? 0);
      if (mot === Math.floor(de / BITS)) communes &= -1 << (de % BITS);
      if (mot === dernier && a % BITS !== 0) communes &= (1 << (a % BITS)) - 1;
      if (communes !== 0) return true;
    }
    return false;
  };

  return {
    presentes: (rencontre) => presentes.get(rencontre) ?? [],
    avant: (a, b, rencontre) => {
      const rang = rangs.get(rencontre) ?? 0;
      return ensemble(a, b, 0, rang) || (tables.get(cleDePaire(a, b)) ?? rang) < rang;
    },
    ensuite: (a, b, rencontre, jours) => {
      const rang = rangs.get(rencontre);
      if (rang === undefined) return false;
      const fin = finDuDelai(debuts[rang] ?? '', jours);
      let apres = rang + 1;
      while (apres < ordre.length && (debuts[apres] ?? '') <= fin) apres += 1;
      return ensemble(a, b, rang + 1, apres);
    },
  };
}

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same hour, some days after. */
const finDuDelai = (debut: string, jours: number): string =>
  `${plusJours(debut.slice(0, 10), jours)}${debut.slice(10)}`;

/** Pairs of structures that the plan kept of a rencontre seats together, each once. */
export function pairesATable({
  rencontre: { planDeTable },
}: Pick<RencontreDatee, 'rencontre'>): readonly (readonly [string, string])[] {
  const paires = new Map<string, readonly [string, string]>();
  for (const table of planDeTable?.tours.flat() ?? []) {
    const assises = table.flatMap((rang) => planDeTable?.convives[rang]?.structure ?? []);
    assises.forEach((a, i) => {
      for (const b of assises.slice(i + 1)) if (a !== b) paires.set(cleDePaire(a, b), [a, b]);
    });
  }
  return [...paires.values()];
}
