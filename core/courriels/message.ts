import { espacesInsecables } from '../textes/francais.ts';
import { sansInterdits, surUneLigne } from '../textes/net.ts';

/** One thing to read in a mail: a sentence, a link, a list, the words of somebody. */
export type Paragraphe =
  | string
  | { readonly lien: string; readonly libelle: string }
  | { readonly liste: readonly string[] }
  | { readonly citation: string };

/** A mail as a value, in the order in which it is read. All of it is text: its dress is given when it leaves. */
export interface Message {
  readonly sujet: string;
  readonly paragraphes: readonly Paragraphe[];
}

/** A mail with the no-break spaces of French. Its subject is one line, whatever names it quotes. */
export const message = (sujet: string, paragraphes: readonly Paragraphe[]): Message => ({
  sujet: court(espacesInsecables(surUneLigne(sujet))),
  paragraphes: paragraphes.map(composer),
});

/** Exchange takes no longer subject. */
const SUJET_MAX = 255;
const court = (sujet: string): string =>
  sujet.length <= SUJET_MAX ? sujet : `${sansInterdits(sujet.slice(0, SUJET_MAX - 1)).trimEnd()}…`;

function composer(p: Paragraphe): Paragraphe {
  if (typeof p === 'string') return espacesInsecables(p);
  if ('lien' in p) return { ...p, libelle: espacesInsecables(p.libelle) };
  return 'liste' in p ? { liste: p.liste.map(espacesInsecables) } : { citation: espacesInsecables(p.citation) };
}

/** The same in plain text, where a mail is shown before it leaves. */
export function enTexte(p: Paragraphe): string {
  if (typeof p === 'string') return p;
  if ('lien' in p) return `[ ${p.libelle} ]`;
  return 'liste' in p ? p.liste.map((ligne) => `– ${ligne}`).join('\n') : p.citation;
}
