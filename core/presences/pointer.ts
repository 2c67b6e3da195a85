import { decouper } from '../annuaire/mots.ts';

/** A structure that may be marked present, by name and acronym. */
export interface APointer {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string | undefined;
}

/** What is typed at the door: « caf » or « caf 3 », three people. */
export function lirePointage(saisi: string): { readonly texte: string; readonly personnes?: number } {
  const [, texte = '', nombre] = /^(.*?)(?:\s+(\d{1,3}))?\s*$/s.exec(saisi) ?? [];
  const personnes = Number(nombre);
  return texte.trim() === '' || !(personnes >= 1 && personnes <= 500)
    ? { texte: saisi.trim() }
    : { texte: texte.trim(), personnes };
}

/** Words that initials leave out: « Maison des jeunes » is « mj », and « mdj » all the same. */
const LIAISONS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'a', 'au', 'aux', 'pour', 'sur']);

/**
 * The structures that these first letters may name, the surest first: its acronym, the beginning of its name, the
 * initials of its words, the beginnings of some of its words in their order. Nothing for nothing typed.
 */
export function trouverAPointer<T extends APointer>(texte: string, parmi: readonly T[], auPlus: number): readonly T[] {
  const mots = decouper(texte);
  if (mots.length === 0) return [];
  return parmi
    .map((structure) => ({ structure, rang: rangDe(mots, structure) }))
    .filter(({ rang }) => rang < JAMAIS)
    .toSorted((a, b) => a.rang - b.rang || a.structure.nom.localeCompare(b.structure.nom, 'fr'))
    .slice(0, auPlus)
    .map(({ structure }) => structure);
}

const JAMAIS = 5;

function rangDe(mots: readonly string[], { nom, sigle = '' }: APointer): number {
  const colles = mots.join('');
  const siens = decouper(nom);
  const pleins = siens.filter((mot) => !LIAISONS.has(mot));
  if (decouper(sigle).join('') === colles) return 0;
  if (siens.join('').startsWith(colles) || decouper(sigle).join('').startsWith(colles)) return 1;
  if (pleins.join('').startsWith(colles)) return 2;
  if (initiales(pleins).startsWith(colles) || initiales(siens).startsWith(colles)) return 3;
  return debutsDansLOrdre(mots, siens) ? 4 : JAMAIS;
}

const initiales = (mots: readonly string[]): string => mots.map((mot) => mot[0]).join('');

function debutsDansLOrdre(tapes: readonly string[], siens: readonly string[]): boolean {
  let rang = 0;
  for (const mot of siens) if (mot.startsWith(tapes[rang] ?? '\0')) rang += 1;
  return rang === tapes.length;
}
