import { evaluer as contrat } from '../../core/contrats/avis.ts';
import { deposer } from './deposer.ts';
import { commandeParCode } from './ouvrir-par-code.ts';

/** By whoever holds the code: nobody is known. */
export const evaluer = commandeParCode(contrat, async ({ corps, maintenant }, rencontre, contexte) => {
  const { code: _, cle, ...avis } = corps;
  return deposer(contexte, { ...avis, rencontre, voie: 'qr', marques: [cle], maintenant });
});
