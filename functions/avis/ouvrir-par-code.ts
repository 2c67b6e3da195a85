import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

/** The rencontre of a code, for whoever holds it. Nothing is read for a code that was not made here. */
export async function ouvrirParCode(contexte: Contexte, code: string): Promise<Resultat<Rencontre>> {
  const id = contexte.sceauDAvis.lire(code);
  if ((await contexte.freinDAvis(id)) !== undefined) return ATTENDRE;
  if (id === undefined) return INCONNU;
  const rencontre = await siElleSeLit(contexte.depots.rencontres.parId(id));
  return rencontre === undefined ? INCONNU : reussite(rencontre);
}

const INCONNU = refuser(
  'introuvable',
  'Ce code n’ouvre rien. Visez de nouveau le QR, ou donnez votre avis à la coordination.',
);
const ATTENDRE = refuser('trop-de-demandes', 'Trop d’avis arrivent en une minute. Attendez un peu, puis recommencez.');
