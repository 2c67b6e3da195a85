import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { telechargerFicheAction as contrat } from '../../core/contrats/plan.ts';
import { commande } from '../hote/commande.ts';

/** The Word document of a fiche action; structures are named as every partner may read them: the file will be handed on. */
export const telechargerFicheAction = commande(contrat, async ({ chemin, maintenant }, { depots }) => {
  const [fiche, structures] = await Promise.all([depots.fichesAction.parId(chemin.id), depots.structures.lire()]);
  const noms = new Map(structures.items.map((s) => [s.id, nomVu(s, { profil: 'partenaire', emporte: true })]));
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentFicheAction } = await import('./document-fiche-action.ts');
  const octets = await documentFicheAction(fiche, noms, maintenant);
  return reussite({ octets, nom: `fiche-action-${fiche.id}.docx` });
});
