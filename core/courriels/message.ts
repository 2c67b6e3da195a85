import { espacesInsecables, jourLong } from '../textes/francais.ts';
import { sansInterdits, surUneLigne } from '../textes/net.ts';

/** One thing to read in a mail: a sentence, what there is to do, another link, the title of a part, a list, the words of somebody. */
export type Paragraphe =
  | string
  | { readonly bouton: string; readonly libelle: string }
  | { readonly lien: string; readonly libelle: string }
  | { readonly titre: string }
  | { readonly liste: readonly string[] }
  | { readonly citation: string };

/** A mail as a value, in the order in which it is read. All of it is text: its dress is given when it leaves. */
export interface Message {
  readonly sujet: string;
  /** Who writes, for its top: the territory. */
  readonly territoire: string;
  readonly paragraphes: readonly Paragraphe[];
}

interface EnTete {
  readonly territoire: string;
  /** The person to whom it is written; a mail to a structure names nobody. */
  readonly personne?: string | undefined;
  /** What it is about. */
  readonly objet: string;
}

/**
 * A mail that says at once who writes: in its subject, and greeting whom it is for; with the no-break spaces of French.
 * Its subject is one line, whatever names it quotes; too long, it is cut before who writes.
 */
export function message({ territoire, personne, objet }: EnTete, paragraphes: readonly Paragraphe[]): Message {
  const signature = ` – coordination, ${surUneLigne(territoire)}`;
  return {
    sujet: `${court(espacesInsecables(surUneLigne(objet)), SUJET_MAX - signature.length)}${signature}`,
    territoire,
    paragraphes: [personne === undefined ? 'Bonjour,' : `Bonjour ${personne},`, ...paragraphes].map(composer),
  };
}

/** Exchange takes no longer subject. */
const SUJET_MAX = 255;
const court = (texte: string, place: number): string =>
  texte.length <= place ? texte : `${sansInterdits(texte.slice(0, place - 1)).trimEnd()}…`;

function composer(p: Paragraphe): Paragraphe {
  if (typeof p === 'string') return espacesInsecables(p);
  if ('libelle' in p) return { ...p, libelle: espacesInsecables(p.libelle) };
  if ('titre' in p) return { titre: espacesInsecables(p.titre) };
  return 'liste' in p ? { liste: p.liste.map(espacesInsecables) } : { citation: espacesInsecables(p.citation) };
}

/** What the sending of a personal link gives to the mail that carries it. */
export interface EnvoiDuLien {
  /** The person to whom it is sent; a link sent to a structure names nobody. */
  readonly personne?: string | undefined;
  readonly lien: string;
  /** Where its holder says that they want no more reminders. */
  readonly sansRappel: string;
  /** Instant. */
  readonly expireLe: string;
}

/** Who writes, at the start of the first sentence of every mail. */
export const quiEcrit = (territoire: string): string => `La coordination de la coopération (${territoire})`;

/** What is said of a personal link in every mail that carries one. `ouvre`: « cette seule fiche ». */
export const duLien = ({ lien, expireLe }: EnvoiDuLien, ouvre: string): readonly Paragraphe[] => [
  `Ce lien est personnel : il ouvre ${ouvre}, jusqu’au ${jourLong(expireLe)}. Ne le transférez pas.`,
  `Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur : ${lien}`,
];

interface Pied {
  readonly territoire: string;
  /** Where to ask for no more reminders, for the mails that are written by themselves. */
  readonly sansRappel?: string;
  /** What a person must be told at the first contact. */
  readonly information?: string | undefined;
}

/** How every mail ends: how to be left alone, what is told of one’s data, who writes. */
export const pied = ({ territoire, sansRappel, information }: Pied): readonly Paragraphe[] => [
  ...(sansRappel === undefined ? [] : [{ lien: sansRappel, libelle: 'Ne plus recevoir de rappels' }]),
  ...(information === undefined ? [] : [information]),
  `La coordination de la coopération, ${territoire}`,
];

/** The same in plain text, where a mail is shown before it leaves. */
export function enTexte(p: Paragraphe): string {
  if (typeof p === 'string') return p;
  if ('libelle' in p) return `[ ${p.libelle} ]`;
  if ('titre' in p) return p.titre;
  return 'liste' in p ? p.liste.map((ligne) => `– ${ligne}`).join('\n') : p.citation;
}
