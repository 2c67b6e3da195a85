import type { ListDefinition, WireItem } from '../core/lists/list.ts';
import type { LecteurGraph } from './client.ts';
import { ErreurGraph } from './erreur.ts';
import { creerLecture, type LectureDeListe } from './lecture-de-liste.ts';
import type { Magasin } from './magasin.ts';

/** A page of rows that came through the functions. */
export interface PageFiltree {
  readonly lignes: readonly (WireItem | { readonly id: string; readonly retiree: true })[];
  readonly suite?: string | undefined;
  readonly fin?: string | undefined;
  /** What was kept no longer holds: the list is to be read from its beginning. */
  readonly recommencer?: boolean | undefined;
}

/** Asks for a page: the first one, or the one that follows this mark. */
export type DemanderPage = (suite: string | undefined) => Promise<PageFiltree>;

const MARQUE = 'filtree:';

/** A list kept in a store as any other, whose rows come already filtered. */
export function creerLectureFiltree<L extends ListDefinition>(
  demander: DemanderPage,
  definition: L,
  magasin: Magasin,
): LectureDeListe<L> {
  const lire = async <T>(suite: string | undefined, schema: { readonly parse: (valeur: unknown) => T }): Promise<T> => {
    const page = await demander(suite);
    if (page.recommencer === true) throw new ErreurGraph('resynchronisation');
    return schema.parse({
      value: page.lignes.map((ligne) => ('fields' in ligne ? ligne : { id: ligne.id, deleted: {} })),
      ...(page.suite === undefined ? {} : { '@odata.nextLink': `${MARQUE}${page.suite}` }),
      ...(page.fin === undefined ? {} : { '@odata.deltaLink': `${MARQUE}${page.fin}` }),
    });
  };
  const lecteur: LecteurGraph = {
    lireJson: (_, { schema }) => lire(undefined, schema),
    lireLien: (lien, { schema }) => lire(lien.slice(MARQUE.length), schema),
    estDIci: (lien) => lien.startsWith(MARQUE),
  };
  return creerLecture(lecteur, async () => `/${definition.name}`, definition, magasin);
}
