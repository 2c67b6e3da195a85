import { telechargerRegistre as contrat } from '../../core/contrats/conservation.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { etablirRegistre } from '../../core/registre/registre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';

export const telechargerRegistre = commande(contrat, async ({ maintenant }, { depots }) => {
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  const registre = etablirRegistre(TOUTES_LES_LISTES, reglages, maintenant);
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentRegistre } = await import('./document-registre.ts');
  return reussite({ octets: await documentRegistre(registre), nom: 'registre-des-traitements.docx' });
});
