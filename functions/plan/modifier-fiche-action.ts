import { reussite } from '../../core/contrats/erreur.ts';
import { modifierFicheAction as contrat } from '../../core/contrats/plan.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { changerFicheAction } from '../../core/plan/changer-fiche-action.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { auteurSurUneFiche } from './auteur-sur-une-fiche.ts';
import { exigerLesStructures } from './exiger-les-structures.ts';

export const modifierFicheAction = commande(
  contrat,
  async (appel, contexte) => {
    const { fichesAction } = contexte.depots;
    const { acteur, corps, maintenant } = appel;
    const fiche = await fichesAction.parId(appel.chemin.id);
    const par = await auteurSurUneFiche(contexte, acteur, corps.structure);
    const change = changerFicheAction(fiche, corps.champs, { par, maintenant });
    if (!change.ok) return change;
    const { patch, champsChanges } = change.valeur;
    // The same request sent again finds its values written: that is no conflict.
    if (champsChanges.length === 0) return reussite({ id: fiche.id, eTag: fiche.eTag, champsChanges });
    if (fiche.eTag !== corps.eTag) return LIGNE_CHANGEE;
    await exigerLesStructures(contexte, corps.champs);
    const eTag = await fichesAction.modifier(fiche.id, fiche.eTag, patch);
    const detail = `champs changés : ${champsChanges.join(', ')}`;
    await journaliser(contexte, appel, fichesAction, { ligne: fiche.id, detail });
    return reussite({ id: fiche.id, eTag, champsChanges });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
