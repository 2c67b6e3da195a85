import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Refus, reussite } from '../../core/contrats/erreur.ts';
import { changerInvites as contrat } from '../../core/contrats/invitations.ts';
import { avecLesPlaces } from '../../core/invitations/places.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { estAttendue, invitationReportee } from '../../core/rencontres/attendues.ts';
import type { Participant } from '../../core/rencontres/evenement.ts';
import {
  attendusDevenus,
  type ChangementDInvites,
  type InvitesPrepares,
  participantsDevenus,
  preparerInvites,
} from '../../core/rencontres/invites.ts';
import { refusDOrganisateurs } from '../../core/rencontres/organisateurs.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import type { RoleDansLeGroupe } from '../../core/rencontres/roles.ts';
import { apresLesInvites } from '../../core/sondages/apres-les-invites.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { changerLaReunion, ecartDeLaReunion } from '../rencontres/aligner-la-reunion.ts';
import { lireInvitesEtParties } from '../rencontres/lire-invites.ts';
import { dernierSondage, lireVotes } from '../sondages/lire.ts';
import { donnerLesPlaces, placesDe } from './places.ts';
import { suivreDansLaSerie } from './suivre-dans-la-serie.ts';

/**
 * The new rows, then the meeting, then the rows that change and those that go: whoever is not asked to come any more is
 * known by their row until the meeting has told them. Cut short, the same request finds what is done and finishes.
 */
export const changerInvites = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { depots } = contexte;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const lire = async () => (await depots.participations.lireOu('rencontre', rencontre.id)).items;
  const existantes = await lire();
  const prete = preparerInvites({ rencontre, existantes, corps, maintenant });
  if (!prete.ok) return prete;
  const { creer, retirer, modifier } = prete.valeur;
  const structures = await depots.structures.lire();
  const connues = lignesPresentes(structures);
  const absente = corps.ajouter.findIndex(({ id }) => !connues.has(id));
  if (absente >= 0)
    return { ok: false, refus: refusDAbsence(depots.structures.definition, `corps.ajouter.${absente}.id`) };
  const refus = await refusDeNommer(contexte, corps, structures.items);
  if (refus !== undefined) return { ok: false, refus };

  const { changement, sansAdresse } = await quiChange(contexte, rencontre, {
    existantes,
    prepares: prete.valeur,
    corps,
  });
  const changer = ({ participants: tenus }: { readonly participants: readonly Participant[] }) => {
    const devenus = participantsDevenus(tenus, changement);
    return devenus === undefined ? {} : { participants: devenus };
  };
  const { sondage, votes } = await lireLeSondage(contexte, rencontre);
  const suite = apresLesInvites(sondage, attendusDevenus(existantes, prete.valeur).attendus);
  const rendu = {
    ajoutees: creer.length,
    retirees: retirer.length,
    changees: modifier.length,
    reponses: retirer.filter((p) => p.reponse !== undefined || (suite !== undefined && votes.has(p.structure))).length,
    ...(suite === undefined ? {} : { sondage: sansLaLigne(suite) }),
    sansAdresse: [...sansAdresse],
  };
  if (corps.simuler === true) {
    const ecart = await ecartDeLaReunion(contexte, rencontre, maintenant, changer);
    return reussite({ ...rendu, prevenues: compter(ecart, changement), dejaFait: false });
  }
  const reste = async () => {
    const actuelles = await lire();
    const plan = preparerInvites({ rencontre, existantes: actuelles, corps, maintenant });
    if (!plan.ok) return { creer: [], modifier: [] };
    return { ...plan.valeur, modifier: avecLesPlaces(rencontre, actuelles, plan.valeur.modifier, maintenant) };
  };
  if (creer.length > 0)
    await ecrireJusquAuBout(contexte, participations, async () => ({ creer: (await reste()).creer }));
  const prevenues = compter(await changerLaReunion(contexte, rencontre, maintenant, changer), changement);
  await suivreDansLaSerie(contexte, rencontre, rolesChanges(existantes, modifier), maintenant);
  if (modifier.length > 0)
    await contexte.unALaFois(placesDe(rencontre.id), () =>
      ecrireJusquAuBout(contexte, participations, async () => ({ creer: [], modifier: (await reste()).modifier })),
    );
  if (retirer.length > 0) {
    const { echecs } = await contexte.ecrireEnLot(participations, { creer: [], supprimer: [...retirer] });
    if (echecs[0] !== undefined) throw echecs[0].erreur;
  }
  if (sondage !== undefined && suite !== undefined && Object.keys(suite.patch).length > 0)
    await enregistrerMalgreTout(depots.sondages, sondage, suite.patch, (actuel) => actuel.creneauRetenu === undefined);
  await donnerLesPlaces(contexte, rencontre.id, maintenant);
  const dejaFait = creer.length + retirer.length + modifier.length + prevenues === 0;
  const detail = `${creer.length} structures invitées, ${retirer.length} retirées, ${modifier.length} changées, ${prevenues} personnes prévenues`;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre.id, dejaFait, detail });
  return reussite({ ...rendu, prevenues, dejaFait });
});

