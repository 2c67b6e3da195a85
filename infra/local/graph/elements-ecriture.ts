import { z } from 'zod';
import { type Colonne, colonnesDe, expressionSql } from './colonnes-modele.ts';
import { requeteInvalide } from './erreurs.ts';
import { listeDesPersonnes } from './identites.ts';
import type { Liste } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import type { Ligne } from './rendu.ts';
import { appliquer, type Champs } from './valeurs.ts';

export interface Modification {
  readonly db: Magasin;
  readonly liste: Liste;
  /** UTC to the second. */
  readonly date: string;
  /** Row of the caller in the User Information List. */
  readonly auteur: number;
  readonly prefer: string;
}

const corpsChamps = z.record(z.string(), z.unknown());

export function lireCorpsChamps(corps: unknown): Readonly<Record<string, unknown>> {
  const lu = corpsChamps.safeParse(corps);
  if (!lu.success) throw requeteInvalide('The request is malformed or incorrect.');
  return lu.data;
}

const prochainId = (db: Magasin, listeId: string): number =>
  db.un<{ id: number }>('UPDATE listes SET suivant = suivant + 1 WHERE id = ? RETURNING suivant - 1 AS id', listeId)
    ?.id ?? 1;

/** Creates a row (only a guid is given) or changes one: columns checked, version and sequence moved on, a version kept. */
export function ecrireLigne(
  { db, liste, date, auteur, prefer }: Modification,
  ancienne: Ligne | { readonly guid: string },
  corps: Readonly<Record<string, unknown>>,
): Ligne {
  const existante = 'id' in ancienne ? ancienne : undefined;
  const anciens = existante === undefined ? undefined : (JSON.parse(existante.champs) as Champs);
  const colonnes = colonnesDe(db, liste.id);
  const champs = JSON.stringify(
    appliquer({ db, listeId: liste.id, colonnes, prefer, ...(existante ? { id: existante.id } : {}) }, corps, anciens),
  );
  const ligne: Ligne = {
    id: existante?.id ?? prochainId(db, liste.id),
    guid: ancienne.guid,
    version: (existante?.version ?? 0) + 1,
    seq: db.suivant('seq'),
    cree: existante?.cree ?? date,
    modifie: date,
    auteur: existante?.auteur ?? auteur,
    editeur: auteur,
    champs,
    supprime: 0,
  };
  db.faire(
    'INSERT OR REPLACE INTO elements (liste, id, guid, version, seq, cree, modifie, auteur, editeur, champs, supprime) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)',
    liste.id,
    ligne.id,
    ligne.guid,
    ligne.version,
    ligne.seq,
    ligne.cree,
    ligne.modifie,
    ligne.auteur,
    ligne.editeur,
    ligne.champs,
  );
  oublierLesPersonnes(db, liste);
  db.faire(
    'INSERT OR REPLACE INTO versions (liste, id, version, modifie, editeur) VALUES (?, ?, ?, ?, ?)',
    liste.id,
    ligne.id,
    ligne.version,
    date,
    auteur,
  );
  return ligne;
}

function oublierLesPersonnes(db: Magasin, liste: Liste): void {
  if (liste.id === listeDesPersonnes(db)) db.oublier();
}

/** Leaves a tombstone for delta and empties the single lookups that pointed to the row, as SharePoint shows them. */
export function effacerLigne({ db, liste, date }: Modification, ligne: Ligne): void {
  db.faire(
    "UPDATE elements SET supprime = 1, seq = ?, modifie = ?, champs = '{}' WHERE liste = ? AND id = ?",
    db.suivant('seq'),
    date,
    liste.id,
    ligne.id,
  );
  oublierLesPersonnes(db, liste);
  for (const { id } of db.tous<{ id: string }>('SELECT id FROM listes'))
    for (const colonne of colonnesDe(db, id).filter((c) => pointeVers(c, liste.id)))
      db.faire(
        `UPDATE elements SET champs = json_remove(champs, '$.${colonne.nom}LookupId') WHERE liste = '${id}' AND ${expressionSql(colonne)} = ?`,
        ligne.id,
      );
}

const pointeVers = (colonne: Colonne, listeId: string): boolean =>
  !colonne.multiple && colonne.definition.lookup?.listId === listeId;
