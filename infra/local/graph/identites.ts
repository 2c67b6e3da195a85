import { randomUUID } from 'node:crypto';
import { LOCATAIRE, PROFILS, territoiresDuLocataire } from '../locataire.ts';
import type { Magasin } from './magasin.ts';
import type { PorteurGraph } from './monde.ts';

/** A person of the tenant, as the directory and the site know them. */
export interface Personne {
  readonly oid: string;
  readonly nom: string;
  readonly courriel: string;
  readonly upn: string;
  /** Guests have no mailbox here: they cannot organise. */
  readonly invite: boolean;
}

export const personnes = (): readonly Personne[] => [
  ...Object.values(PROFILS).map((p) => ({
    oid: p.oid,
    nom: p.personne,
    courriel: p.courriel,
    upn: p.upn,
    invite: p.invite,
  })),
  ...territoiresDuLocataire().map(({ organisateur: { oid, nom, courriel } }) => ({
    oid,
    nom,
    courriel,
    upn: courriel,
    invite: false,
  })),
];

const NOM_LISTE = 'users';

/** Id of the hidden User Information List, whose rows are what person columns point to. */
export function listeDesPersonnes(db: Magasin): string {
  return db.garder(
    'liste des personnes',
    () => db.un<{ id: string }>('SELECT id FROM listes WHERE nom = ?', NOM_LISTE)?.id ?? '',
  );
}

const cleDe = (porteur: PorteurGraph): string => (porteur.delegue ? (porteur.oid ?? porteur.appId) : porteur.appId);

function inscrire(
  db: Magasin,
  listeId: string,
  id: number,
  cle: string,
  titre: string,
  courriel: string | undefined,
  date: string,
): void {
  const champs = { Title: titre, Name: cle, ...(courriel === undefined ? {} : { EMail: courriel }) };
  db.faire(
    'INSERT INTO elements (liste, id, guid, version, seq, cree, modifie, auteur, editeur, champs) VALUES (?, ?, ?, 1, ?, ?, ?, 1, 1, ?)',
    listeId,
    id,
    randomUUID(),
    db.suivant('seq'),
    date,
    date,
    JSON.stringify(champs),
  );
}

/** Creates the User Information List with the people of the tenant and the application of the functions, once. */
export function amorcerPersonnes(db: Magasin, date: string): void {
  if (listeDesPersonnes(db) !== '') return;
  const listeId = randomUUID();
  db.oublier();
  db.faire(
    "INSERT INTO listes (id, nom, titre, description, gabarit, systeme, cree, modifie, auteur, suivant) VALUES (?, ?, 'User Information List', '', 'userInformation', 1, ?, ?, 1, 100)",
    listeId,
    NOM_LISTE,
    date,
    date,
  );
  for (const [i, nom] of ['Title', 'Name', 'EMail'].entries())
    db.faire(
      'INSERT INTO colonnes (id, liste, nom, ordre, definition) VALUES (?, ?, ?, ?, ?)',
      randomUUID(),
      listeId,
      nom,
      i,
      JSON.stringify({ name: nom, displayName: nom, text: { maxLength: 255 } }),
    );
  inscrire(db, listeId, 1, LOCATAIRE.identiteGeree.clientId, 'Maillage (fonctions)', undefined, date);
  for (const [i, p] of personnes().entries()) inscrire(db, listeId, 10 + i, p.oid, p.nom, p.courriel, date);
}

/** The row of the caller in the User Information List; someone new gets one, as a first visit does on SharePoint. */
export function idPersonne(db: Magasin, porteur: PorteurGraph, date: string): number {
  const cle = cleDe(porteur);
  return db.garder(`personne ${cle}`, () => inscrite(db, cle, date));
}

function inscrite(db: Magasin, cle: string, date: string): number {
  const listeId = listeDesPersonnes(db);
  const connu = db.un<{ id: number }>(
    "SELECT id FROM elements WHERE liste = ? AND json_extract(champs, '$.Name') = ?",
    listeId,
    cle,
  );
  if (connu !== undefined) return connu.id;
  const id = db.un<{ n: number }>('SELECT max(id) + 1 AS n FROM elements WHERE liste = ?', listeId)?.n ?? 100;
  const personne = personnes().find((p) => p.oid === cle);
  inscrire(db, listeId, id, cle, personne?.nom ?? 'Application', personne?.courriel, date);
  return id;
}

/** createdBy / lastModifiedBy of an item from the row of its author. */
export const identiteDe = (db: Magasin, id: number): unknown => db.garder(`identité ${id}`, () => identiteLue(db, id));

function identiteLue(db: Magasin, id: number): unknown {
  const ligne = db.un<{ champs: string }>(
    'SELECT champs FROM elements WHERE liste = ? AND id = ?',
    listeDesPersonnes(db),
    id,
  );
  const { Name, Title, EMail } = JSON.parse(ligne?.champs ?? '{}') as Record<string, string | undefined>;
  const identite = { id: Name ?? '', displayName: Title ?? '' };
  return personnes().some((p) => p.oid === Name) ? { user: { email: EMail, ...identite } } : { application: identite };
}
