import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import {
  aDemander,
  type EnvoiDeSuivi,
  partieLe,
  personnesPresentees,
  resteSansReponse,
} from '../../core/mises-en-lien/suivre.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerAuCote } from './envoyer.ts';
import { lireCotes } from './lire-cotes.ts';

/** Every day at 7 h 20 UTC: the morning in Paris, whatever the season. */
export const CADENCE_DES_MISES_EN_LIEN = '0 20 7 * * *';

/**
 * Days after which an introduction is no longer followed: well beyond the longest delays that the settings allow (90,
 * then twice 60).
 */
const JOURS_SUIVIS = 365;

/**
 * One round: what is due is asked, what stayed silent is closed. Each message is a Sollicitation of its own, so a round
 * cut short is resumed by the next and nothing leaves twice. One introduction that fails does not keep the others
 * waiting: its failure is thrown at the end.
 */
export async function suivreMisesEnLien(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const [lues, sollicitations, lignes] = await Promise.all([
    depots.misesEnLien.lire(),
    depots.sollicitations.lireOu('nature', 'Mise en lien'),
    depots.reglages.lire(),
  ]);
  const reglages = lireReglages(lignes.items).valeurs;
  const limite = plusJours(aujourdhui(maintenant), -JOURS_SUIVIS);
  const suivies = lues.items.filter((m) => m.faiteLe >= limite);
  await chacunSonTour(suivies, async (m) => {
    const faites = sollicitations.items.filter((s) => s.miseEnLien === m.id);
    await suivre(contexte, { m, faites, reglages, maintenant });
  });
}

interface Suivie {
  readonly m: MiseEnLien;
  readonly faites: readonly Sollicitation[];
  readonly reglages: Reglages;
  readonly maintenant: string;
}

async function suivre(contexte: Contexte, e: Suivie): Promise<void> {
  const { m, faites, reglages, maintenant } = e;
  if (resteSansReponse(m, faites, reglages, maintenant)) {
    const clotureeLe = aujourdhui(maintenant);
    await contexte.depots.misesEnLien.modifier(m.id, m.eTag, { etat: 'Sans réponse', clotureeLe });
    return noter(contexte, e, 'sans réponse');
  }
  const envois = aDemander(m, faites, reglages, maintenant);
  if (envois.length === 0) return;
  const cotes = await lireCotes(contexte, m, { choisis: personnesPresentees(m, faites) });
  for (const envoi of envois) {
    if (cotes[envoi.cote].sansRappel || (await retenue(contexte, e, envoi))) continue;
    // They are told the day on which they were introduced.
    const dite = { ...m, faiteLe: partieLe(m, faites) };
    const issue = await envoyerAuCote(contexte, { ...e, ...envoi, m: dite, cotes });
    if (issue?.issue === 'envoyee') await noter(contexte, e, `${envoi.vague} (${envoi.cote})`);
  }
}

/**
 * The first demand is owed to the one who made the introduction; the reminder waits when the structure has been asked
 * enough of.
 */
async function retenue(contexte: Contexte, { m, reglages, maintenant }: Suivie, envoi: EnvoiDeSuivi) {
  if (envoi.vague === 'suivi') return false;
  return auPlafond(await demandesA(contexte, m[envoi.cote], maintenant), reglages.plafondSollicitations);
}

const noter = (contexte: Contexte, { m, maintenant }: Suivie, detail: string): Promise<void> =>
  journaliser(contexte, leMinuteur('suivreMisesEnLien', maintenant), contexte.depots.misesEnLien, {
    ligne: m.id,
    detail,
  });
