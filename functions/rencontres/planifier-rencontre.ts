import { reussite } from '../../core/contrats/erreur.ts';
import { planifierRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { planifierLaReunion } from './planifier.ts';

/** Repeated, finds the meeting, and fetches its link when it came after it. */
export const planifierRencontre = commande(contrat, async (appel, contexte) => {
  const { rencontres } = contexte.depots;
  const { maintenant } = appel;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const { eTag: eTagVu, reports } = appel.corps;
  const fait = await planifierLaReunion(contexte, rencontre, { maintenant, eTagVu, reports });
  if (!fait.ok) return fait;
  const { ligne, lienReunion, dejaFait, invites, sansAdresse } = fait.valeur;
  if (rencontre.evenementId === undefined)
    await journaliser(contexte, appel, rencontres, {
      ligne: rencontre.id,
      dejaFait,
      detail: `${invites} personnes invitées, ${sansAdresse.length} structures sans adresse`,
    });
  const { id, eTag, etat } = ligne;
  return reussite({ id, eTag, etat, lienReunion, dejaFait, invites, sansAdresse: sansAdresse.map((s) => ({ ...s })) });
});
