import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Banc } from '../banc.ts';

/** What somebody can see outside, each thing as a text without what two runs of the same request never share. */
export interface Etat {
  /** Rows of the lists, « list {fields} », without those of the Journal. */
  readonly lignes: readonly string[];
  readonly journal: readonly string[];
  readonly calendrier: readonly string[];
  /** Mails and messages of the calendar, notices of Teams, cards. */
  readonly dits: readonly string[];
  readonly fichiers: readonly string[];
}

/** What is drawn at random, or sealed with something drawn. */
const HASARDS = [
  /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi,
  /(?<=#(?:jeton|rappels)=)[\w.-]+/g,
  // Identifiers of Outlook, with the address of the meeting in Teams.
  /\bAA[\w-]{24,}=*/g,
  /(?<=meeting_)[\da-f]+/gi,
  /(?<=Urne\\?":\\?")[^"\\]+/g,
  // When, by which execution and at which try, something was reserved or sent: later after a death.
  /(?<="(?:ReserveePar|ReserveeLe|EnvoyeeLe|Le)":")[^"]*/g,
  /(?<="Tentatives":)\d+/g,
  // A packed file weighs a little more or less from one time to the next.
  /(?<="octets":)\d+/g,
];
/** What the library of SQLite adds to a row that it reads. */
const AJOUT = /"_metadata":\{[^}]*\},?/g;
const sansHasard = (texte: string): string =>
  HASARDS.reduce((t, hasard) => t.replace(hasard, '…'), texte.replace(AJOUT, ''));

/** Reads everything that `banc` shows outside, from a copy of its file. */
export function etatDe(banc: Banc): Etat {
  const ou = mkdtempSync(join(tmpdir(), 'maillage-etat-'));
  banc.copier(ou);
  const base = new Database(join(ou, 'graph.sqlite'));
  const tous = (sql: string): string[] =>
    (base.prepare(sql).all() as { t: string }[]).map(({ t }) => sansHasard(t)).toSorted();
  const lignes = tous(
    `SELECT l.nom || ' ' || e.champs AS t FROM elements e JOIN listes l ON l.id = e.liste WHERE e.supprime = 0`,
  );
  const deJournal = (ligne: string) => ligne.startsWith('Journal ');
  const etat = {
    lignes: lignes.filter((l) => !deJournal(l)),
    journal: lignes.filter(deJournal),
    calendrier: tous('SELECT donnees AS t FROM evenements'),
    dits: [
      ...tous(`SELECT json_remove(donnees, '$.id', '$.date') AS t FROM courriels`),
      ...tous('SELECT donnees AS t FROM activites'),
      ...banc.cartes.map((carte) => sansHasard(JSON.stringify(carte))).toSorted(),
    ],
    fichiers: tous(`SELECT nom || ' ' || taille AS t FROM fichiers`),
  };
  base.close();
  rmSync(ou, { recursive: true, force: true });
  return etat;
}
