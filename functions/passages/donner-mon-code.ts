import { refuser } from '../../core/contrats/erreur.ts';
import { donnerMonCode as contrat } from '../../core/contrats/passages.ts';
import { recueilleDesCodes } from '../../core/passages/formats.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commandeDePorte } from '../porte/commande-de-porte.ts';
import { deposer } from './deposer.ts';

/** By the person, at the door. No line of the journal: one more would tell that somebody came. */
export const donnerMonCode = commandeDePorte(contrat, async ({ rencontre, corps, maintenant }, contexte) => {
  const { valeurs } = lireReglages((await contexte.depots.reglages.lire()).items);
  return recueilleDesCodes(rencontre, valeurs)
    ? deposer(contexte, { rencontre, codes: [corps.code], maintenant })
    : PAS_ICI;
});

const PAS_ICI = refuser('regle-metier', 'Cette rencontre ne demande pas de code.');
