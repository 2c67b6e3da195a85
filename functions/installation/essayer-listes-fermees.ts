import { reussite } from '../../core/contrats/erreur.ts';
import { essayerListesFermees as contrat } from '../../core/contrats/installation.ts';
import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { ouEnEstLActivite } from '../activite/ou-en-est-l-activite.ts';
import { commande } from '../hote/commande.ts';

export const essayerListesFermees = commande(contrat, async ({ maintenant }, contexte) => {
  const fermees = TOUTES_LES_LISTES.filter(({ name }) => LISTES_FERMEES.includes(name));
  const [activite, listes] = [await ouEnEstLActivite(contexte), await contexte.essayerLesListes(fermees, maintenant)];
  return reussite({ activite, listes: [...listes] });
});
