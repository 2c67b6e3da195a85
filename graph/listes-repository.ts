import { z } from 'zod';
import type { ListDefinition, NewRow, Patch, Row } from '../core/lists/list.ts';
import { chemin, litteral, type Requete } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { elementDeListe, expansion, PROPRIETES } from './element-de-liste.ts';
import { ErreurGraph, estErreurGraph } from './erreur.ts';
import { type Lignes, lireLignes, requeteDe } from './lecture-de-liste.ts';
import { lirePages } from './paging.ts';
import type { Site } from './site.ts';

export interface Depot<L extends ListDefinition> {
  readonly definition: L;
  /** The whole list. */
  lire(): Promise<Lignes<L>>;
  /** Rows whose column has this value. The column must be indexed: SharePoint refuses the others, at once or beyond 5,000 rows. */
  lireOu(colonne: keyof L['columns'] & string, valeur: string | number | boolean): Promise<Lignes<L>>;
  /** Rows whose indexed text column is this value or comes after it. */
  lireDepuis(colonne: keyof L['columns'] & string, valeur: string): Promise<Lignes<L>>;
  /** One row. Throws `introuvable`, or `ligne-illisible` when a value typed by hand keeps it from being read. */
  parId(id: string): Promise<Row<L>>;
  /** The row of a unique key, if there is one. */
  parCle(valeur: string): Promise<Row<L> | undefined>;
  /** A new row. Not repeated after a lost answer: where that matters use `creerSiAbsent`. */
  creer(brouillon: NewRow<L>): Promise<Row<L>>;
  /**
   * The row of this unique key: found, or created once however often and from wherever this is called. `creee` is also false when our own creation passed
   * and its answer was lost: a row that serves as a claim must say in its columns who claims.
   */
  creerSiAbsent(brouillon: NewRow<L>): Promise<{ readonly ligne: Row<L>; readonly creee: boolean }>;
  /** Changes the given columns of the row that was read with this eTag; gives the new eTag. Throws `conflit` when the row has changed. */
  modifier(id: string, eTag: string, modification: Patch<L>): Promise<string>;
  /** Deletes the row that was read with this eTag. Throws `conflit` when it has changed; a row already gone is no error. */
  supprimer(id: string, eTag: string): Promise<void>;
}

const ESSAIS_DE_CREATION = 4;
const reponseFields = z.object({ '@odata.etag': z.string().optional() }).loose();
const nouvelle = z.object({ id: z.string() });
const identite = z.object({ id: z.string(), eTag: z.string() });

/** The rows of one list, as domain values. Every failure is an `ErreurGraph`. */
export function creerDepot<L extends ListDefinition>(client: ClientGraph, site: Site, definition: L): Depot<L> {
  const items = async (): Promise<string> =>
    chemin`/sites/${await site.id()}/lists/${await site.idListe(definition.name)}/items`;
  const item = async (id: string): Promise<string> => `${await items()}${chemin`/${id}`}`;
  const uneLigne = { $select: PROPRIETES, $expand: expansion(definition.selectKeys()) };
  const cleUnique = colonneUnique(definition);

  /** Page by page: what Graph said of a row is let go of once it is read. */
  const lireLesPages = async (query: Requete): Promise<Lignes<L>> => {
    const lues: Lignes<L>[] = [];
    for await (const { value } of lirePages(client, await items(), { element: elementDeListe, query }))
      lues.push(lireLignes(definition, value));
    return { items: lues.flatMap((l) => l.items), anomalies: lues.flatMap((l) => l.anomalies) };
  };

  const filtrer = async (
    colonne: string,
    valeur: string | number | boolean,
    operateur: 'eq' | 'ge' = 'eq',
  ): Promise<Lignes<L>> => {
    const query = { ...requeteDe(definition), $filter: filtre(definition, colonne, valeur, operateur) };
    return lireLesPages(query);
  };

  const inserer = async (brouillon: NewRow<L>): Promise<string> => {
    const { id } = await client.ecrireJson('POST', await items(), {
      schema: nouvelle,
      corps: { fields: sansVide(definition.serialize(valide(definition.draft, brouillon))) },
    });
    return id;
  };

  const depot: Depot<L> = {
    definition,
    lire: () => lireLesPages(requeteDe(definition)),
    lireOu: (colonne, valeur) => filtrer(colonne, valeur),
    lireDepuis: (colonne, valeur) => filtrer(colonne, valeur, 'ge'),
    parId: async (id) =>
      seule(definition, await client.lireJson(await item(id), { schema: elementDeListe, query: uneLigne })),
    parCle: async (valeur) => {
      if (cleUnique === undefined) throw new Error(`${definition.name} n’a pas de clé unique.`);
      return (await filtrer(cleUnique, valeur)).items[0];
    },
    // The answer to a creation does not hold every field: the row is read back.
    creer: async (brouillon) => depot.parId(await inserer(brouillon)),
    creerSiAbsent: async (brouillon) => {
      const cle = cleUnique === undefined ? undefined : (brouillon as Readonly<Record<string, unknown>>)[cleUnique];
      if (typeof cle !== 'string') throw new Error(`${definition.name} : la création unique demande une clé.`);
      for (let essai = 1; ; essai += 1) {
        const ligne = await depot.parCle(cle);
        if (ligne !== undefined) return { ligne, creee: false };
        let id: string | undefined;
        try {
          id = await inserer(brouillon);
        } catch (erreur) {
          // A refused duplicate (400 or 409) and a lost answer have the same remedy: look again. The unique column is the judge.
          if (!estErreurGraph(erreur, 'conflit', 'requete', 'indisponible')) throw erreur;
          const autre = await depot.parCle(cle);
          if (autre !== undefined) return { ligne: autre, creee: false };
          if (erreur.code !== 'indisponible' || essai >= ESSAIS_DE_CREATION) throw erreur;
          await client.attendre(500 * 2 ** essai);
        }
        if (id !== undefined) return { ligne: await depot.parId(id), creee: true };
      }
    },
    modifier: async (id, eTag, modification) => {
      const fields = definition.serialize(valide(definition.patch, modification) as Patch<L>);
      try {
        const reponse = await client.ecrireJson('PATCH', `${await item(id)}/fields`, {
          schema: reponseFields,
          corps: fields,
          ifMatch: eTag,
        });
        return reponse['@odata.etag'] ?? (await lireETag(client, await item(id)));
      } catch (erreur) {
        if (!estErreurGraph(erreur, 'conflit') || !erreur.incertain) throw erreur;
        // Our own first attempt may have passed and its answer been lost: then the row already says what we wanted.
        const element = await client.lireJson(await item(id), { schema: elementDeListe, query: uneLigne });
        if (!ditDeja(definition, element.fields, fields)) throw erreur;
        return element.eTag;
      }
    },
    supprimer: async (id, eTag) => {
      try {
        await client.supprimer(await item(id), { ifMatch: eTag });
      } catch (erreur) {
        if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
      }
    },
  };
  return depot;
}

