import { reussite } from '../../core/contrats/erreur.ts';
import { changerSondage as contrat } from '../../core/contrats/sondages.ts';
import { preparerChangement } from '../../core/sondages/changer.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { DEJA_OUVERT } from './deja-ouvert.ts';
import { autresSondages } from './lire.ts';

export const changerSondage = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sondages, rencontres } = contexte.depots;
  const sondage = await sondages.parId(appel.chemin.id);
  const rencontre = await rencontres.parId(sondage.rencontre);
  const prete = preparerChangement(sondage, rencontre, corps, maintenant);
  if (!prete.ok) return prete;
  const dejaFait = Object.keys(prete.valeur).length === 0;
  if (dejaFait) return reussite({ id: sondage.id, eTag: sondage.eTag, dejaFait });
  if (sondage.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const fait = await contexte.unALaFois(`sondage ${rencontre.id}`, async () => {
    const autres = corps.etat === 'Ouvert' ? await autresSondages(contexte, rencontre.id, sondage.cle) : [];
    if (autres.some(({ etat }) => etat === 'Ouvert')) return DEJA_OUVERT;
    return reussite(await sondages.modifier(sondage.id, sondage.eTag, prete.valeur));
  });
  if (!fait.ok) return fait;
  const eTag = fait.valeur;
  await journaliser(contexte, appel, sondages, { ligne: sondage.id, detail: corps.etat });
  return reussite({ id: sondage.id, eTag, dejaFait });
});
