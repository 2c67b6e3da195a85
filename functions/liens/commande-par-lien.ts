import type { z } from 'zod';
import type { ContratDeLien, CorpsAvecJeton } from '../../core/contrats/contrat.ts';
import type { Resultat } from '../../core/contrats/erreur.ts';
import type { Acte, Acteur } from '../../core/droits/droits.ts';
import { type Appel, type Commande, nommer } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { Auteur } from '../hote/journaliser.ts';
import { type LienOuvert, ouvrir } from './ouvrir.ts';

/**
 * One call made with a personal link: by its holder, on what it opens. The token has done its part and goes no further.
 */
export interface AppelParLien<B extends CorpsAvecJeton = CorpsAvecJeton> extends Auteur {
  readonly acteur: Acteur;
  readonly corps: Omit<z.output<B>, 'jeton'>;
  readonly lien: LienOuvert;
}

/**
 * Binds a contract to its treatment, which runs once the link is open and permits this act; `celui-du-lien`: whatever
 * it was sent for.
 */
export function commandeParLien<B extends CorpsAvecJeton, R extends z.ZodType>(
  contrat: ContratDeLien<B, R>,
  acte: Acte | 'celui-du-lien',
  traiter: (appel: AppelParLien<B>, contexte: Contexte) => Promise<Resultat<z.output<R>>>,
): Commande {
  nommer(traiter, contrat.id);
  return {
    contrat,
    objet: () => ({}),
    reconnait: ({ jeton }: z.output<B>, { liens }) => liens.estDIci(jeton),
    async traiter({ corps: recu, commande, maintenant }: Appel<z.ZodType, z.ZodType, B>, contexte) {
      const { jeton, ...corps } = recu;
      const lien = await ouvrir(contexte, { jeton, acte, commande, maintenant });
      if (!lien.ok) return lien;
      return traiter({ corps, commande, acteur: lien.valeur.acteur, lien: lien.valeur, maintenant }, contexte);
    },
  };
}
