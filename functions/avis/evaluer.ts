import { evaluer as contrat } from '../../core/contrats/avis.ts';
import { commande } from '../hote/commande.ts';
import { deposer } from './deposer.ts';
import { ouvrirParCode } from './ouvrir-par-code.ts';

/** By whoever holds the code: nobody is known. */
export const evaluer = commande(contrat, async ({ corps, maintenant }, contexte) => {
  const { code, cle, ...avis } = corps;
  const ouverte = await ouvrirParCode(contexte, code);
  if (!ouverte.ok) return ouverte;
  return deposer(contexte, { ...avis, rencontre: ouverte.valeur, voie: 'qr', marques: [cle], maintenant });
});
