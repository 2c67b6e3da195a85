import { reussite } from '../../core/contrats/erreur.ts';
import { annulerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { preparerAnnulation } from '../../core/rencontres/annuler.ts';
import { commande } from '../hote/commande.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/**
 * Cancels the event first, so that people are told; then the row. Repeated, it cancels again the event of a rencontre
 * still to come: a fault, or a row marked by hand in Microsoft Lists, may have left it alive; an event already gone is
 * no error.
 */
export const annulerRencontre = commande(contrat, async (appel, contexte) => {
  const { rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const prete = preparerAnnulation(rencontre, appel.corps.motif, appel.maintenant);
  if (!prete.ok) return prete;
  const { dejaFait, patch, prevenirInvites } = prete.valeur;
  if (dejaFait) {
    if (prevenirInvites && rencontre.evenementId !== undefined) {
      await contexte.agenda.annuler(rencontre.evenementId, rencontre.motifAnnulation ?? appel.corps.motif);
    }
    return reussite({ id: rencontre.id, eTag: rencontre.eTag, etat: rencontre.etat, dejaFait: true });
  }
  if (rencontre.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;

  if (prevenirInvites && rencontre.evenementId !== undefined) {
    await contexte.agenda.annuler(rencontre.evenementId, appel.corps.motif);
  }
  const { ligne } = await enregistrerMalgreTout(rencontres, rencontre, patch);
  // Planned by someone else between the reading and the writing: that meeting goes too.
  if (ligne.evenementId !== undefined && ligne.evenementId !== rencontre.evenementId) {
    await contexte.agenda.annuler(ligne.evenementId, appel.corps.motif);
  }
  await journaliser(contexte, appel, rencontres, { ligne: ligne.id });
  return reussite({ id: ligne.id, eTag: ligne.eTag, etat: ligne.etat, dejaFait: false });
});
