import { z } from 'zod';
import { uneFoisParObjet } from '../core/une-fois.ts';
import type { Requete } from './chemin.ts';
import type { Entetes, LecteurGraph } from './client.ts';
import { ErreurGraph } from './erreur.ts';

export interface Page<T> {
  readonly value: readonly T[];
  readonly suite?: string;
  readonly lienDelta?: string;
}

/** Once for each kind of element: making a schema costs more than reading a page with it. */
const schemas = uneFoisParObjet(
  (element: z.ZodType): z.ZodType<Page<unknown>> =>
    z
      .object({
        value: z.array(element),
        '@odata.nextLink': z.string().optional(),
        '@odata.deltaLink': z.string().optional(),
      })
      .transform(({ value, '@odata.nextLink': suite, '@odata.deltaLink': lienDelta }) => ({
        value,
        ...(suite === undefined ? {} : { suite }),
        ...(lienDelta === undefined ? {} : { lienDelta }),
      })),
);

/** Graph's collection answer, its annotations given plain names. */
export const schemaDePage = <T>(element: z.ZodType<T>): z.ZodType<Page<T>> => schemas(element) as z.ZodType<Page<T>>;

interface OptionsPages<T> {
  readonly element: z.ZodType<T>;
  readonly query?: Requete;
  readonly entetes?: Entetes;
  readonly signal?: AbortSignal;
  /** The answer to `depart`, when it was asked for with others. */
  readonly premiere?: Page<T> | undefined;
  /** The next page is asked for before this one is given: it travels while this one is read. Two are held at once. */
  readonly enAvance?: boolean;
}

/** Largest page of a SharePoint list; asking more silently gives this. */
export const PAGE_MAX = 5000;

/**
 * Every page from `depart`, a relative path or a link given by the service. The next link is opaque: it is followed as it is, with the same headers
 * (a `Prefer` left out on the second page changes its meaning).
 */
export async function* lirePages<T>(
  lecteur: LecteurGraph,
  depart: string,
  options: OptionsPages<T>,
): AsyncGenerator<Page<T>> {
  if (Number(options.query?.$top ?? 0) > PAGE_MAX) throw new ErreurGraph('requete');
  const schema = schemaDePage(options.element);
  const commun = {
    schema,
    ...(options.entetes === undefined ? {} : { entetes: options.entetes }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const vus = new Set<string>();
  let page =
    options.premiere ??
    (depart.startsWith('/')
      ? await lecteur.lireJson(depart, { ...commun, ...(options.query === undefined ? {} : { query: options.query }) })
      : await lecteur.lireLien(depart, commun));
  const demander = (suite: string): Promise<Page<T>> => {
    // A service that gives the same link twice would keep us turning for ever.
    if (vus.has(suite)) return Promise.reject(new ErreurGraph('reponse-inattendue'));
    vus.add(suite);
    return lecteur.lireLien(suite, commun);
  };
  for (;;) {
    const enRoute = options.enAvance && page.suite !== undefined ? demander(page.suite) : undefined;
    // Whoever reads no further does not wait for it.
    enRoute?.catch(() => undefined);
    yield page;
    if (page.suite === undefined) return;
    page = await (enRoute ?? demander(page.suite));
  }
}

/** All the elements of a collection. */
export async function lireTout<T>(
  lecteur: LecteurGraph,
  depart: string,
  options: OptionsPages<T>,
): Promise<readonly T[]> {
  const tout: T[] = [];
  for await (const page of lirePages(lecteur, depart, options)) for (const element of page.value) tout.push(element);
  return tout;
}
