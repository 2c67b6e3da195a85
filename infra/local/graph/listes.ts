import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { colonnesDe, definitionSchema, rendreColonne } from './colonnes-modele.ts';
import { accorderIndex, ajouterColonne } from './colonnes-regles.ts';
import { exigerListe, exigerSite, listesOuvertes } from './droits.ts';
import { pageElements } from './elements-page.ts';
import { accesRefuse, nomDejaPris, requeteInvalide } from './erreurs.ts';
import { idPersonne } from './identites.ts';
import { enPage } from './jetons-page.ts';
import { type Liste, rendreListe, trouverListe } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import { aLaSeconde, type Demande, type Monde, type Routes } from './monde.ts';
import { choisir, type Developpement, lireExpand, lireOptions, liste as listeDeNoms, type Options } from './options.ts';
import { verifierSite } from './sites.ts';

const creation = z.strictObject({
  displayName: z.string().min(1).max(255),
  name: z.string().min(1).max(255).optional(),
  description: z.string().nullish(),
  columns: z.array(definitionSchema).optional(),
  list: z
    .strictObject({
      template: z.enum(['genericList']).default('genericList'),
      hidden: z.boolean().nullish(),
      contentTypesEnabled: z.boolean().nullish(),
    })
    .optional(),
});
const changement = z.strictObject({
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().nullish(),
});

function lire<T>(schema: z.ZodType<T>, corps: unknown): T {
  const lu = schema.safeParse(corps);
  if (lu.success) return lu.data;
  throw requeteInvalide(
    `The request is malformed or incorrect: ${lu.error.issues[0]?.path.join('.') || 'unknown member'}.`,
  );
}

const enUrl = (titre: string): string => titre.replace(/[^\p{L}\p{N}_ -]/gu, '').trim() || 'Liste';

/** Creates a list with its Title column and those of the request; nothing stays when one of them is refused. */
function creerListe(monde: Monde, demande: Demande): Liste {
  const { db } = monde;
  const lue = lire(creation, demande.corps);
  const date = aLaSeconde(monde.maintenant());
  const nom = enUrl(lue.name ?? lue.displayName);
  if (db.un('SELECT 1 FROM listes WHERE nom = ? OR titre = ?', nom, lue.displayName) !== undefined)
    throw nomDejaPris(lue.displayName);
  return db.ensemble(() => {
    const id = randomUUID();
    db.faire(
      "INSERT INTO listes (id, nom, titre, description, gabarit, systeme, cree, modifie, auteur) VALUES (?, ?, ?, ?, 'genericList', 0, ?, ?, ?)",
      id,
      nom,
      lue.displayName,
      lue.description ?? '',
      date,
      date,
      idPersonne(db, demande.porteur, date),
    );
    db.oublier();
    ajouterColonne(db, id, { name: 'Title', displayName: 'Titre', required: true, text: { maxLength: 255 } });
    for (const colonne of lue.columns ?? []) ajouterColonne(db, id, colonne);
    return trouverListe(db, id);
  });
}

function supprimerListe(db: Magasin, liste: Liste): void {
  if (liste.systeme === 1) throw accesRefuse();
  db.ensemble(() => {
    for (const c of colonnesDe(db, liste.id))
      accorderIndex(db, liste.id, { ...c, definition: { ...c.definition, indexed: false } });
    for (const table of ['elements', 'versions', 'colonnes'])
      db.faire(`DELETE FROM ${table} WHERE liste = ?`, liste.id);
    db.faire('DELETE FROM listes WHERE id = ?', liste.id);
  });
  db.oublier();
}

