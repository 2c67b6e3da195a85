import { refusDePersonne } from '../../core/besoins/refus-de-personne.ts';
import { porterEnPoint as contrat } from '../../core/contrats/besoins.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { noterPoint } from '../rencontres/noter-point.ts';
import { besoinsDesignes, porterLesBesoins } from './laisser-trace.ts';

/** Killed between the point and the needs, then repeated, it finds the point and leaves on them what is missing. */
export const porterEnPoint = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { cle, besoins, titre, dureeMinutes } = corps;
  const jour = aujourdhui(maintenant);
  // Whoever is invited reads it.
  const deQuelquUn = refusDePersonne(titre, jour, 'corps.titre');
  if (deQuelquUn !== undefined) return deQuelquUn;
  const rencontre = await designee(contexte.depots.rencontres, corps.rencontre, 'corps.rencontre');
  await besoinsDesignes(contexte, besoins);
  const fait = await noterPoint(contexte, rencontre, {
    cle,
    titre,
    dureeMinutes,
    type: 'Échange',
    proposeLe: maintenant,
    empreinte: empreinteDeDemande(appel),
  });
  if (!fait.ok) return fait;
  const { ligne, creee } = fait.valeur;
  await porterLesBesoins(contexte, besoins, { points: ligne }, { jour, reunit: false });
  await journaliser(contexte, appel, contexte.depots.points, { ligne, dejaFait: !creee });
  return reussite({ id: ligne, dejaFait: !creee });
});
