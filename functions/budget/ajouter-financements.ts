import { nouvellesLignes } from '../../core/budget/changer-budget.ts';
import { ajouterFinancements as contrat } from '../../core/contrats/budget.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { planDe } from '../../core/plan/composer-plan.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { auteurSurUneFiche } from '../plan/auteur-sur-une-fiche.ts';

export const ajouterFinancements = commande(
  contrat,
  async (appel, contexte) => {
    const { financements, fichesAction } = contexte.depots;
    const { acteur, corps, maintenant } = appel;
    const fiche = await fichesAction.parId(appel.chemin.id);
    if (planDe(fiche) === undefined)
      return refuser('regle-metier', 'Cette fiche est de la base d’actions : elle n’est d’aucun plan.');
    const par = await auteurSurUneFiche(contexte, acteur, corps.structure);
    const voulues = nouvellesLignes(fiche, corps.lignes, { cle: corps.cle, par, maintenant });
    if (!voulues.ok) return voulues;
    const empreinte = empreinteDeDemande(appel);
    const ids: string[] = [];
    let creees = 0;
    // One after the other: killed in between and sent again, the request finds those that are there.
    for (const voulue of voulues.valeur) {
      const faite = await creerUneFois(financements, { ...voulue, empreinte });
      if (!faite.ok) return faite;
      ids.push(faite.valeur.ligne.id);
      if (faite.valeur.creee) creees += 1;
    }
    await journaliser(contexte, appel, financements, { ligne: ids[0] ?? '', dejaFait: creees === 0 });
    return reussite({ ids, dejaFait: creees === 0 });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
