import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { trancherOutlook as contrat } from '../../core/contrats/outlook.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { preparerAnnulation } from '../../core/rencontres/annuler.ts';
import type { Participant } from '../../core/rencontres/evenement.ts';
import { participantsDevenus } from '../../core/rencontres/invites.ts';
import { cleDeTransaction, preparerPlanification } from '../../core/rencontres/planifier.ts';
import {
  cleDUneAutreReunion,
  ecartANoter,
  prendreCeQueDitOutlook,
  vuDOutlook,
} from '../../core/rencontres/selon-outlook.ts';
import type { ReunionTenue } from '../../graph/reunions-tenues.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { alignerLaReunion, changerLaReunion, commeLaLigne } from './aligner-la-reunion.ts';
import { envoyerLesFaireParts, inscrireLAnnulation, inscrireLeChangement } from './faire-part.ts';
import { lireQuiSaura } from './lire-qui-saura.ts';
import { horsDOutlook, lireDansOutlook } from './outlook.ts';
import { planifierLaReunion } from './planifier.ts';

interface Demande {
  readonly rencontre: Rencontre;
  readonly tenue: ReunionTenue | undefined;
  /** Says the meeting already what the row says? */
  readonly pareille: boolean;
  /** Expected, and out of the meeting. */
  readonly oublies: readonly Participant[];
  readonly corps: CorpsDe<typeof contrat>;
  readonly maintenant: string;
}

interface Tranche {
  readonly prevenues: number;
  readonly dejaFait: boolean;
}

const RIEN_A_FAIRE: Tranche = { prevenues: 0, dejaFait: true };

/**
 * The meeting is read again first: done already, there is nothing to do, whatever the versions; otherwise the row and the
 * meeting must still be those that were looked at.
 */
export const trancherOutlook = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const lue = await lireDansOutlook(contexte, rencontre, maintenant);
  const tenue = lue.avecReunion ? lue.tenue : undefined;
  const { oublies, horsReunion, sansAdresse } = await horsDOutlook(contexte, rencontre, tenue);
  const pareille = !lue.avecReunion || ecartANoter(rencontre, tenue, await contexte.territoire()) === undefined;
  const e: Demande = { rencontre, tenue, pareille, oublies, corps, maintenant };
  const fait = lue.avecReunion ? await trancher(contexte, e) : await finir(contexte, e);
  if (!fait.ok) return fait;
  const { prevenues, dejaFait } = fait.valeur;
  const { id, eTag, etat } = await rencontres.parId(rencontre.id);
  const aPrevenir = corps.cote === 'outlook' ? [...horsReunion, ...sansAdresse] : sansAdresse;
  await journaliser(contexte, appel, rencontres, {
    ligne: id,
    dejaFait,
    detail: `côté ${corps.cote}, ${prevenues} personnes prévenues`,
  });
  return reussite({ id, eTag, etat, prevenues, aPrevenir, dejaFait });
});

const ENCORE_CHANGEE = refuser(
  'conflit',
  'La réunion vient encore de changer dans Outlook. Rafraîchissez la page pour voir ce qu’elle dit, puis choisissez.',
);

/** What a fault left of a meeting made again, or of a rencontre cancelled; without a meeting, there are no sides. */
async function finir(contexte: Contexte, { rencontre, corps, maintenant }: Demande): Promise<Resultat<Tranche>> {
  const { etat, evenementId } = rencontre;
  if (corps.cote === 'outlook' && etat === 'Annulée') return reussite(RIEN_A_FAIRE);
  if (corps.cote === 'maillage' && etat === 'Planifiée' && evenementId === undefined)
    return replanifier(contexte, rencontre, maintenant);
  return refuser('regle-metier', 'Cette rencontre n’a pas de réunion à venir dans Outlook.');
}

async function trancher(contexte: Contexte, e: Demande): Promise<Resultat<Tranche>> {
  const { rencontre, tenue, pareille, oublies, corps } = e;
  if (pareille && corps.cote === 'outlook') return prevenirEncore(contexte, e, { dejaFait: true });
  if (pareille && oublies.length === 0) return reussite(RIEN_A_FAIRE);
  if (rencontre.eTag !== corps.eTag) return LIGNE_CHANGEE;
  if (vuDOutlook(tenue) !== corps.vu) return ENCORE_CHANGEE;
  if (corps.cote === 'maillage') return tenue === undefined ? refaire(contexte, e) : garderMaillage(contexte, e);
  return tenue === undefined ? annuler(contexte, e) : prendre(contexte, e, tenue);
}

