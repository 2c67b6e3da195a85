import { donnerMonAvis as contrat } from '../../core/contrats/avis.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { deposer } from './deposer.ts';
import { PAS_VENUE } from './evaluer-par-lien.ts';
import { marquesDuCompte } from './marques-du-compte.ts';

/**
 * Nothing is written of who answers: neither on their participation, nor in the journal. Counted with the links: apart,
 * the few who have an account would be told from the others.
 */
export const donnerMonAvis = commande(
  contrat,
  async ({ chemin, corps, acteur, maintenant }, contexte) => {
    const rencontre = await contexte.depots.rencontres.parId(chemin.id);
    const [premiere, ...autres] = await marquesDuCompte(contexte, rencontre.id, acteur);
    if (premiere === undefined) return PAS_VENUE;
    return deposer(contexte, { ...corps, rencontre, voie: 'lien', marques: [premiere, ...autres], maintenant });
  },
  surLaRencontre,
);
