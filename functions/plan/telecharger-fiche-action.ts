import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { lireLigne } from '../../core/budget/ligne.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { telechargerFicheAction as contrat } from '../../core/contrats/plan.ts';
import { dernierMoisTermine } from '../../core/indicateurs/cloture.ts';
import { objectifsEtResultats } from '../../core/indicateurs/objectifs.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLaSynthese } from '../syntheses/lire-la-synthese.ts';

/** The Word document of a fiche action; structures are named as every partner may read them: the file will be handed on. */
export const telechargerFicheAction = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const { depots } = contexte;
  const [fiche, structures, financements] = await Promise.all([
    depots.fichesAction.parId(chemin.id),
    depots.structures.lire(),
    depots.financements.lireOu('ficheAction', chemin.id),
  ]);
  const noms = new Map(structures.items.map((s) => [s.id, nomVu(s, { profil: 'partenaire', emporte: true })]));
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentFicheAction } = await import('./document-fiche-action.ts');
  const octets = await documentFicheAction(
    fiche,
    noms,
    maintenant,
    await resultatsDe(contexte, fiche.id, maintenant),
    financements.items.map(lireLigne),
  );
  return reussite({ octets, nom: `fiche-action-${fiche.id}.docx` });
});

/** What was expected of its indicators and what came, until the end of the last month that is over. */
async function resultatsDe(contexte: Contexte, id: string, maintenant: string) {
  const mois = dernierMoisTermine(maintenant);
  const reglages = lireReglages((await contexte.depots.reglages.lire()).items).valeurs;
  const { actions } = await lireLaSynthese(contexte, { mois, reglages, maintenant });
  return { mois, lignes: objectifsEtResultats(actions.find((a) => a.id === id)?.indicateurs ?? []) };
}
