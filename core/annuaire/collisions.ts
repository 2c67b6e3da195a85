import { cleDeParticipation } from '../presences/cle.ts';
import type { StatutDeParticipation } from '../vocabulaires/rencontres.ts';
import type { Ligne } from './operations.ts';

/** A list whose unique key holds the structure: two rows may become one. */
export interface CleComposee {
  /** With its structure, what a row is about: two rows of one structure on one thing are one. */
  readonly objet: (ligne: Ligne) => string;
  /** Key of the row once it is of this structure. */
  readonly cle: (ligne: Ligne, structure: string, deStructure: string) => string;
  /** What the surviving row becomes. Each field is a column of the list. */
  readonly fondre: (survivante: Ligne, absorbee: Ligne) => Readonly<Record<string, unknown>>;
}

/** From the surest: someone who was there was there, even if another row says excused. */
const FORCE: readonly unknown[] = [
  'Présent',
  'Excusé',
  'Absent',
  'Invité',
  'Non renseigné',
] satisfies readonly StatutDeParticipation[];

const leMeilleur = (ordre: readonly unknown[], a: unknown, b: unknown): unknown =>
  ordre.indexOf(b) >= 0 && (ordre.indexOf(b) < ordre.indexOf(a) || !ordre.includes(a)) ? b : a;

const lePlusGrand = (a: unknown, b: unknown): unknown =>
  typeof b === 'number' && (typeof a !== 'number' || b > a) ? b : a;

/** The earliest of two instants, or the only one known. */
const lePlusTot = (a: unknown, b: unknown): unknown =>
  typeof b === 'string' && (typeof a !== 'string' || Date.parse(b) < Date.parse(a)) ? b : a;

/** What the first row lacks, taken from the second. */
const completer = (a: Ligne, b: Ligne, champs: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(champs.map((champ) => [champ, a[champ] ?? b[champ]]));

/** The part of a key that names the structure, changed; a key made otherwise is kept. */
const renommer = (cle: unknown, de: string, vers: string): string => {
  const texte = String(cle ?? '');
  return texte.endsWith(`-${de}`) ? `${texte.slice(0, -de.length)}${vers}` : texte;
};

/** Only these keys are made of a structure; the others (a personal link, a mise en lien) name one thing for ever. */
export const CLES_COMPOSEES: Readonly<Record<string, CleComposee>> = {
  Participations: {
    objet: (ligne) => String(ligne.rencontre),
    cle: (ligne, structure) => cleDeParticipation(String(ligne.rencontre), structure),
    fondre: (s, a) => ({
      ...completer(s, a, ['contact', 'role', 'raison', 'source', 'organisateur', 'placeLe', 'motifDeRang']),
      coorganise: s.coorganise === true || a.coorganise === true,
      manqueLu: a.manqueLu === true ? true : s.manqueLu,
      statut: leMeilleur(FORCE, s.statut, a.statut),
      personnes: lePlusGrand(s.personnes, a.personnes),
      dureeMinutes: lePlusGrand(s.dureeMinutes, a.dureeMinutes),
      // Invited under one of its two names: it was invited, and waits for its day only if both wait.
      sansInvitation: s.sansInvitation === true && a.sansInvitation === true,
      inviteeLe: lePlusTot(s.inviteeLe, a.inviteeLe),
      invitationPasAvant: [s, a].every((ligne) => typeof ligne.invitationPasAvant === 'string')
        ? lePlusTot(s.invitationPasAvant, a.invitationPasAvant)
        : undefined,
    }),
  },
  Votes: {
    objet: (ligne) => String(ligne.sondage),
    cle: (ligne, structure, de) => renommer(ligne.cle, de, structure),
    fondre: (s, a) => {
      const [recent, ancien] = String(a.repondu ?? '') > String(s.repondu ?? '') ? [a, s] : [s, a];
      return completer(recent, ancien, ['contact', 'reponses', 'commentaire', 'repondu']);
    },
  },
};
