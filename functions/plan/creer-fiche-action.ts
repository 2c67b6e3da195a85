import { reussite } from '../../core/contrats/erreur.ts';
import { creerFicheAction as contrat } from '../../core/contrats/plan.ts';
import { nouvelleFicheAction } from '../../core/plan/changer-fiche-action.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { exigerLesStructures } from './exiger-les-structures.ts';

export const creerFicheAction = commande(contrat, async (appel, contexte) => {
  const { fichesAction } = contexte.depots;
  const { cle, champs } = appel.corps;
  await exigerLesStructures(contexte, champs);
  const voulue = nouvelleFicheAction(champs, { cle, maintenant: appel.maintenant });
  const faite = await creerUneFois(fichesAction, { ...voulue, empreinte: empreinteDeDemande(appel) });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  await journaliser(contexte, appel, fichesAction, { ligne: ligne.id, dejaFait: !creee });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
});
