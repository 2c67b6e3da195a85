import { retirerTemps as contrat } from '../../core/contrats/calendrier.ts';
import { commande } from '../hote/commande.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';

export const retirerTemps = commande(contrat, (appel, contexte) =>
  retirerLaLigne(contexte, appel, contexte.depots.tempsDuTerritoire),
);
