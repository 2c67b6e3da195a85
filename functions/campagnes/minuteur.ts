import { issuesAGarder } from '../../core/campagnes/bilan.ts';
import { passer } from '../../core/campagnes/etats.ts';
import { ouvertureDe } from '../../core/campagnes/jours.ts';
import { preparerDepart } from '../../core/campagnes/lancer.ts';
import { suivre } from '../../core/campagnes/suivre.ts';
import type { Campagne } from '../../core/lists/campagnes.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { lireLesLieux } from './lire.ts';
import { direTour, faireUnTour } from './tour.ts';

/**
 * Every five minutes. With the size of a round, well under what Exchange lets an account send (30 messages a minute).
 */
export const CADENCE_DES_CAMPAGNES = '0 */5 * * * *';
const COURRIELS_PAR_TOUR = 60;

/**
 * Begins the campaigns whose day has come, and makes one round of every one that runs. The day after its end, a campaign
 * is closed. One that fails keeps no other waiting: its failure is thrown at the end.
 */
export async function avancerLesCampagnes(contexte: Contexte): Promise<void> {
  const { campagnes } = contexte.depots;
  const [programmees, enCours] = await Promise.all([
    campagnes.lireOu('etat', 'Programmée'),
    campagnes.lireOu('etat', 'En cours'),
  ]);
  await chacunSonTour([...programmees.items, ...enCours.items], async (campagne) => {
    await avancer(contexte, campagne);
  });
}

async function avancer(contexte: Contexte, campagne: Campagne): Promise<void> {
  const maintenant = contexte.maintenant();
  if (aujourdhui(maintenant) > campagne.fin) return clore(contexte, campagne, maintenant);
  const partie = campagne.etat === 'Programmée' ? await commencer(contexte, campagne, maintenant) : campagne;
  if (partie === undefined) return;
  const tour = await faireUnTour(contexte, partie, { maintenant, limite: COURRIELS_PAR_TOUR });
  if (tour.envoyes + tour.incertains + tour.refuses === 0) return;
  contexte.traces.information('campagne', { ligne: campagne.id, ...tour });
  await noter(contexte, campagne, maintenant, direTour(tour));
}

/** Its page says why one whose day has come does not begin: nobody is concerned any more, or too many are. */
async function commencer(contexte: Contexte, campagne: Campagne, maintenant: string): Promise<Campagne | undefined> {
  if (maintenant < ouvertureDe(campagne)) return undefined;
  const prete = preparerDepart(await lireLesLieux(contexte, campagne, maintenant));
  if (!prete.ok) return undefined;
  const eTag = await modifierOuCeder(contexte.depots.campagnes, campagne, prete.valeur);
  if (eTag === undefined) return undefined;
  await noter(contexte, campagne, maintenant, `commencée, ${prete.valeur.concernees.length} structures concernées`);
  return { ...campagne, ...prete.valeur, eTag };
}

/** Someone who is changing the campaign at this instant wins: the next round closes it. */
async function clore(contexte: Contexte, campagne: Campagne, maintenant: string): Promise<void> {
  try {
    await ecrireLaCloture(contexte, campagne, maintenant);
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'conflit')) throw erreur;
    return;
  }
  await noter(contexte, campagne, maintenant, 'close à son terme');
}

/** Closes a campaign: the outcome of each structure stays as it is on this day. Gives the new eTag. */
export async function ecrireLaCloture(contexte: Contexte, campagne: Campagne, maintenant: string): Promise<string> {
  const suite = passer(campagne, 'clore');
  if (!suite.ok) throw new Error(suite.refus.message);
  const { etat } = suite.valeur;
  const lancee = campagne.lanceeLe !== undefined;
  const lieux = lancee ? await lireLesLieux(contexte, campagne, maintenant) : undefined;
  const issues = lieux === undefined ? undefined : issuesAGarder({ ...lieux, suivis: suivre(lieux) });
  return contexte.depots.campagnes.modifier(campagne.id, campagne.eTag, { etat, closeLe: maintenant, issues });
}

const noter = (contexte: Contexte, { id }: Campagne, maintenant: string, detail: string): Promise<void> =>
  journaliser(contexte, leMinuteur('avancerLesCampagnes', maintenant), contexte.depots.campagnes, {
    ligne: id,
    detail,
  });
