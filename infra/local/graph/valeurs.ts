import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fuseau } from '../../../core/temps/fuseau.ts';
import { type Colonne, cleStockee, estSysteme, expressionSql } from './colonnes-modele.ts';
import { requeteInvalide } from './erreurs.ts';
import { listeDesPersonnes } from './identites.ts';
import type { Magasin } from './magasin.ts';

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** The stored form of a date: UTC to the second; a date-only column keeps the site's midnight of that instant's day, which is the day before in UTC. */
export function instantStocke(texte: string, jourSeul: boolean): string | undefined {
  if (!ISO.test(texte)) return undefined;
  const complet = texte.length === 10 ? `${texte}T00:00:00Z` : /(?:Z|[+-]\d\d:\d\d)$/.test(texte) ? texte : `${texte}Z`;
  try {
    const instant = Temporal.Instant.from(complet);
    const rendu = jourSeul ? instant.toZonedDateTimeISO(fuseau()).startOfDay().toInstant() : instant;
    return rendu.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  } catch {
    return undefined;
  }
}

export type Champs = Record<string, unknown>;

interface Ecriture {
  readonly db: Magasin;
  readonly listeId: string;
  readonly colonnes: readonly Colonne[];
  /** Header `Prefer`, which opens the writing of hyperlinks. */
  readonly prefer: string;
  /** Row being changed; absent on creation. */
  readonly id?: number;
}

const refuser = (colonne: Colonne, attendu: string): Error =>
  requeteInvalide(`The value of field '${colonne.nom}' is not valid: ${attendu}.`);

const existe = (db: Magasin, listeId: string, id: number): boolean =>
  db.un('SELECT 1 AS oui FROM elements WHERE liste = ? AND id = ? AND supprime = 0', listeId, id) !== undefined;

function texte(colonne: Colonne, valeur: unknown): string {
  if (typeof valeur !== 'string') throw refuser(colonne, 'a string is expected');
  const max = colonne.note ? 2_000_000 : (colonne.definition.text?.maxLength ?? 255) || 255;
  if (valeur.length > max) throw refuser(colonne, `at most ${max} characters`);
  return valeur;
}

function choix(colonne: Colonne, valeur: unknown): string {
  if (typeof valeur !== 'string' || valeur.length > 255)
    throw refuser(colonne, 'a choice is a string of 255 characters');
  const { choices = [], allowTextEntry } = colonne.definition.choice ?? {};
  if (!allowTextEntry && !choices.includes(valeur)) throw refuser(colonne, 'it is not one of the choices');
  return valeur;
}

function nombre(colonne: Colonne, valeur: unknown): number {
  if (typeof valeur !== 'number' || !Number.isFinite(valeur)) throw refuser(colonne, 'a number is expected');
  const { minimum, maximum } = colonne.definition.number ?? {};
  if (typeof minimum === 'number' && valeur < minimum) throw refuser(colonne, `at least ${minimum}`);
  if (typeof maximum === 'number' && valeur > maximum) throw refuser(colonne, `at most ${maximum}`);
  return valeur;
}

function reference(ecriture: Ecriture, colonne: Colonne, valeur: unknown): number {
  const id = typeof valeur === 'string' && /^\d+$/.test(valeur) ? Number(valeur) : valeur;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw refuser(colonne, 'a LookupId is a number');
  const cible = colonne.definition.lookup?.listId ?? listeDesPersonnes(ecriture.db);
  if (!existe(ecriture.db, cible, id)) throw refuser(colonne, `the target list has no item ${id}`);
  return id;
}

const hyperlien = z.strictObject({ Url: z.string().max(255), Description: z.string().max(255).optional() });

const UNE_VALEUR: Record<Colonne['facette'], (e: Ecriture, c: Colonne, v: unknown) => unknown> = {
  text: (_, c, v) => texte(c, v),
  choice: (_, c, v) => choix(c, v),
  number: (_, c, v) => nombre(c, v),
  currency: (_, c, v) => nombre(c, v),
  boolean(_, c, v) {
    if (typeof v !== 'boolean') throw refuser(c, 'true or false is expected');
    return v;
  },
  dateTime(_, c, v) {
    const lu = typeof v === 'string' ? instantStocke(v, c.definition.dateTime?.format === 'dateOnly') : undefined;
    if (lu === undefined) throw refuser(c, 'an ISO 8601 date is expected');
    return lu;
  },
  lookup: reference,
  personOrGroup: reference,
  hyperlinkOrPicture(e, c, v) {
    if (!/apiversion=2\.1/i.test(e.prefer)) throw refuser(c, 'hyperlink fields need Prefer: apiversion=2.1');
    const lu = hyperlien.safeParse(v);
    if (!lu.success) throw refuser(c, 'Url and Description are expected');
    return lu.data;
  },
  calculated(_, c) {
    throw requeteInvalide(`Field '${c.nom}' is read-only`);
  },
};

