import { retirerGroupe as contrat } from '../../core/contrats/groupes.ts';
import { commande } from '../hote/commande.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';

export const retirerGroupe = commande(contrat, (appel, contexte) =>
  retirerLaLigne(contexte, appel, contexte.depots.groupes),
);
