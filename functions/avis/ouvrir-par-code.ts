import type { z } from 'zod';
import type { ContratSansLien } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { type Appel, type Commande, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

/** Binds a contract to its treatment, which runs once the code has opened its rencontre. */
export const commandeParCode = <B extends z.ZodType<{ readonly code: string }>, R extends z.ZodType>(
  contrat: ContratSansLien<z.ZodType, z.ZodType, B, R>,
  traiter: (
    appel: Appel<z.ZodType, z.ZodType, B>,
    rencontre: Rencontre,
    contexte: Contexte,
  ) => Promise<Resultat<z.output<R>>>,
): Commande => ({
  ...commande(contrat, async (appel: Appel<z.ZodType, z.ZodType, B>, contexte) => {
    const ouverte = await ouvrirParCode(contexte, appel.corps.code);
    return ouverte.ok ? traiter(appel, ouverte.valeur, contexte) : ouverte;
  }),
  reconnait: ({ code }: z.output<B>, { sceauDAvis }) => sceauDAvis.lire(code) !== undefined,
});

/** The rencontre of a code, for whoever holds it. Nothing is read for a code that was not made here. */
async function ouvrirParCode(contexte: Contexte, code: string): Promise<Resultat<Rencontre>> {
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
