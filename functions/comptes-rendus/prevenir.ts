import { presentes } from '../../core/comptes-rendus/approuver.ts';
import { dernierJourPourApprouver } from '../../core/comptes-rendus/delai.ts';
import { courrielDApprobation, courrielDeCompteRendu } from '../../core/courriels/compte-rendu.ts';
import type { EnvoiDuLien, Message } from '../../core/courriels/message.ts';
import { estPartieA } from '../../core/liens/adresse-utilisee.ts';
import { VAGUE_D_APPROBATION, VAGUE_DE_COMPTE_RENDU } from '../../core/liens/natures.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { type InviteLu, lireInvites, sansAdresse } from '../rencontres/lire-invites.ts';

/** The two mails of a compte rendu. The word ends their keys: one each, whatever is corrected later on the page. */
type Vague = typeof VAGUE_D_APPROBATION | typeof VAGUE_DE_COMPTE_RENDU;

interface Tour {
  readonly rencontre: Rencontre;
  readonly vague: Vague;
  readonly maintenant: string;
  /** Mails of this round. */
  readonly auPlus: number;
}

const CONCERNE: Readonly<Record<Vague, (toutes: readonly Participation[]) => readonly Participation[]>> = {
  [VAGUE_D_APPROBATION]: presentes,
  [VAGUE_DE_COMPTE_RENDU]: (toutes) => toutes,
};

/** Sends the mails that are owed, each a row marked before it leaves: a round cut short, or two at once, write to nobody twice. */
export async function prevenir(contexte: Contexte, { rencontre, vague, maintenant, auPlus }: Tour) {
  const { depots } = contexte;
  const [participations, faites, lus] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
    depots.reglages.lire(),
  ]);
  const { valeurs: reglages } = lireReglages(lus.items);
  const venues = new Set(presentes(participations.items).map((p) => p.structure));
  const siennes = faites.items.filter((s) => s.cle.endsWith(`-${vague}`));
  // To the person for whom its row was written, when one was chosen.
  const choisie = (structure: string) =>
    siennes.find((s) => s.structure === structure && s.etat === 'À envoyer' && !s.revoquee)?.contact;
  const invites = await lireInvites(
    depots,
    rencontre,
    CONCERNE[vague](participations.items).map((p) => ({ ...p, contact: choisie(p.structure) ?? p.contact })),
  );
  const tour = await envoyerParLot(
    invites.filter((i) => resteDu(i, siennes, maintenant)),
    auPlus,
    (invite) => {
      const absente = !venues.has(invite.structure.id);
      return envoyer(contexte, { rencontre, vague, invite, absente, reglages, maintenant });
    },
  );
  return { ...tour, sansAdresse: sansAdresse(invites) };
}

/** Not told yet nor waiting for its day, and there is an address that has not refused this very mail already. */
function resteDu({ structure, destinataire }: InviteLu, faites: readonly Sollicitation[], maintenant: string): boolean {
  if (destinataire === undefined) return false;
  const siennes = faites.filter((s) => s.structure === structure.id);
  return !siennes.some(
    (s) =>
      s.etat === 'Envoyée' ||
      s.etat === 'Répondue' ||
      (s.etat === 'À envoyer' && !s.revoquee && attend(s, maintenant)) ||
      (s.etat === 'En erreur' && estPartieA(s, destinataire.adresse.adresse)),
  );
}

interface AEnvoyer extends Pick<Tour, 'rencontre' | 'vague' | 'maintenant'> {
  readonly invite: InviteLu;
  readonly absente: boolean;
  readonly reglages: Reglages;
}

async function envoyer(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { rencontre, vague, maintenant } = e;
  const { structure, contact, destinataire } = e.invite;
  if (destinataire === undefined) return undefined;
  return envoyerLien(contexte, {
    demande: { nature: 'Invitation', structure: structure.id, ...destinataire.cible, rencontre: rencontre.id, vague },
    jours: joursPourSuivre([], maintenant),
    destinataire: destinataire.adresse,
    informee: destinataire.cible.contact === undefined ? undefined : contact,
    maintenant,
    rediger: (envoi) => REDIGER[vague](e, envoi),
  });
}

const REDIGER = {
  [VAGUE_D_APPROBATION]: ({ rencontre, reglages, maintenant }, envoi) => {
    const dernierJour = dernierJourPourApprouver(rencontre.approbationDemandeeLe ?? maintenant);
    return courrielDApprobation({ rencontre, dernierJour, reglages }, envoi);
  },
  [VAGUE_DE_COMPTE_RENDU]: ({ rencontre, absente, reglages }, envoi) =>
    courrielDeCompteRendu({ rencontre, absente, reglages }, envoi),
} as const satisfies Record<Vague, (e: AEnvoyer, envoi: EnvoiDuLien) => Message>;
