import { reussite } from '../../core/contrats/erreur.ts';
import { changerInvites as contrat } from '../../core/contrats/invitations.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Participant } from '../../core/rencontres/evenement.ts';
import { type ChangementDInvites, participantsDevenus, preparerInvites } from '../../core/rencontres/invites.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import { apresLesInvites } from '../../core/sondages/apres-les-invites.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { changerLaReunion, ecartDeLaReunion } from '../rencontres/aligner-la-reunion.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { dernierSondage, lireVotes } from '../sondages/lire.ts';

/**
 * The new rows, then the meeting, then the rows that go: whoever is taken away is known by their row until the meeting
 * has told them. Cut short, the same request finds what is done and finishes.
 */
export const changerInvites = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { depots } = contexte;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const lire = async () => (await depots.participations.lireOu('rencontre', rencontre.id)).items;
  const existantes = await lire();
  const prete = preparerInvites({ rencontre, existantes, corps, maintenant });
  if (!prete.ok) return prete;
  const { creer, retirer } = prete.valeur;
  const connues = lignesPresentes(await depots.structures.lire());
  const absente = corps.ajouter.findIndex(({ id }) => !connues.has(id));
  if (absente >= 0)
    return { ok: false, refus: refusDAbsence(depots.structures.definition, `corps.ajouter.${absente}.id`) };

  const voulues = [...existantes.filter((p) => !retirer.includes(p)), ...creer];
  const { changement, sansAdresse } = await quiChange(contexte, rencontre, {
    voulues,
    ajoutees: new Set(corps.ajouter.map(({ id }) => id)),
    retirer,
  });
  const changer = ({ participants: tenus }: { readonly participants: readonly Participant[] }) => {
    const devenus = participantsDevenus(tenus, changement);
    return devenus === undefined ? {} : { participants: devenus };
  };
  const { sondage, votes } = await lireLeSondage(contexte, rencontre);
  const invitees = new Set(voulues.filter((p) => !p.sansInvitation).map((p) => p.structure));
  const suite = apresLesInvites(sondage, invitees);
  const rendu = {
    ajoutees: creer.length,
    retirees: retirer.length,
    reponses: retirer.filter((p) => p.reponse !== undefined || (suite !== undefined && votes.has(p.structure))).length,
    ...(suite === undefined ? {} : { sondage: sansLaLigne(suite) }),
    sansAdresse: [...sansAdresse],
  };
  if (corps.simuler === true) {
    const ecart = await ecartDeLaReunion(contexte, rencontre, maintenant, changer);
    return reussite({ ...rendu, prevenues: compter(ecart, changement), dejaFait: false });
  }
  if (creer.length > 0)
    await ecrireJusquAuBout(contexte, participations, async () => {
      const presentes = new Set((await lire()).map((p) => p.cle));
      return { creer: creer.filter((p) => !presentes.has(p.cle)) };
    });
  const prevenues = compter(await changerLaReunion(contexte, rencontre, maintenant, changer), changement);
  if (retirer.length > 0) {
    const { echecs } = await contexte.ecrireEnLot(participations, { creer: [], supprimer: [...retirer] });
    if (echecs[0] !== undefined) throw echecs[0].erreur;
  }
  if (sondage !== undefined && suite !== undefined && Object.keys(suite.patch).length > 0)
    await enregistrerMalgreTout(depots.sondages, sondage, suite.patch, (actuel) => actuel.creneauRetenu === undefined);
  const dejaFait = creer.length + retirer.length + prevenues === 0;
  const detail = `${creer.length} structures invitées, ${retirer.length} retirées, ${prevenues} personnes prévenues`;
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

/** Addresses to add and to take away: a person invited for another structure too stays. */
async function quiChange(
  { depots }: Contexte,
  rencontre: Rencontre,
  e: {
    readonly voulues: NonNullable<Parameters<typeof lireInvites>[2]>;
    readonly ajoutees: ReadonlySet<string>;
    readonly retirer: readonly Participation[];
  },
) {
  const lus = await lireInvites(depots, rencontre, [...e.voulues, ...e.retirer]);
  const quittees = new Set(e.retirer.map((p) => p.structure));
  const invites = lus.filter(({ structure }) => !quittees.has(structure.id));
  const partants = lus.filter(({ structure }) => quittees.has(structure.id));
  const ajoutes = quiPrevenir(invites.filter(({ structure }) => e.ajoutees.has(structure.id)));
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
