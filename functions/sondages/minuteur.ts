import { randomUUID } from 'node:crypto';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import { refusDeSonder } from '../../core/sondages/ouvrir.ts';
import { estOuvert } from '../../core/sondages/voter.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { leTempsDUnTour } from '../hote/le-temps-d-un-tour.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { demanderAuxInvitees } from './demander.ts';
import { direLAvancement } from './dire-l-avancement.ts';

/** Every ten minutes: a poll closes near its hour, and mails left out of a launch follow it closely. */
export const CADENCE_DES_SONDAGES = '0 */10 * * * *';

/** Mails of one poll in one round. */
const COURRIELS_PAR_TOUR = 100;

/**
 * One round over the polls that are open: what is owed is sent, whoever organises is told how far it is, what has had
 * its time is closed. `execution`: the identifier of this one. One poll that fails does not keep the others waiting:
 * its failure is thrown at the end.
 */
export async function suivreSondages(hote: Contexte, execution: string = randomUUID()): Promise<void> {
  const contexte = leTempsDUnTour(hote);
  const { items } = await contexte.depots.sondages.lireOu('etat', 'Ouvert');
  await chacunSonTour(items, async (sondage) => {
    await suivre(contexte, sondage, { maintenant: contexte.maintenant(), execution });
  });
}

interface Tour {
  readonly maintenant: string;
  readonly execution: string;
}

async function suivre(contexte: Contexte, sondage: Sondage, { maintenant, execution }: Tour): Promise<void> {
  const { sondages, rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(sondage.rencontre);
  // Dated or cancelled another way: nobody is asked any more.
  if (!estOuvert(sondage, maintenant) || refusDeSonder(rencontre) !== undefined) {
    if ((await modifierOuCeder(sondages, sondage, { etat: 'Clos' })) === undefined) return;
    return noter(contexte, sondage, maintenant, 'clos');
  }
  const { envoyes } = await demanderAuxInvitees(contexte, {
    sondage,
    rencontre,
    maintenant,
    auPlus: COURRIELS_PAR_TOUR,
  });
  if (envoyes > 0) await noter(contexte, sondage, maintenant, `${envoyes} courriels`);
  await direLAvancement(contexte, { sondage, rencontre, maintenant, execution });
}

const noter = (contexte: Contexte, { id }: Sondage, maintenant: string, detail: string): Promise<void> =>
  journaliser(contexte, leMinuteur('suivreSondages', maintenant), contexte.depots.sondages, { ligne: id, detail });
