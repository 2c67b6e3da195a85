import { aUneReunionAVenir, ecartANoter } from '../../core/rencontres/selon-outlook.ts';
import { depuisHeureLocale, plusMinutes, versHeureLocale } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { fenetreDe } from './outlook.ts';

/** Every hour. */
export const CADENCE_D_OUTLOOK = '0 7 * * * *';

/** A row that has just changed may still be on its way to its meeting: it is for the next round. */
const EN_CHEMIN_MINUTES = 5;

/** A meeting put off by so much is still in the same reading. */
const MARGE_MINUTES = 45 * 24 * 60;

/**
 * One round: the meetings to come are read in the calendar, in one window, and each rencontre that they contradict says
 * so, or does no more. Only that is written: killed anywhere, the next round writes what is left. What Outlook does not
 * answer is thrown, and waits for the next hour.
 */
export async function relireOutlook(contexte: Contexte): Promise<void> {
  const { rencontres } = contexte.depots;
  const maintenant = contexte.maintenant();
  const calmes = plusMinutes(maintenant, -EN_CHEMIN_MINUTES);
  const { items } = await rencontres.lireOu('etat', 'Planifiée');
  const aVenir = items.flatMap((r) => (aUneReunionAVenir(r, maintenant) && r.modifieLe <= calmes ? [r] : []));
  if (aVenir.length === 0) return;
  const territoire = await contexte.territoire();
  const { fin } = fenetreDe(aVenir);
  const tenues = await contexte.agenda.tenues(
    aVenir.map(({ evenementId }) => evenementId),
    { debut: versHeureLocale(maintenant), fin: versHeureLocale(plusMinutes(depuisHeureLocale(fin), MARGE_MINUTES)) },
  );
  for (const rencontre of aVenir) {
    const ecartOutlook = ecartANoter(rencontre, tenues.get(rencontre.evenementId), territoire);
    if (ecartOutlook === rencontre.ecartOutlook) continue;
    if ((await modifierOuCeder(rencontres, rencontre, { ecartOutlook })) === undefined) continue;
    await journaliser(contexte, leMinuteur('relireOutlook', maintenant), rencontres, {
      ligne: rencontre.id,
      detail: ecartOutlook === undefined ? 'de nouveau pareille dans Outlook' : `dans Outlook : ${ecartOutlook}`,
    });
  }
}
