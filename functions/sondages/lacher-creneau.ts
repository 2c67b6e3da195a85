import { reussite } from '../../core/contrats/erreur.ts';
import { lacherCreneau as contrat } from '../../core/contrats/sondages.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { contenuDeLEvenement } from '../../core/rencontres/evenement.ts';
import { cleDeTransaction } from '../../core/rencontres/planifier.ts';
import { preparerLacher, REUNION_ANNONCEE } from '../../core/sondages/lacher.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { dateDe } from './retenir-creneau.ts';

/** The date and the place first, which the choice would bring back; then the choice. Cut short, the same request does the rest. */
export const lacherCreneau = commande(contrat, async (appel, contexte) => {
  const { sondages, rencontres } = contexte.depots;
  const { rencontre: id } = await sondages.parId(appel.chemin.id);
  const fait = await contexte.unALaFois(dateDe({ id }), async () => {
    const sondage = await sondages.parId(appel.chemin.id);
    const rencontre = await rencontres.parId(id);
    const prete = preparerLacher(sondage, rencontre);
    if (!prete.ok) return prete;
    const { choix, rencontre: patch } = prete.valeur;
    if (!choix) return reussite({ eTag: sondage.eTag, dejaFait: true });
    if (sondage.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    if (await reunionFaite(contexte, rencontre)) return REUNION_ANNONCEE;
    if (Object.keys(patch).length > 0) await rencontres.modifier(rencontre.id, rencontre.eTag, patch);
    const eTag = await sondages.modifier(sondage.id, sondage.eTag, {
      creneauRetenu: undefined,
      avantLeChoix: undefined,
    });
    return reussite({ eTag, dejaFait: false });
  });
  if (!fait.ok) return fait;
  const { eTag, dejaFait } = fait.valeur;
  await journaliser(contexte, appel, sondages, { ligne: appel.chemin.id, dejaFait });
  return reussite({ id: appel.chemin.id, eTag, dejaFait });
});

/** Made by an execution that was cut short before it could note it. */
async function reunionFaite({ agenda }: Contexte, rencontre: Rencontre): Promise<boolean> {
  const { debut } = rencontre;
  if (debut === undefined) return false;
  const faite = await agenda.retrouver({
    ...contenuDeLEvenement({ ...rencontre, debut }),
    participants: [],
    enLigne: true,
    cleTransaction: cleDeTransaction(rencontre),
  });
  return faite !== undefined;
}
