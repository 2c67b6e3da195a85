import { telechargerDocumentParLien as contrat } from '../../core/contrats/bibliotheque-par-lien.ts';
import { PLUS_INVITEE } from '../invitations/plus-invitee.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { contenuDe } from './documents-de.ts';

/** While its structure is invited: one that only carries a decision reads nothing of what was shown. */
export const telechargerDocumentParLien = commandeParLien(
  contrat,
  'suivre-rencontre',
  async ({ lien: { objet, sollicitation }, corps }, contexte) => {
    const { items } = await contexte.depots.participations.lireOu('rencontre', objet.id);
    const invitee = items.some((p) => p.structure === sollicitation.structure);
    return invitee ? contenuDe(contexte, objet.id, corps.document) : PLUS_INVITEE;
  },
);
