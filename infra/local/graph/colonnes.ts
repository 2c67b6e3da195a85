import {
  COLONNES_SYSTEME,
  type Colonne,
  cleStockee,
  colonneDe,
  colonnesDe,
  type Definition,
  expressionSql,
  facettesDe,
  lireDefinition,
  rendreColonne,
} from './colonnes-modele.ts';
import { accorderIndex, ajouterColonne, verifierColonne } from './colonnes-regles.ts';
import { exigerListe, exigerSite } from './droits.ts';
import { accesRefuse, introuvable, requeteInvalide } from './erreurs.ts';
import { enPage } from './jetons-page.ts';
import { type Liste, trouverListe } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import type { Demande, Monde, Routes } from './monde.ts';
import { choisir, lireOptions, liste as listeDeNoms } from './options.ts';
import { verifierSite } from './sites.ts';

/** System columns carry a stable made-up id: their name. */
const systemes: readonly Colonne[] = Object.entries(COLONNES_SYSTEME).map(([nom, d]) => colonneDe(nom, d, true));
const toutes = (db: Magasin, liste: Liste): Colonne[] => [...colonnesDe(db, liste.id), ...systemes];

function trouver(db: Magasin, liste: Liste, designation: string): Colonne {
  const colonne = toutes(db, liste).find((c) => c.id === designation.toLowerCase() || c.nom === designation);
  if (colonne === undefined) throw introuvable('The specified column was not found');
  return colonne;
}

/** Applies a PATCH to a definition: same type for ever, same name, same number of lines and of values. */
function modifier(colonne: Colonne, demandee: Definition): Colonne {
  if (colonne.systeme) throw accesRefuse('The column is read-only.');
  const autre = facettesDe(demandee).find((f) => f !== colonne.facette);
  if (autre !== undefined) throw requeteInvalide(`The type of column '${colonne.nom}' cannot be changed.`);
  if (typeof demandee.name === 'string' && demandee.name !== colonne.nom)
    throw requeteInvalide(`The name of column '${colonne.nom}' cannot be changed.`);
  const facette = { ...colonne.definition[colonne.facette], ...demandee[colonne.facette] };
  const nouvelle = colonneDe(colonne.id, {
    ...colonne.definition,
    ...Object.fromEntries(Object.entries(demandee).filter(([, v]) => v !== undefined)),
    name: colonne.nom,
    [colonne.facette]: facette,
  });
  const cibleChangee = nouvelle.definition.lookup?.listId !== colonne.definition.lookup?.listId;
  if (nouvelle.multiple !== colonne.multiple || nouvelle.note !== colonne.note || cibleChangee)
    throw requeteInvalide(`The type of column '${colonne.nom}' cannot be changed.`);
  return nouvelle;
}

function verifierValeursUniques(db: Magasin, liste: Liste, colonne: Colonne): void {
  const double = db.un(
    `SELECT 1 FROM elements WHERE liste = ? AND supprime = 0 AND ${expressionSql(colonne)} IS NOT NULL
     GROUP BY ${expressionSql(colonne)} COLLATE NOCASE HAVING count(*) > 1`,
    liste.id,
  );
  if (double !== undefined) throw requeteInvalide(`Column '${colonne.nom}' already holds duplicate values.`);
}

function enregistrer(db: Magasin, liste: Liste, ancienne: Colonne, nouvelle: Colonne): void {
  verifierColonne(db, liste.id, nouvelle);
  if (nouvelle.definition.enforceUniqueValues && !ancienne.definition.enforceUniqueValues)
    verifierValeursUniques(db, liste, nouvelle);
  db.faire('UPDATE colonnes SET definition = ? WHERE id = ?', JSON.stringify(nouvelle.definition), nouvelle.id);
  db.oublier();
  accorderIndex(db, liste.id, nouvelle);
}

function supprimer(db: Magasin, liste: Liste, colonne: Colonne): void {
  if (colonne.systeme || colonne.nom === 'Title') throw accesRefuse('The column cannot be deleted.');
  db.ensemble(() => {
    accorderIndex(db, liste.id, { ...colonne, definition: { ...colonne.definition, indexed: false } });
    db.faire('DELETE FROM colonnes WHERE id = ?', colonne.id);
    db.faire(`UPDATE elements SET champs = json_remove(champs, '$.${cleStockee(colonne)}') WHERE liste = ?`, liste.id);
  });
  db.oublier();
}

function ouvrir(monde: Monde, demande: Demande, site: string, nom: string, geste: 'lire' | 'gerer'): Liste {
  exigerSite(demande.porteur, geste);
  verifierSite(site);
  return exigerListe(demande.porteur, trouverListe(monde.db, nom), geste);
}

const BASE = '/sites/:site/lists/:liste/columns';

export const routesColonnes: Routes = {
  [`GET ${BASE}`]: (monde, demande, [site = '', nom = '']) => {
    const options = lireOptions(demande, ['select', 'top', 'skiptoken']);
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    const noms = options.select === undefined ? undefined : listeDeNoms(options.select);
    const membres = toutes(monde.db, liste).map((c) => choisir(rendreColonne(c), noms, MEMBRES));
    return { status: 200, corps: enPage(monde, demande, options, membres) };
  },
  [`POST ${BASE}`]: (monde, demande, [site = '', nom = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'gerer');
    const demandee = lireDefinition(demande.corps);
    return { status: 201, corps: rendreColonne(monde.db.ensemble(() => ajouterColonne(monde.db, liste.id, demandee))) };
  },
  [`GET ${BASE}/:colonne`]: (monde, demande, [site = '', nom = '', colonne = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'lire');
    return { status: 200, corps: rendreColonne(trouver(monde.db, liste, colonne)) };
  },
  [`PATCH ${BASE}/:colonne`]: (monde, demande, [site = '', nom = '', designation = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'gerer');
    const ancienne = trouver(monde.db, liste, designation);
    const nouvelle = modifier(ancienne, lireDefinition(demande.corps));
    monde.db.ensemble(() => enregistrer(monde.db, liste, ancienne, nouvelle));
    return { status: 200, corps: rendreColonne(nouvelle) };
  },
  [`DELETE ${BASE}/:colonne`]: (monde, demande, [site = '', nom = '', designation = '']) => {
    const liste = ouvrir(monde, demande, site, nom, 'gerer');
    supprimer(monde.db, liste, trouver(monde.db, liste, designation));
    return { status: 204 };
  },
};

const MEMBRES = [
  ...['text', 'choice', 'number', 'currency', 'boolean', 'dateTime', 'lookup'],
  'personOrGroup',
  'defaultValue',
];
