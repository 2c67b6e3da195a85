import { AUCUN_AVIS } from '../../core/avis/comptes.ts';
import { consolider } from '../../core/avis/consolider.ts';
import { momentDAvis } from '../../core/avis/fenetre.ts';
import type { Evaluation } from '../../core/lists/evaluations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { lireUrne } from './lire-urne.ts';

/** Every day at 2 h 20 UTC. */
export const CADENCE_DES_EVALUATIONS = '0 20 2 * * *';

/**
 * Ten days after a rencontre, its box is opened, added to the paper, written as totals and emptied, in one writing. One
 * that fails does not keep the others waiting: its failure is thrown at the end.
 */
export async function cloreLesEvaluations(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const [ouvertes, lus] = await Promise.all([depots.evaluations.lireOu('etat', 'Ouverte'), depots.reglages.lire()]);
  const { seuilMasquage } = lireReglages(lus.items).valeurs;
  await chacunSonTour(ouvertes.items, async ({ id, rencontre }) => {
    await contexte.unALaFois(`avis ${rencontre}`, async () => {
      const evaluation = await depots.evaluations.parId(id);
      await clore(contexte, evaluation, seuilMasquage, maintenant);
    });
  });
}

async function clore(contexte: Contexte, e: Evaluation, seuil: number, maintenant: string): Promise<void> {
  const { rencontres, evaluations } = contexte.depots;
  const moment = momentDAvis(await rencontres.parId(e.rencontre), maintenant);
  if (e.etat === 'Close' || moment === 'ouverte' || moment === 'pas-encore') return;
  const consolidee = consolider(lireUrne(contexte, e), e.papier ?? AUCUN_AVIS, seuil);
  await evaluations.modifier(e.id, e.eTag, { ...consolidee, etat: 'Close', closeLe: maintenant, urne: undefined });
  await journaliser(contexte, leMinuteur('cloreLesEvaluations', maintenant), evaluations, {
    ligne: e.id,
    detail: `${consolidee.personnes} avis comptés`,
  });
}
