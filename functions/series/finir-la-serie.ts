import { reussite } from '../../core/contrats/erreur.ts';
import { egal } from '../../core/egal.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Serie } from '../../core/lists/series.list.ts';
import { preparerAnnulation } from '../../core/rencontres/annuler.ts';
import { refusDeModifier } from '../../core/rencontres/transitions.ts';
import { seancesACreer, seancesAnnoncees } from '../../core/series/creer-seances.ts';
import type { Chantier } from '../../core/series/regle.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';
import { alignerLaReunion } from '../rencontres/aligner-la-reunion.ts';
import { envoyerLesFaireParts, inscrireLAnnulation, inscrireLeChangement } from '../rencontres/faire-part.ts';
import { lireQuiSaura } from '../rencontres/lire-qui-saura.ts';
import { refusSiOutlookDiffere } from '../rencontres/outlook.ts';
import { ecrireSeances } from './ecrire-seances.ts';
import { placesConnues } from './places-connues.ts';

/** Sittings whose meeting follows in one call: each is read, changed, and told by Outlook. */
const PAR_TOUR = 8;

/**
 * What a new rule left to do to the sittings that exist, then the sittings still to be made; some at a time. Done again,
 * it changes nothing: a sitting is touched only where it still is as the rule found it.
 */
export async function finirLaSerie(contexte: Contexte, serie: Serie, maintenant: string) {
  const { series, rencontres } = contexte.depots;
  const { chantier } = serie;
  const reste = chantier && (await avancer(contexte, chantier, maintenant));
  if (chantier !== undefined)
    await enregistrerMalgreTout(series, serie, { chantier: reste }, (actuelle) => egal(actuelle.chantier, chantier));
  const actuelle = await series.parId(serie.id);
  if (reste !== undefined) {
    const aCreer = seancesACreer(actuelle, (await rencontres.lire()).items).length;
    return reussite({
      id: serie.id,
      total: seancesAnnoncees(actuelle).length,
      reste: reste.deplacees.length + reste.annulees.length + aCreer,
      rencontre: undefined,
      dejaFait: false,
    });
  }
  const rendu = await ecrireSeances(contexte, actuelle, await placesConnues(contexte.depots, actuelle));
  return rendu.ok && chantier !== undefined ? reussite({ ...rendu.valeur, dejaFait: false }) : rendu;
}

/** One round of it; gives what is left, undefined when all is done. */
async function avancer(contexte: Contexte, chantier: Chantier, maintenant: string): Promise<Chantier | undefined> {
  const { deplacees, annulees, motif } = chantier;
  const deplacer = deplacees.slice(0, PAR_TOUR);
  const annuler = annulees.slice(0, PAR_TOUR - deplacer.length);
  for (const seance of deplacer) await deplacerLaSeance(contexte, seance, maintenant);
  for (const seance of annuler) await annulerLaSeance(contexte, seance, motif, maintenant);
  const reste = {
    motif,
    deplacees: deplacees.slice(deplacer.length),
    annulees: annulees.slice(annuler.length),
  };
  return reste.deplacees.length + reste.annulees.length === 0 ? undefined : reste;
}

/** Where the rule found it, and still to come: what was held meanwhile stays, even if nobody has said so. */
const estEncore =
  (de: string, maintenant: string) =>
  (r: Rencontre): boolean =>
    r.debut === de && Date.parse(de) > Date.parse(maintenant) && refusDeModifier(r) === undefined;

async function deplacerLaSeance(
  contexte: Contexte,
  { id, de, vers }: Chantier['deplacees'][number],
  maintenant: string,
): Promise<void> {
  const { rencontres } = contexte.depots;
  const lue = await siElleEstLa(contexte.depots.rencontres.parId(id));
  if (lue === undefined) return;
  const encore = estEncore(de, maintenant);
  // Changed in Outlook since the rule was written: somebody decides first which of the two to keep.
  if (encore(lue) && (await refusSiOutlookDiffere(contexte, lue, maintenant)) !== undefined) return;
  if (encore(lue)) await inscrireLeChangement(contexte, lue, { ...lue, debut: vers }, maintenant);
  const ligne = encore(lue) ? (await enregistrerMalgreTout(rencontres, lue, { debut: vers }, encore)).ligne : lue;
  // Moved by somebody meanwhile, it stays where they put it.
  if (ligne.debut !== vers) return;
  await alignerLaReunion(contexte, ligne, maintenant);
  await envoyerLesFaireParts(contexte, id, maintenant);
}

/** The event first, so that people are told; one already gone is no error. */
async function annulerLaSeance(
  contexte: Contexte,
  { id, de }: Chantier['annulees'][number],
  motif: string,
  maintenant: string,
): Promise<void> {
  const lue = await siElleEstLa(contexte.depots.rencontres.parId(id));
  const encore = estEncore(de, maintenant);
  if (lue === undefined || !encore(lue)) return;
  if ((await refusSiOutlookDiffere(contexte, lue, maintenant)) !== undefined) return;
  const prete = preparerAnnulation(lue, motif, maintenant);
  if (!prete.ok) return;
  await inscrireLAnnulation(contexte, lue, await lireQuiSaura(contexte, lue, maintenant), maintenant);
  if (prete.valeur.prevenirInvites && lue.evenementId !== undefined)
    await contexte.agenda.annuler(lue.evenementId, motif);
  await enregistrerMalgreTout(contexte.depots.rencontres, lue, prete.valeur.patch, encore);
  await envoyerLesFaireParts(contexte, id, maintenant);
}