/** The row becomes what the meeting says, in one write. */
async function prendre(contexte: Contexte, e: Demande, tenue: ReunionTenue): Promise<Resultat<Tranche>> {
  const { rencontre } = e;
  const prete = prendreCeQueDitOutlook(rencontre, tenue, await contexte.territoire());
  if (!prete.ok) return prete;
  const patch = { ...prete.valeur, ecartOutlook: undefined };
  const devenue = { ...rencontre, ...patch };
  // Those kept informed are in no meeting: Outlook has told them nothing.
  await inscrireLeChangement(contexte, rencontre, devenue, e.maintenant);
  await contexte.depots.rencontres.modifier(rencontre.id, rencontre.eTag, patch);
  await envoyerLesFaireParts(contexte, rencontre.id, e.maintenant);
  return prevenirEncore(contexte, { ...e, rencontre: devenue }, { dejaFait: false });
}

/** Outlook has told its people where and when; its text, which says both, goes again when it is asked for. */
async function prevenirEncore(
  contexte: Contexte,
  { rencontre, corps, maintenant }: Demande,
  { dejaFait }: Pick<Tranche, 'dejaFait'>,
): Promise<Resultat<Tranche>> {
  const prevenues = corps.prevenir === true ? await alignerLaReunion(contexte, rencontre, maintenant) : 0;
  return reussite({ prevenues, dejaFait: dejaFait && prevenues === 0 });
}

/** Deleted in Outlook, which has told its people: the row alone is cancelled, and those who were not in it are told. */
async function annuler(contexte: Contexte, { rencontre, corps, maintenant }: Demande): Promise<Resultat<Tranche>> {
  const prete = preparerAnnulation(rencontre, corps.motif ?? 'Annulée dans Outlook.', maintenant);
  if (!prete.ok) return prete;
  const patch = { ...prete.valeur.patch, ecartOutlook: undefined };
  await inscrireLAnnulation(contexte, rencontre, await lireQuiSaura(contexte, rencontre, maintenant), maintenant);
  await contexte.depots.rencontres.modifier(rencontre.id, rencontre.eTag, patch);
  await envoyerLesFaireParts(contexte, rencontre.id, maintenant);
  return reussite({ prevenues: 0, dejaFait: false });
}

/**
 * The meeting says again what the row says, and invites those whom the row expects, in one change. Those who were only
 * left out are invited alone: the others learn nothing new.
 */
async function garderMaillage(contexte: Contexte, e: Demande): Promise<Resultat<Tranche>> {
  const { rencontre, pareille, oublies, maintenant } = e;
  const selonLaLigne = await commeLaLigne(contexte, rencontre);
  const ecart = await changerLaReunion(contexte, rencontre, maintenant, (lu, datee) => {
    const participants = participantsDevenus(lu.participants, { ajoutees: oublies, retirees: [] });
    return {
      ...(pareille ? {} : selonLaLigne(lu, datee)),
      ...(participants === undefined ? {} : { participants }),
    };
  });
  // One that has just been changed is read again by the timer.
  if (rencontre.ecartOutlook !== undefined)
    await modifierOuCeder(contexte.depots.rencontres, rencontre, { ecartOutlook: undefined });
  const prevenues = ecart === undefined ? 0 : oublies.length + (pareille ? 0 : ecart.participants);
  return reussite({ prevenues, dejaFait: false });
}

/** Another meeting: the row lets go of the one that is no more, then is planned as at first. */
async function refaire(contexte: Contexte, { rencontre, maintenant }: Demande): Promise<Resultat<Tranche>> {
  const { rencontres } = contexte.depots;
  const patch = {
    evenementId: undefined,
    lienReunion: undefined,
    ecartOutlook: undefined,
    cleTransaction: cleDUneAutreReunion(cleDeTransaction(rencontre)),
  };
  const possible = preparerPlanification({ rencontre: { ...rencontre, ...patch }, invites: [], maintenant });
  if (!possible.ok) return possible;
  await rencontres.modifier(rencontre.id, rencontre.eTag, patch);
  return replanifier(contexte, await rencontres.parId(rencontre.id), maintenant);
}

async function replanifier(contexte: Contexte, rencontre: Rencontre, maintenant: string): Promise<Resultat<Tranche>> {
  const fait = await planifierLaReunion(contexte, rencontre, { maintenant });
  return fait.ok ? reussite({ prevenues: fait.valeur.invites, dejaFait: fait.valeur.dejaFait }) : fait;
}
