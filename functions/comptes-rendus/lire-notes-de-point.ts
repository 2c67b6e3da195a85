import { pointsANoter } from '../../core/comptes-rendus/notes.ts';
import { lireNotesDePoint as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';

/** Published, what was noted is in the text: there is nothing left to note. */
export const lireNotesDePoint = commande(
  contrat,
  async ({ chemin }, { depots }) => {
    const rencontre = await depots.rencontres.parId(chemin.id);
    const brouillon = await depots.brouillonsDeCompteRendu.parCle(rencontre.id);
    return reussite({ points: [...pointsANoter(rencontre.ordreDuJour, brouillon?.notes ?? [])] });
  },
  surLaRencontre,
);
