import { reussite } from '../../core/contrats/erreur.ts';
import { creerIndicateur as contrat } from '../../core/contrats/indicateurs.ts';
import { nouvelIndicateur } from '../../core/indicateurs/changer-indicateur.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';

export const creerIndicateur = commande(contrat, async (appel, contexte) => {
  const { contacts, fichesAction, indicateurs } = contexte.depots;
  const { cle, champs } = appel.corps;
  await exigerLaDesignee(fichesAction, champs.ficheAction, 'corps.champs.ficheAction');
  await exigerLaDesignee(contacts, champs.responsableContact || undefined, 'corps.champs.responsableContact');
  const voulu = nouvelIndicateur(champs, { cle, maintenant: appel.maintenant });
  const faite = await creerUneFois(indicateurs, { ...voulu, empreinte: empreinteDeDemande(appel) });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  await journaliser(contexte, appel, indicateurs, { ligne: ligne.id, dejaFait: !creee });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
});