/** What `$expand` adds to a list: its columns, or a first page of its items. */
function developper(monde: Monde, demande: Demande, liste: Liste, d: Developpement): Record<string, unknown> {
  if (d.nom === 'columns')
    return { columns: colonnesDe(monde.db, liste.id).map((c) => choisir(rendreColonne(c), d.select)) };
  if (d.nom !== 'items') throw requeteInvalide(`The expand clause '${d.nom}' is not supported here.`);
  const query = new URLSearchParams();
  const champs = d.developpements.find((e) => e.nom === 'fields');
  if (champs) query.set('$expand', champs.select ? `fields($select=${champs.select.join(',')})` : 'fields');
  if (d.select) query.set('$select', d.select.join(','));
  const page = pageElements(monde, { ...demande, query, chemin: `/sites/x/lists/${liste.id}/items` }, liste);
  return { items: z.looseObject({ value: z.array(z.unknown()) }).parse(page).value };
}

function rendre(monde: Monde, demande: Demande, liste: Liste, options: Options): Record<string, unknown> {
  const select = options.select === undefined ? undefined : listeDeNoms(options.select);
  const base = choisir(rendreListe(monde.db, liste), select, ['columns', 'items', 'system']);
  return Object.assign(base, ...lireExpand(options.expand).map((d) => developper(monde, demande, liste, d)));
}

/** `displayName eq 'X'`: the only filter of lists that this stand-in plays. */
const filtreTitre = (filtre: string | undefined): string | undefined => {
  if (filtre === undefined) return undefined;
  const [, titre] = /^displayName eq '((?:[^']|'')*)'$/.exec(filtre) ?? [];
  if (titre === undefined) throw requeteInvalide('Invalid filter clause');
  return titre.replaceAll("''", "'");
};

export const routesListes: Routes = {
  'GET /sites/:site/lists': (monde, demande, [site = '']) => {
    exigerSite(demande.porteur, 'lire');
    verifierSite(site);
    const options = lireOptions(demande, ['select', 'expand', 'filter', 'top', 'skiptoken']);
    const titre = filtreTitre(options.filter);
    // The User Information List and its like only show when `system` is selected.
    const systeme = listeDeNoms(options.select ?? '').includes('system') ? 1 : 0;
    const toutes = monde.db.tous<Liste>('SELECT * FROM listes WHERE systeme <= ? ORDER BY rowid', systeme);
    const listes = listesOuvertes(demande.porteur, toutes).filter((l) => titre === undefined || l.titre === titre);
    return {
      status: 200,
      corps: enPage(
        monde,
        demande,
        options,
        listes.map((l) => rendre(monde, demande, l, options)),
      ),
    };
  },
  'POST /sites/:site/lists': (monde, demande, [site = '']) => {
    exigerSite(demande.porteur, 'gerer');
    verifierSite(site);
    return { status: 201, corps: rendreListe(monde.db, creerListe(monde, demande)) };
  },
  'GET /sites/:site/lists/:liste': (monde, demande, [site = '', nom = '']) => {
    exigerSite(demande.porteur, 'lire');
    verifierSite(site);
    const options = lireOptions(demande, ['select', 'expand']);
    return {
      status: 200,
      corps: rendre(monde, demande, exigerListe(demande.porteur, trouverListe(monde.db, nom)), options),
    };
  },
  'PATCH /sites/:site/lists/:liste': (monde, demande, [site = '', nom = '']) => {
    exigerSite(demande.porteur, 'gerer');
    verifierSite(site);
    const liste = trouverListe(monde.db, nom);
    const lu = lire(changement, demande.corps);
    const titre = lu.displayName ?? liste.titre;
    if (monde.db.un('SELECT 1 FROM listes WHERE titre = ? AND id <> ?', titre, liste.id) !== undefined)
      throw nomDejaPris(titre);
    monde.db.faire(
      'UPDATE listes SET titre = ?, description = ?, modifie = ? WHERE id = ?',
      titre,
      lu.description ?? liste.description,
      aLaSeconde(monde.maintenant()),
      liste.id,
    );
    monde.db.oublier();
    return { status: 200, corps: rendreListe(monde.db, trouverListe(monde.db, liste.id)) };
  },
  'DELETE /sites/:site/lists/:liste': (monde, demande, [site = '', nom = '']) => {
    exigerSite(demande.porteur, 'gerer');
    verifierSite(site);
    supprimerListe(monde.db, trouverListe(monde.db, nom));
    return { status: 204 };
  },
};
