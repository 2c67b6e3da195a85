import { noterAvisParTelephone as contrat } from '../../core/contrats/comptes-rendus.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { enregistrerAvis } from './donner-avis.ts';

/** The journal says who noted it. */
export const noterAvisParTelephone = commande(contrat, enregistrerAvis, surLaRencontre);
