import type { Passage } from '../../core/lists/passages.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { SceauDePassage } from '../hote/sceau-de-passage.ts';

/** The pseudonyms of a sitting, each as often as it was given. Sealed under another secret, or once the salt of its year is gone, they can be read no more, and somebody is told. */
export function lireLesCodes(
  { traces }: Pick<Contexte, 'traces'>,
  sceau: SceauDePassage | undefined,
  passage: Pick<Passage, 'id' | 'rencontre' | 'urne'>,
): readonly string[] | undefined {
  if (passage.urne === undefined) return [];
  const lus = sceau?.ouvrir(passage.rencontre, passage.urne);
  if (lus === undefined) traces.alerte('urne-de-passage-illisible', { ligne: passage.id });
  return lus;
}
