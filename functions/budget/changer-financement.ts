import { changerLigne } from '../../core/budget/changer-budget.ts';
import {
  modifierFinancement as contratModifier,
  retirerFinancement as contratRetirer,
} from '../../core/contrats/budget.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import type { Financement } from '../../core/lists/financements.list.ts';
import { exigerLePortage } from '../../core/plan/changer-fiche-action.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';
import { auteurSurUneFiche } from '../plan/auteur-sur-une-fiche.ts';

/** The action that a line is of; undefined when it was taken away, or no longer reads. */
const ficheDe = async ({ depots: { fichesAction } }: Contexte, { ficheAction }: Financement) =>
  ficheAction === undefined ? undefined : siElleSeLit(fichesAction.parId(ficheAction));

export const modifierFinancement = commande(
  contratModifier,
  async (appel, contexte) => {
    const { financements } = contexte.depots;
    const { acteur, corps, maintenant } = appel;
    const ligne = await financements.parId(appel.chemin.id);
    const par = await auteurSurUneFiche(contexte, acteur, corps.structure);
    const change = changerLigne(ligne, await ficheDe(contexte, ligne), corps.ligne, { par, maintenant });
    if (!change.ok) return change;
    const champs = Object.keys(change.valeur).filter((champ) => champ !== 'provenance');
    // The same request sent again finds its values written: that is no conflict.
    if (champs.length === 0) return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: true });
    if (ligne.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const eTag = await financements.modifier(ligne.id, ligne.eTag, change.valeur);
    await journaliser(contexte, appel, financements, {
      ligne: ligne.id,
      detail: `champs changés : ${champs.join(', ')}`,
    });
    return reussite({ id: ligne.id, eTag, dejaFait: false });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);

export const retirerFinancement = commande(
  contratRetirer,
  async (appel, contexte) => {
    const { financements } = contexte.depots;
    const par = await auteurSurUneFiche(contexte, appel.acteur, appel.corps.structure);
    return retirerLaLigne(contexte, appel, financements, async () => {
      const ligne = await financements.parId(appel.chemin.id);
      const portee = exigerLePortage(await ficheDe(contexte, ligne), par);
      return portee.ok ? reussite(ligne) : portee;
    });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
