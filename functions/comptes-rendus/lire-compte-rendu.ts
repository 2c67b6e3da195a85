import { lireCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { lireCeQuilLit } from './qui-lit.ts';

/** Whoever may not read it yet is answered as when there is nothing. */
export const lireCompteRendu = commande(
  contrat,
  async (appel, contexte) => {
    const { compteRendu } = await lireCeQuilLit(contexte, appel.chemin.id, appel);
    return reussite(compteRendu === undefined ? {} : { texte: compteRendu });
  },
  surLaRencontre,
);
