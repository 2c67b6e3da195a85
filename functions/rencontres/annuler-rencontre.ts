import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { annulerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { preparerAnnulation } from '../../core/rencontres/annuler.ts';
import type { QuiSaura } from '../../core/rencontres/qui-saura.ts';
import { commande } from '../hote/commande.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { envoyerLesFaireParts, inscrireLAnnulation, laisserAOutlook } from './faire-part.ts';
import { type InviteLu, nommer } from './lire-invites.ts';
import { lireQuiSaura } from './lire-qui-saura.ts';

/**
 * The rows of the mails first, then the event, so that people are told, then the row; then the mails leave. Repeated, it
 * cancels again the event of a rencontre still to come: a fault, or a row marked by hand in Microsoft Lists, may have left
 * it alive; an event already gone is no error. Cut short anywhere, the same request, or the timer, sends what is owed.
 */
export const annulerRencontre = commande(contrat, async (appel, contexte) => {
  const { rencontres } = contexte.depots;
  const { corps, maintenant } = appel;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const prete = preparerAnnulation(rencontre, corps.motif ?? '', maintenant);
  if (!prete.ok) return prete;
  const { dejaFait, patch, prevenirInvites } = prete.valeur;
  const { id } = rencontre;
  if (corps.simuler === true) {
    const saura = dejaFait ? PERSONNE : await lireQuiSaura(contexte, rencontre, maintenant);
    return reussite({ id, eTag: rencontre.eTag, etat: rencontre.etat, dejaFait, ...dire(saura), aSuivre: 0 });
  }
  const { motif } = corps;
  if (motif === undefined) return SANS_MOTIF;
  if (dejaFait) {
    if (prevenirInvites && rencontre.evenementId !== undefined) {
      await contexte.agenda.annuler(rencontre.evenementId, rencontre.motifAnnulation ?? motif);
    }
    const { aSuivre } = await envoyerLesFaireParts(contexte, id, maintenant);
    return reussite({ id, eTag: rencontre.eTag, etat: rencontre.etat, dejaFait: true, ...dire(PERSONNE), aSuivre });
  }
  if (rencontre.eTag !== corps.eTag) return LIGNE_CHANGEE;

  let saura = await lireQuiSaura(contexte, rencontre, maintenant);
  await inscrireLAnnulation(contexte, rencontre, saura, maintenant);
  if (prevenirInvites && rencontre.evenementId !== undefined) {
    await contexte.agenda.annuler(rencontre.evenementId, motif);
  }
  const { ligne } = await enregistrerMalgreTout(rencontres, rencontre, patch);
  // Planned by someone else between the reading and the writing: that meeting goes too, and tells its people.
  if (ligne.evenementId !== undefined && ligne.evenementId !== rencontre.evenementId) {
    saura = await lireQuiSaura(contexte, ligne, maintenant);
    await laisserAOutlook(contexte, ligne, saura);
    await contexte.agenda.annuler(ligne.evenementId, motif);
  }
  const { envoyes, aSuivre } = await envoyerLesFaireParts(contexte, id, maintenant);
  const detail = `${saura.parOutlook.length} structures prévenues par Outlook, ${envoyes} par courriel, ${saura.aAppeler.length} à appeler`;
  await journaliser(contexte, appel, rencontres, { ligne: id, detail });
  return reussite({ id, eTag: ligne.eTag, etat: ligne.etat, dejaFait: false, ...dire(saura), aSuivre });
});

const PERSONNE: QuiSaura<InviteLu> = { parOutlook: [], parCourriel: [], aAppeler: [] };

const dire = ({ parOutlook, parCourriel, aAppeler }: QuiSaura<InviteLu>) => ({
  parOutlook: nommer(parOutlook),
  parCourriel: nommer(parCourriel),
  aAppeler: nommer(aAppeler),
});

const SANS_MOTIF = refuser('regle-metier', 'Dites en quelques mots pourquoi elle est annulée.', [
  { chemin: 'corps.motif', message: 'Dites en quelques mots pourquoi.' },
]);
