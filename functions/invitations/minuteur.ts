import { estUneRelance } from '../../core/invitations/relancer.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { estDApprobation, VAGUE_DE_RELANCE } from '../../core/liens/natures.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import { refusDeSonder } from '../../core/sondages/ouvrir.ts';
import { echecsDe } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { leTempsDUnTour } from '../hote/le-temps-d-un-tour.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLesFairePartsDus } from '../rencontres/faire-part.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { relancerASonJour } from '../rencontres/relancer-a-son-jour.ts';
import { aReponduDepuis } from './a-repondu-depuis.ts';
import { envoyerLeLien } from './envoyer.ts';

/** Every ten minutes, between two rounds of the polls. */
export const CADENCE_DES_REPORTEES = '0 5-59/10 * * * *';

/**
 * One round: the pages of rencontres and the questions about decisions whose sending was put off to a day that has come leave, and what is
 * still to be told of those cancelled or moved. Each is a row marked before
 * it leaves: a round cut short is resumed by the next, and nothing leaves twice. One that fails keeps no other waiting.
 */
export async function envoyerLesReportees(hote: Contexte): Promise<void> {
  const contexte = leTempsDUnTour(hote);
  const { sollicitations } = contexte.depots;
  const maintenant = contexte.maintenant();
  const { items } = await sollicitations.lireOu('etat', 'À envoyer');
  const echues = items.filter(
    (s) => s.nature === 'Invitation' && !estDApprobation(s) && s.pasAvant !== undefined && !attend(s, maintenant),
  );
  const echecs = await echecsDe(echues, async (ligne) => {
    const detail = await envoyerUne(contexte, ligne, maintenant);
    await journaliser(contexte, leMinuteur('envoyerLesReportees', maintenant), sollicitations, {
      ligne: ligne.id,
      detail,
    });
  });
  const decisions = await relancerASonJour(contexte, items, maintenant);
  const faireParts = await envoyerLesFairePartsDus(contexte, items, maintenant);
  const [premier] = [...echecs, ...decisions, ...faireParts, ...(await oublierLesSondagesFinis(contexte, items))];
  if (premier !== undefined) throw premier;
}

/**
 * A poll that was given up, or whose rencontre has its meeting, asks nothing of those who were to be asked later. One whose
 * slot may still be given up, and that may be opened again, keeps them waiting. Gives what could not be read.
 */
async function oublierLesSondagesFinis(
  { depots }: Contexte,
  enAttente: readonly Sollicitation[],
): Promise<readonly unknown[]> {
  const reportees = enAttente.filter((s) => s.pasAvant !== undefined);
  return echecsDe(new Set(reportees.flatMap((s) => s.sondage ?? [])), async (sondage) => {
    const { etat, rencontre } = await depots.sondages.parId(sondage);
    if (etat !== 'Annulé' && refusDeSonder(await depots.rencontres.parId(rencontre)) === undefined) return;
    for (const ligne of reportees.filter((s) => s.sondage === sondage))
      await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
  });
}

/**
 * To whoever is written to there now: when that is somebody else, the page has a row of its own and this one is
 * cancelled, as is the one of a rencontre that is over, or of a structure that is no longer invited.
 */
async function envoyerUne(contexte: Contexte, ligne: Sollicitation, maintenant: string): Promise<string> {
  const { depots } = contexte;
  const annuler = async (detail: string): Promise<string> => {
    await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
    return detail;
  };
  const rencontre = ligne.rencontre === undefined ? undefined : await depots.rencontres.parId(ligne.rencontre);
  if (rencontre?.debut === undefined || ligne.revoquee || !attendReponse(rencontre, maintenant))
    return annuler('annulée : plus de réponse à donner');
  const { debut } = rencontre;
  const invite = (await lireInvites(depots, rencontre)).find((i) => i.structure.id === ligne.structure);
  if (invite?.destinataire === undefined) return annuler('annulée : plus invitée, ou sans adresse');
  const relance = estUneRelance(ligne);
  if (relance && (await aReponduDepuis(contexte, ligne.structure, rencontre.id))) return annuler('annulée : répondu');
  const { valeurs: reglages } = lireReglages((await depots.reglages.lire()).items);
  const meme = invite.destinataire.cible.contact === ligne.contact;
  const fait = await envoyerLeLien(contexte, {
    ...{ rencontre, debut, invite, reglages, maintenant },
    ...(meme ? { dejaEcrite: ligne } : relance ? { vague: VAGUE_DE_RELANCE } : {}),
  });
  if (fait?.issue === 'refusee') throw fait.erreur;
  return meme ? (fait?.issue ?? 'rien') : annuler('envoyée à une autre personne');
}
