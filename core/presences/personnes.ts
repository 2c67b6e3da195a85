import { instantDe } from './dates.ts';
import { secondesDe } from './durees.ts';
import { cleDeNom, estExterne, sansSuffixe } from './noms.ts';

/** A row of a participant or of a coming and going. */
export interface Passage {
  readonly nom: string;
  readonly courriel?: string;
  readonly secondes: number | undefined;
  readonly externe: boolean;
}

const COURRIEL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/u;

/**
 * Reads the rows of a block, headings left out. The name is the first column; the address is the first cell shaped like one; the duration the
 * first cell shaped like one after it. A row with neither date, nor duration, nor address is a heading.
 */
export const passages = (lignes: readonly (readonly string[])[]): readonly Passage[] =>
  lignes.flatMap((ligne) => {
    const [nom = '', ...reste] = ligne;
    const courriel = reste.find((c) => COURRIEL.test(c));
    const secondes = reste.map(secondesDe).find((s) => s !== undefined);
    const dateLue = reste.some((c) => instantDe(c) !== undefined);
    if (nom === '' || (courriel === undefined && secondes === undefined && !dateLue)) return [];
    return [
      {
        nom: sansSuffixe(nom),
        ...(courriel === undefined ? {} : { courriel: courriel.toLowerCase() }),
        secondes,
        externe: estExterne(nom),
      },
    ];
  });

/** Adds up the rows of the same person: same address, else same name, provided that the name belongs to one address only. */
export function fusionner(lus: readonly Passage[]): readonly Passage[] {
  const adresses = new Map<string, Set<string>>();
  for (const p of lus) if (p.courriel !== undefined) ajouter(adresses, cleDeNom(p.nom), p.courriel);
  const cle = (p: Passage): string => {
    if (p.courriel !== undefined) return p.courriel;
    const connues = [...(adresses.get(cleDeNom(p.nom)) ?? [])];
    return connues.length === 1 ? (connues[0] ?? '') : `nom ${cleDeNom(p.nom)}`;
  };
  const personnes = new Map<string, Passage>();
  for (const p of lus) {
    const deja = personnes.get(cle(p));
    personnes.set(cle(p), deja === undefined ? p : ensemble(deja, p));
  }
  return [...personnes.values()];
}

function ajouter(m: Map<string, Set<string>>, cle: string, valeur: string): void {
  m.set(cle, (m.get(cle) ?? new Set()).add(valeur));
}

function ensemble(a: Passage, b: Passage): Passage {
  const courriel = a.courriel ?? b.courriel;
  const connu = a.courriel === undefined && b.courriel !== undefined ? b : a;
  return {
    nom: connu.nom,
    ...(courriel === undefined ? {} : { courriel }),
    secondes: a.secondes === undefined ? b.secondes : a.secondes + (b.secondes ?? 0),
    externe: connu.externe,
  };
}