function valeurDe(ecriture: Ecriture, colonne: Colonne, brute: unknown, type: unknown): unknown {
  if (!colonne.multiple) return UNE_VALEUR[colonne.facette](ecriture, colonne, brute);
  const attendu = colonne.facette === 'choice' ? 'Collection(Edm.String)' : 'Collection(Edm.Int32)';
  if (type !== attendu) throw refuser(colonne, `its @odata.type must be ${attendu}`);
  if (!Array.isArray(brute)) throw refuser(colonne, 'an array is expected');
  return brute.map((v) => UNE_VALEUR[colonne.facette](ecriture, colonne, v));
}

/** The key under which a column is written: references only by their LookupId, the label is refused. */
const cleEcrite = (c: Colonne): string =>
  c.facette === 'lookup' || c.facette === 'personOrGroup' ? `${c.nom}LookupId` : c.nom;

const estVide = (v: unknown): boolean =>
  v === null || v === undefined || v === '' || (Array.isArray(v) && v.length === 0);

function defaut(colonne: Colonne): unknown {
  const value = colonne.definition.defaultValue?.value;
  if (value === undefined || value === null) return undefined;
  if (colonne.facette === 'boolean') return value === '1' || value === 'true';
  return colonne.facette === 'number' || colonne.facette === 'currency' ? Number(value) : value;
}

function verifierUnicite({ db, listeId, id }: Ecriture, colonne: Colonne, valeur: unknown): void {
  if (!colonne.definition.enforceUniqueValues || (typeof valeur !== 'string' && typeof valeur !== 'number')) return;
  const autre = db.un(
    `SELECT id FROM elements WHERE liste = '${listeId}' AND supprime = 0 AND ${expressionSql(colonne)} COLLATE NOCASE = ? AND id <> ?`,
    valeur,
    id ?? 0,
  );
  if (autre !== undefined)
    throw requeteInvalide(
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${colonne.nom}].`,
    );
}

/** Checks the fields of a write against the columns and merges them into those stored. `null` clears; any refusal leaves everything as it was. */
export function appliquer(
  ecriture: Ecriture,
  corps: Readonly<Record<string, unknown>>,
  anciens: Champs | undefined,
): Champs {
  const nouveaux: Champs = { ...anciens };
  const parCle = new Map(ecriture.colonnes.map((c) => [cleEcrite(c), c]));
  for (const [cle, brute] of Object.entries(corps)) {
    if (cle.endsWith('@odata.type') ? parCle.has(cle.slice(0, -'@odata.type'.length)) : cle.startsWith('@')) continue;
    const colonne = parCle.get(cle);
    if (cle === 'ContentType' && brute === 'Item') continue;
    if (colonne === undefined) throw inconnu(cle, ecriture.colonnes);
    if (colonne.definition.readOnly) throw requeteInvalide(`Field '${cle}' is read-only`);
    const stockee = cleStockee(colonne);
    const valeur =
      estVide(brute) && !Array.isArray(brute)
        ? undefined
        : valeurDe(ecriture, colonne, brute, corps[`${cle}@odata.type`]);
    if (estVide(valeur)) {
      delete nouveaux[stockee];
      continue;
    }
    verifierUnicite(ecriture, colonne, valeur);
    nouveaux[stockee] = valeur;
  }
  for (const colonne of ecriture.colonnes) {
    const stockee = cleStockee(colonne);
    if (anciens === undefined && !(cleEcrite(colonne) in corps)) {
      const parDefaut = defaut(colonne);
      if (parDefaut !== undefined) nouveaux[stockee] = parDefaut;
    }
    const touchee = anciens === undefined || cleEcrite(colonne) in corps;
    if (touchee && colonne.definition.required && !(stockee in nouveaux))
      throw requeteInvalide(`Field '${colonne.nom}' is required.`);
  }
  return nouveaux;
}

function inconnu(cle: string, colonnes: readonly Colonne[]): Error {
  const reference = colonnes.find((c) => c.nom === cle);
  if (reference !== undefined)
    return requeteInvalide(`Field '${cle}' is a lookup: write '${cle}LookupId', never its displayed value.`);
  if (cle === 'id' || estSysteme(cle.replace(/LookupId$/, ''))) return requeteInvalide(`Field '${cle}' is read-only`);
  return requeteInvalide(`Field '${cle}' is not recognized`);
}
