import { retirerDuCarnet as contrat } from '../../core/contrats/carnet.ts';
import { commande } from '../hote/commande.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { noteDeLAuteur } from './note-de-l-auteur.ts';

/** Taken away already, it is done. */
export const retirerDuCarnet = commande(
  contrat,
  (appel, contexte) => retirerLaLigne(contexte, appel, contexte.depots.carnet, () => noteDeLAuteur(contexte, appel)),
  surLaRencontre,
);
