import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { ficheEncoreDemandee } from '../../core/sollicitations/joindre.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { leTempsDUnTour } from '../hote/le-temps-d-un-tour.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { renvoyerConfirmation } from './renvoyer-confirmation.ts';

/** Every ten minutes, between the rounds of the other mails put off. */
export const CADENCE_DES_CONFIRMATIONS = '0 2-59/10 * * * *';

/**
 * One round: the links of fiches that waited for a day that has come leave, each once. One whose fiche was verified
 * meanwhile is given up. What a campaign keeps for another mail is its own to send.
 */
export async function confirmerLesReportees(hote: Contexte): Promise<void> {
  const contexte = leTempsDUnTour(hote);
  const { sollicitations } = contexte.depots;
  const maintenant = contexte.maintenant();
  const { items } = await sollicitations.lireOu('etat', 'À envoyer');
  const dues = items.filter(
    (s) =>
      s.nature === 'Confirmation de fiche' &&
      s.campagne === undefined &&
      s.pasAvant !== undefined &&
      !attend(s, maintenant),
  );
  await chacunSonTour(dues, async (ligne) => {
    const detail = await envoyerUne(contexte, ligne, maintenant);
    await journaliser(contexte, leMinuteur('confirmerLesReportees', maintenant), sollicitations, {
      ligne: ligne.id,
      detail,
    });
  });
}

async function envoyerUne(contexte: Contexte, ligne: Sollicitation, maintenant: string): Promise<string> {
  const { sollicitations, structures } = contexte.depots;
  const structure = await structures.parId(ligne.structure);
  const utile = !ligne.revoquee && ficheEncoreDemandee(ligne, structure, undefined);
  const envoi = utile ? await renvoyerConfirmation(contexte, ligne, maintenant) : undefined;
  if (envoi?.ok === true) return 'envoyée';
  // It may have left: its row says so, and somebody looks.
  if (envoi?.refus.code === 'service-indisponible') return 'incertaine';
  await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
  return utile ? 'annulée : plus personne à qui écrire' : 'annulée : plus à confirmer';
}
