import { telechargerDocument as contrat } from '../../core/contrats/bibliotheque.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { contenuDe } from './documents-de.ts';

export const telechargerDocument = commande(
  contrat,
  ({ chemin }, contexte) => contenuDe(contexte, chemin.id, chemin.document),
  surLaRencontre,
);
