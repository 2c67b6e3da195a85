import type { ListDefinition } from '../core/lists/list.ts';
import type { LecteurGraph } from './client.ts';
import { type EntreeDelta, entreeDelta } from './element-de-liste.ts';
import { ErreurGraph } from './erreur.ts';
import { cheminDesChanges, requeteDe } from './lecture-de-liste.ts';
import { type Page, schemaDePage } from './paging.ts';
import type { Site } from './site.ts';

const schema = schemaDePage(entreeDelta);

/**
 * One page of the rows of a list, or of what changed since `lien`, which a page before gave. Throws `resynchronisation` when that link is too old, or leads
 * nowhere any more: the list is then to be read again whole.
 */
export async function lirePageDeListe(
  lecteur: LecteurGraph,
  site: Site,
  definition: ListDefinition,
  lien?: string,
): Promise<Page<EntreeDelta>> {
  if (lien === undefined)
    return lecteur.lireJson(await cheminDesChanges(site, definition), { schema, query: requeteDe(definition) });
  if (!lecteur.estDIci(lien)) throw new ErreurGraph('resynchronisation');
  try {
    return await lecteur.lireLien(lien, { schema });
  } catch (erreur) {
    if (erreur instanceof ErreurGraph && erreur.code === 'introuvable') throw new ErreurGraph('resynchronisation');
    throw erreur;
  }
}