function colonneUnique(definition: ListDefinition): string | undefined {
  const uniques = Object.keys(definition.columns).filter((cle) => definition.columns[cle]?.unique === true);
  return uniques.find((cle) => definition.internalName(cle) === 'Title') ?? uniques[0];
}

function filtre(
  definition: ListDefinition,
  colonne: string,
  valeur: string | number | boolean,
  operateur: 'eq' | 'ge',
): string {
  const connue = definition.columns[colonne];
  if (connue === undefined || !connue.indexed)
    throw new Error(`${definition.name}.${colonne} n’est pas indexée : lire la liste et filtrer en mémoire.`);
  const cle = connue.readKeys(definition.internalName(colonne))[0] ?? '';
  // Ids of linked rows are numbers for SharePoint, strings for us.
  const texte = typeof valeur === 'string' && connue.kind !== 'lien' ? litteral(valeur) : String(valeur);
  return `fields/${cle} ${operateur} ${texte}`;
}

export function valide<T>(schema: z.ZodType<T>, valeur: unknown): T {
  const lu = schema.safeParse(valeur);
  if (!lu.success) throw new ErreurGraph('requete', { cause: lu.error });
  return lu.data;
}

function seule<L extends ListDefinition>(definition: L, element: z.infer<typeof elementDeListe>): Row<L> {
  const ligne = lireLignes(definition, [element]).items[0];
  if (ligne === undefined) throw new ErreurGraph('ligne-illisible');
  return ligne;
}

/** A new row is empty already: what is empty is left out, with its type annotation. */
export const sansVide = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const vide = (v: unknown): boolean => v === null || v === undefined || (Array.isArray(v) && v.length === 0);
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([cle, v]) => !vide(v) && !(cle.includes('@') && vide(fields[cle.split('@')[0] ?? ''])),
    ),
  );
};

const lireETag = async (client: ClientGraph, item: string): Promise<string> =>
  (await client.lireJson(item, { schema: identite, query: { $select: 'id,eTag' } })).eTag;

/** Does the row, read again, hold the values of `ecrits`? Compared through the codecs: dates and links do not read as they are written. */
function ditDeja(
  definition: ListDefinition,
  presents: Readonly<Record<string, unknown>>,
  ecrits: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(definition.columns).every(([cle, colonne]) => {
    const nom = definition.internalName(cle);
    const lu = colonne.read(presents, nom);
    if (!lu.ok) return false;
    return Object.entries(colonne.write(lu.value, nom)).every(
      ([champ, valeur]) => !(champ in ecrits) || JSON.stringify(ecrits[champ]) === JSON.stringify(valeur),
    );
  });
}
