import { garderConvention as contrat } from '../../core/contrats/conventions.ts';
import { refuser } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { planDe } from '../../core/plan/composer-plan.ts';
import { preparerConvention } from '../../core/plan/tenir-convention.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { garderLaLigne } from '../hote/garder-la-ligne.ts';
import { auteurSurUneFiche } from './auteur-sur-une-fiche.ts';
import { exigerLesNommees, nommeesEn } from './exiger-les-structures.ts';

export const garderConvention = commande(
  contrat,
  async (appel, contexte) => {
    const { conventions, fichesAction } = contexte.depots;
    const { ligne: visee, convention, structure } = appel.corps;
    const fiche = await fichesAction.parId(appel.chemin.id);
    if (planDe(fiche) === undefined)
      return refuser('regle-metier', 'Cette fiche est de la base d’actions : elle n’est d’aucun plan.');
    const par = await auteurSurUneFiche(contexte, appel.acteur, structure);
    const ligne = visee === undefined ? undefined : await designee(conventions, visee.id, 'corps.ligne.id');
    const prete = preparerConvention(fiche, ligne, convention, { par, jour: aujourdhui(appel.maintenant) });
    if (!prete.ok) return prete;
    await exigerLesNommees(contexte, nommeesEn(convention.structures, 'corps.convention.structures'));
    return garderLaLigne(contexte, appel, conventions, { ligne, prete: prete.valeur });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
