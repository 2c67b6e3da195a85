import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { grouper } from '../grouper.ts';
import { choisirContact, peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { dateLongue, enPhrase } from '../textes/francais.ts';
import type { Activite } from './activites.ts';

export interface ASignaler extends Activite {
  readonly sujet: 'invitation' | 'point';
  readonly structure: string;
  readonly contact: string;
  readonly idDeRencontre: string;
}

interface Etat {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Participation[];
  readonly contacts: readonly Contact[];
  readonly structures: readonly Pick<Structure, 'id' | 'statut'>[];
  /** Tenant whose accounts are told. */
  readonly locataire: string;
  readonly maintenant: string;
}

/** What happened longer ago is no news: neither the past, the day when the setting is turned on, nor a long fault is told in a rush. */
const HEURES_DE_FRAICHEUR = 48;

/**
 * What the feed has to tell now that no mail of the application tells: an invitation, a point to
 * present. One a person, a subject and a rencontre; only to whoever has an account in the tenant.
 */
export function aSignaler(e: Etat): readonly ASignaler[] {
  const parRencontre = grouper(e.participations, ({ rencontre }) => rencontre);
  // One that has left the annuaire is told nothing any more.
  const presentes = new Set(e.structures.filter(estDansLAnnuaire).map(({ id }) => id));
  const parStructure = grouper(
    e.contacts.filter((c) => peutEtreSollicite(c) && aUnCompteDans(e.locataire, c) && presentes.has(c.structure)),
    ({ structure }) => structure,
  );
  return e.rencontres
    .filter((r) => r.etat !== 'Annulée' && !estPassee(r, e.maintenant))
    .flatMap((r) => {
      const siennes = parRencontre.get(r.id) ?? [];
      const dire = (sujet: ASignaler['sujet'], apercu: string, partie: string) => (p: Participation) => {
        const contacts = parStructure.get(p.structure) ?? [];
        const designe = p.organisateur ?? p.contact;
        const a = contacts.find((c) => c.id === designe) ?? choisirContact(contacts, r.thematique);
        if (a?.oid === undefined) return [];
        return [
          {
            ...{ sujet, apercu, oid: a.oid, rencontre: r.titre, idDeRencontre: r.id },
            ...{ structure: p.structure, contact: a.id, sousPage: `rencontre/${r.id}${partie}` },
          },
        ];
      };
      const attendues = siennes.filter(estAttendue);
      return [
        ...attendues
          .filter((p) => !p.coorganise && !invitationReportee(p) && invitationEstFraiche(r, p, e.maintenant))
          .flatMap(dire('invitation', enPhrase(dateLongue(r.debut ?? e.maintenant)), '')),
        ...attendues.filter((p) => pointEstFrais(r, p, e.maintenant)).flatMap(dire('point', titreDuPoint(r), '/odj')),
      ];
    });
}

/** Whose account the feed of this tenant can reach: Graph alone knows a guest from a member, and refuses the guest. */
export const aUnCompteDans = (locataire: string, c: Pick<Contact, 'oid' | 'tid'>): boolean =>
  c.oid !== undefined && c.tid === locataire;

const estFrais = (le: string | undefined, maintenant: string): boolean =>
  le !== undefined && le !== '' && Date.parse(maintenant) - Date.parse(le) < HEURES_DE_FRAICHEUR * 3_600_000;

/** Planned of late, or invited since. */
const invitationEstFraiche = (r: Rencontre, { creeLe, inviteeLe }: Participation, maintenant: string): boolean =>
  r.etat === 'Planifiée' && [r.planifieeLe, creeLe, inviteeLe].some((le) => estFrais(le, maintenant));

const pointsDe = (r: Rencontre, structure: string) =>
  (r.ordreDuJour?.points ?? []).filter((p) => p.presente?.structure === structure);

const pointEstFrais = (r: Rencontre, { structure }: Participation, maintenant: string): boolean =>
  r.etat === 'Planifiée' &&
  estFrais(r.ordreDuJour?.modifieLe ?? r.ordreDuJour?.etabliLe, maintenant) &&
  pointsDe(r, structure).length > 0;

const titreDuPoint = (r: Rencontre): string =>
  r.debut === undefined ? 'L’ordre du jour est prêt.' : enPhrase(dateLongue(r.debut));
