import { courrielDeSondage } from '../../core/courriels/sondage.ts';
import { estPartieA } from '../../core/liens/adresse-utilisee.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import type { Vote } from '../../core/lists/votes.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import {
  aDemander,
  ajoutDecide,
  type DemandeDeSondage,
  estDepassee,
  motDeVague,
  sansSaReponse,
} from '../../core/sondages/suivre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { type InviteLu, lireInvites, sansAdresse } from '../rencontres/lire-invites.ts';
import { lireVotes } from './lire.ts';

interface Tour {
  readonly envoyes: number;
  /** Put off to a day to come. */
  readonly reportes: number;
  /** Owed and not sent in this round. */
  readonly aSuivre: number;
  readonly sansAdresse: readonly { readonly structure: string; readonly nom: string }[];
}

/**
 * Sends the mails that a poll owes, `auPlus` of them; the next round sends the others. Each one is a row marked before it
 * leaves: a round cut short, or two at once, write to nobody twice.
 */
export async function demanderAuxInvitees(
  contexte: Contexte,
  e: {
    readonly sondage: Sondage;
    readonly rencontre: Rencontre;
    readonly maintenant: string;
    readonly auPlus: number;
  },
): Promise<Tour> {
  const { depots } = contexte;
  const { sondage, rencontre, maintenant } = e;
  const [participations, votes, faites, lus] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    lireVotes(contexte, sondage),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
    depots.reglages.lire(),
  ]);
  // Whoever came without being invited, or is kept informed, is asked nothing.
  const demandees = participations.items.filter(estAttendue);
  const invites = await lireInvites(depots, rencontre, demandees);
  const { valeurs: reglages } = lireReglages(lus.items);
  const parId = new Map(invites.map((i) => [i.structure.id, i] as const));
  const enPoste = new Set(invites.flatMap((i) => i.enPoste));
  const ecrites = faites.items.flatMap(({ contact }) => (contact === undefined ? [] : [contact]));
  const dus = aDemander({
    sondage,
    invitees: [...parId.keys()],
    votes,
    faites: faites.items,
    partis: new Set(ecrites.filter((contact) => !enPoste.has(contact))),
    maintenant,
  }).filter((du) => peutPartir(du, parId.get(du.structure)?.destinataire));
  const prevenues = new Set(dus.flatMap((du) => (du.vague === 'ajout' ? [du.structure] : [])));
  for (const ligne of faites.items)
    if (prevenues.has(ligne.structure) && estDepassee(ligne, sondage))
      await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
  const aReporter = dus.filter((du) => du.pasAvant !== undefined);
  for (const du of aReporter) {
    const invite = parId.get(du.structure);
    const demande = invite && demandeDe({ sondage, rencontre, du, invite });
    if (demande === undefined || du.pasAvant === undefined) continue;
    const jours = joursDuLien(sondage, maintenant);
    await reporterLEnvoi(contexte, demande, { maintenant, jours, pasAvant: du.pasAvant });
  }
  const aEnvoyer = dus.filter((du) => !aReporter.includes(du));
  const tour = await envoyerParLot(aEnvoyer, e.auPlus, async (du) => {
    const invite = parId.get(du.structure);
    const vote = votes.find((v) => v.structure === du.structure);
    return invite && demanderA(contexte, { sondage, rencontre, du, invite, vote, reglages, maintenant });
  });
  return { ...tour, reportes: aReporter.length, sansAdresse: sansAdresse(invites) };
}

/** Is there an address, that has not refused this very mail already? */
function peutPartir({ dejaEcrite }: DemandeDeSondage, destinataire: InviteLu['destinataire']): boolean {
  if (destinataire === undefined) return false;
  return dejaEcrite?.etat !== 'En erreur' || !estPartieA(dejaEcrite, destinataire.adresse.adresse);
}

interface ADemander {
  readonly sondage: Sondage;
  readonly rencontre: Rencontre;
  readonly du: DemandeDeSondage;
  readonly invite: InviteLu;
  /** What it answered already. */
  readonly vote?: Vote | undefined;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

/** What is asked, and of whom; undefined when nobody there may be written to. */
function demandeDe({
  sondage,
  rencontre,
  du,
  invite: { structure, destinataire },
}: Pick<ADemander, 'sondage' | 'rencontre' | 'du' | 'invite'>): Demande | undefined {
  if (destinataire === undefined) return undefined;
  return {
    nature: 'Sondage de date',
    structure: structure.id,
    ...destinataire.cible,
    rencontre: rencontre.id,
    sondage: sondage.id,
    vague: motDeVague(du.vague, sondage),
  };
}

const joursDuLien = ({ creneaux }: Sondage, maintenant: string): number =>
  joursPourSuivre(
    (creneaux ?? []).map(({ debut }) => debut),
    maintenant,
  );

/** Undefined when this structure is not written to: no address, or a reminder that it should not receive. */
export async function demanderA(contexte: Contexte, e: ADemander): Promise<IssueDeLEnvoi | undefined> {
  const { sondage, rencontre, du, reglages, maintenant } = e;
  const { contact, destinataire } = e.invite;
  const demande = demandeDe(e);
  if (destinataire === undefined || demande === undefined || (await estRetenue(contexte, e))) return undefined;
  const creneaux = du.vague === 'ajout' ? sansSaReponse(sondage, e.vote?.reponses) : (sondage.creneaux ?? []);
  return envoyerLien(contexte, {
    demande,
    jours: joursDuLien(sondage, maintenant),
    // Written for somebody else, it would open for that person alone.
    dejaEcrite: du.dejaEcrite?.contact === destinataire.cible.contact ? du.dejaEcrite : undefined,
    destinataire: destinataire.adresse,
    informee: du.vague === 'sondage' && destinataire.cible.contact !== undefined ? contact : undefined,
    maintenant,
    rediger: (envoi) =>
      courrielDeSondage(
        {
          rencontre,
          creneaux,
          cloture: sondage.cloture,
          reponsesVisibles: sondage.reponsesVisibles,
          mot: sondage.message,
          vague: du.vague,
          reglages,
        },
        envoi,
      ),
  });
}

/** Is this a mail beside the question itself that should not leave: refused by who would read it, or one too many? */
export async function estRetenue(
  contexte: Contexte,
  {
    sondage,
    du,
    invite,
    reglages,
    maintenant,
  }: Pick<ADemander, 'sondage' | 'du' | 'invite' | 'reglages' | 'maintenant'>,
): Promise<boolean> {
  if (du.vague === 'sondage') return false;
  if ((invite.contact ?? invite.structure).sansRappel) return true;
  // Decided by a person, who chose its day or saw who is above their budget.
  if (du.vague === 'ajout' && (du.dejaEcrite?.pasAvant !== undefined || ajoutDecide(sondage))) return false;
  return auPlafond(await demandesA(contexte, du.structure, maintenant), reglages.plafondSollicitations);
}
