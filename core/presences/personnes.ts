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
 * first cell shaped like one after the name, or what separates the first two dates. A row with none of these is a heading.
 */
export const passages = (lignes: readonly (readonly string[])[]): readonly Passage[] =>
  lignes.flatMap((ligne) => {
    const [nom = '', ...reste] = ligne;
    const courriel = reste.find((c) => COURRIEL.test(c));
    const secondes = reste.map(secondesDe).find((s) => s !== undefined) ?? entreDeuxDates(reste);
    if (nom === '' || (courriel === undefined && secondes === undefined)) return [];
    return [
      {
        nom: sansSuffixe(nom),
        ...(courriel === undefined ? {} : { courriel: courriel.toLowerCase() }),
        secondes,
        externe: estExterne(nom),
      },
    ];
  });

/** For a language whose units are unknown here. */
function entreDeuxDates(cellules: readonly string[]): number | undefined {
  const [arrivee, depart] = cellules.flatMap((c) => instantDe(c) ?? []);
  if (arrivee === undefined || depart === undefined) return undefined;
  const secondes = (Date.parse(depart) - Date.parse(arrivee)) / 1000;
  return secondes >= 0 ? secondes : undefined;
}

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
