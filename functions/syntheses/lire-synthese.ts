import { reussite } from '../../core/contrats/erreur.ts';
import { lireSynthese as contrat } from '../../core/contrats/syntheses.ts';
import { carteDeSynthese } from '../../core/indicateurs/carte-synthese.ts';
import { texteDeSynthese } from '../../core/indicateurs/texte-synthese.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { lireLaSynthese } from './lire-la-synthese.ts';

export const lireSynthese = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const { valeurs } = lireReglages((await contexte.depots.reglages.lire()).items);
  const synthese = await lireLaSynthese(contexte, { mois: chemin.mois, reglages: valeurs, maintenant });
  const carte = carteDeSynthese(synthese, { lienOnglet: contexte.lienDesIndicateurs() });
  return reussite({ synthese, texte: texteDeSynthese(synthese), carte });
});