/** The poll of a rencontre, and the structures that have answered it. */
async function lireLeSondage(contexte: Contexte, rencontre: Rencontre) {
  const sondage = await dernierSondage(contexte, rencontre);
  const votes = sondage === undefined ? [] : await lireVotes(contexte, sondage);
  return { sondage, votes: new Set(votes.map((v) => v.structure)) };
}

const sansLaLigne = ({ patch: _ligne, ...dit }: NonNullable<ReturnType<typeof apresLesInvites>>) => dit;

/** The contacts are read only where somebody is named: to organise, or to be written to. */
async function refusDeNommer(
  { depots }: Contexte,
  { ajouter, changer = [] }: Pick<CorpsDe<typeof contrat>, 'ajouter' | 'changer'>,
  structures: readonly Structure[],
): Promise<Refus | undefined> {
  const choisies = ajouter.flatMap(({ id, contact }, rang) => (contact === undefined ? [] : [{ id, contact, rang }]));
  if (choisies.length === 0 && [...ajouter, ...changer].every(({ organisateur }) => organisateur === undefined))
    return undefined;
  const { items } = await depots.contacts.lire();
  for (const { id, contact, rang } of choisies) {
    const structure = structures.find((s) => s.id === id);
    const a = structure === undefined ? undefined : destinataireDe(structure, items, contact);
    if (a?.ok === false)
      return { ...a.refus, champs: [{ chemin: `corps.ajouter.${rang}.contact`, message: a.refus.message }] };
  }
  return refusDOrganisateurs(ajouter, items, 'corps.ajouter') ?? refusDOrganisateurs(changer, items, 'corps.changer');
}

/** The roles that these changes give, by structure. */
const rolesChanges = (
  existantes: readonly Participation[],
  modifier: InvitesPrepares['modifier'],
): ReadonlyMap<string, RoleDansLeGroupe> =>
  new Map(
    modifier.flatMap(({ id, patch }) => {
      const structure = existantes.find((p) => p.id === id)?.structure;
      return structure === undefined || patch.role === undefined ? [] : [[structure, patch.role] as const];
    }),
  );

/**
 * Addresses to add and to take away: a person invited for another structure too stays. Those that the request adds are
 * looked for in the meeting whatever the rows say: a fault may have left them out of it.
 */
async function quiChange(
  { depots }: Contexte,
  rencontre: Rencontre,
  e: {
    readonly existantes: readonly Participation[];
    readonly prepares: InvitesPrepares;
    readonly corps: Pick<CorpsDe<typeof contrat>, 'ajouter'>;
  },
) {
  const { attendus, quittees } = attendusDevenus(e.existantes, e.prepares);
  const avant = new Set(e.existantes.filter(estAttendue).map((p) => p.structure));
  const demandees = new Set(e.corps.ajouter.map(({ id }) => id));
  const lus = await lireInvitesEtParties(depots, rencontre, [...e.existantes, ...e.prepares.creer]);
  const invites = lus.filter(({ structure }) => attendus.has(structure.id) && estDansLAnnuaire(structure));
  const partants = lus.filter(({ structure }) => quittees.has(structure.id));
  // One whose invitation waits keeps its day, whatever else is asked of it.
  const reportees = new Set([...e.existantes, ...e.prepares.creer].filter(invitationReportee).map((p) => p.structure));
  const ajoutes = quiPrevenir(
    invites.filter(({ structure: { id } }) => !reportees.has(id) && (demandees.has(id) || !avant.has(id))),
  );
  const restent = new Set(quiPrevenir(invites).participants.map((p) => p.adresse.toLowerCase()));
  const changement: ChangementDInvites = {
    ajoutees: ajoutes.participants,
    retirees: quiPrevenir(partants).participants.filter((p) => !restent.has(p.adresse.toLowerCase())),
  };
  return { changement, sansAdresse: ajoutes.sansAdresse };
}

/** Those added that the meeting did not invite, and those taken away that it did. */
function compter(
  ecart: { readonly invites: readonly Participant[] } | undefined,
  { ajoutees, retirees }: ChangementDInvites,
): number {
  if (ecart === undefined) return 0;
  const presents = new Set(ecart.invites.map((p) => p.adresse.toLowerCase()));
  const la = (p: { readonly adresse: string }): boolean => presents.has(p.adresse.toLowerCase());
  return ajoutees.filter((p) => !la(p)).length + retirees.filter(la).length;
}
