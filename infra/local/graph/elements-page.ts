import { createHash } from 'node:crypto';
import { z } from 'zod';
import { colonnesDe } from './colonnes-modele.ts';
import { requeteInvalide } from './erreurs.ts';
import { champNomme, conditionSql, lireFiltre } from './filtre.ts';
import { ecrireJeton, lien, lireJeton } from './jetons-page.ts';
import type { Liste } from './listes-modele.ts';
import type { Magasin, Valeur } from './magasin.ts';
import type { Demande, Monde } from './monde.ts';
import { decouper, lireExpand, lireOptions, lireTop, liste as listeDeNoms, type Options } from './options.ts';
import { type Ligne, rendeur } from './rendu.ts';

/** SharePoint's list view threshold: beyond it a query that no index serves fails, whatever the headers. */
const SEUIL = 5000;
const PAGE_PAR_DEFAUT = 200;

interface Requete {
  readonly conditions: readonly string[];
  readonly valeurs: readonly Valeur[];
  readonly ordre: readonly string[];
}

function compter(db: Magasin, listeId: string): number {
  return db.un<{ n: number }>('SELECT count(*) AS n FROM elements WHERE liste = ? AND supprime = 0', listeId)?.n ?? 0;
}

/** The filter and order of a request as SQL; refuses what SharePoint would refuse. */
function traduire(db: Magasin, liste: Liste, options: Options, prefer: string): Requete {
  const colonnes = colonnesDe(db, liste.id);
  const conditions: string[] = [];
  const valeurs: Valeur[] = [];
  const ordre: string[] = [];
  const nonIndexes: string[] = [];
  const champ = (nom: string) => {
    const trouve = champNomme(colonnes, nom);
    if (!trouve.indexe) nonIndexes.push(nom);
    return trouve;
  };
  for (const condition of options.filter === undefined ? [] : lireFiltre(options.filter)) {
    const { sql, valeurs: liees } = conditionSql(champ(condition.champ), condition);
    conditions.push(sql);
    valeurs.push(...liees);
  }
  for (const clause of decouper(options.orderby ?? '')) {
    const [, nom, sens] = /^fields\/(\w+)(?:\s+(asc|desc))?$/i.exec(clause) ?? [];
    if (nom === undefined) throw requeteInvalide(`The orderby clause '${clause}' is not supported.`);
    ordre.push(`${champ(nom).sql} ${sens?.toLowerCase() === 'desc' ? 'DESC' : 'ASC'}`);
  }
  const [premier] = nonIndexes;
  if (premier !== undefined && !prefer.includes('HonorNonIndexedQueriesWarningMayFailRandomly'))
    throw requeteInvalide(
      `Field '${premier}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  if (premier !== undefined && compter(db, liste.id) > SEUIL)
    throw requeteInvalide('The attempted operation is prohibited because it exceeds the list view threshold.');
  return { conditions, valeurs, ordre };
}

const jetonPage = z.object({ apres: z.int(), rang: z.int(), requete: z.string() });

/** What a page token belongs to: a link rebuilt with another filter, order or page size is refused. */
const empreinte = (liste: Liste, o: Options): string =>
  createHash('sha256')
    .update(JSON.stringify([liste.id, o.filter, o.orderby, o.top]))
    .digest('base64url')
    .slice(0, 12);

function position(liste: Liste, options: Options): { apres: number; rang: number } {
  if (options.skiptoken === undefined) return { apres: 0, rang: 0 };
  const lu = lireJeton(jetonPage, options.skiptoken);
  if (lu === undefined || lu.requete !== empreinte(liste, options)) throw requeteInvalide('Invalid skip token.');
  return lu;
}

/** A page of items; without an order, by id, and the next page starts after the last id seen. */
export function pageElements(monde: Monde, demande: Demande, liste: Liste): unknown {
  const options = lireOptions(demande, ['select', 'expand', 'filter', 'orderby', 'top', 'skiptoken']);
  const { conditions, valeurs, ordre } = traduire(monde.db, liste, options, demande.entetes.get('prefer') ?? '');
  const taille = lireTop(options, PAGE_PAR_DEFAUT, SEUIL);
  const { apres, rang } = position(liste, options);
  const lignes = monde.db.tous<Ligne>(
    `SELECT * FROM elements WHERE liste = '${liste.id}' AND supprime = 0 AND id > ?${conditions.map((c) => ` AND ${c}`).join('')}
     ORDER BY ${[...ordre, 'id ASC'].join(', ')} LIMIT ? OFFSET ?`,
    ordre.length === 0 ? apres : 0,
    ...valeurs,
    taille + 1,
    rang,
  );
  const page = lignes.slice(0, taille);
  const select = options.select === undefined ? undefined : listeDeNoms(options.select);
  const suite = ecrireJeton({
    apres: page.at(-1)?.id ?? 0,
    rang: ordre.length === 0 ? 0 : rang + page.length,
    requete: empreinte(liste, options),
  });
  return {
    '@odata.context': `${monde.base}/$metadata#sites('')/lists('${liste.id}')/items`,
    ...(lignes.length > taille
      ? { '@odata.nextLink': lien(monde.base, demande.chemin, { ...enClair(options), $skiptoken: suite }) }
      : {}),
    value: page.map(rendeur(monde.db, liste, select, lireExpand(options.expand))),
  };
}

const enClair = (o: Options): Record<string, string | undefined> => ({
  $select: o.select,
  $expand: o.expand,
  $filter: o.filter,
  $orderby: o.orderby,
  $top: o.top,
});
