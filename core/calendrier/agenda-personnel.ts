import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import { revisionDe } from '../rencontres/agenda.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { fuseau } from '../temps/fuseau.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { vtimezone } from './vtimezone.ts';

interface Agenda {
  readonly nom: string;
  /** Host of the application, so that an event has an identifier that no other calendar has. */
  readonly domaine: string;
  readonly rencontres: readonly Rencontre[];
  readonly sondages: readonly Sondage[];
  /** Those of the structure whose calendar it is. */
  readonly participations: readonly Pick<Participation, 'rencontre' | 'statut'>[];
  /** Instant. */
  readonly maintenant: string;
}

/** What is over stays that long in the calendar, in minutes. */
const PASSE_GARDE = 60 * 24 * 60;
const SIX_MOIS = 183;

/**
 * The calendar of a person (RFC 5545): the rencontres whose structure is invited, and the slots of the polls that wait
 * for a choice. Dates, titles and places, nothing else: whoever holds its address reads it. A slot that lost, and a
 * rencontre from which one excused oneself, are there no more; one that was cancelled says so under its own identifier.
 * The same rows always give the same text.
 */
export function ecrireAgendaPersonnel(a: Agenda): string {
  const siennes = new Set(a.participations.flatMap((p) => (p.statut === 'Excusé' ? [] : [p.rencontre])));
  const depuis = Date.parse(plusMinutes(a.maintenant, -PASSE_GARDE));
  const agenda = ical({
    name: a.nom,
    prodId: { company: 'Maillage', product: 'Agenda', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: fuseau(), generator: (zone) => vtimezone(zone, bornes(a)) },
  });
  const ecrits: string[] = [];
  const ecrire = (e: Evenement): void => {
    ajouter(agenda, e);
    ecrits.push(e.ligne.modifieLe);
  };
  const parId = new Map<string, Rencontre>();
  for (const r of a.rencontres) {
    if (!siennes.has(r.id)) continue;
    parId.set(r.id, r);
    if (r.debut === undefined || !estAnnoncee(r) || Date.parse(r.debut) < depuis) continue;
    ecrire({
      uid: `rencontre-${r.id}@${a.domaine}`,
      ligne: r,
      debut: r.debut,
      dureeMinutes: r.dureeMinutes,
      titre: r.titre,
      lieu: lieuComplet(r),
      statut: r.etat === 'Annulée' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  for (const sondage of a.sondages) {
    const rencontre = parId.get(sondage.rencontre);
    if (rencontre === undefined || !attend(sondage, rencontre)) continue;
    for (const { id, debut, dureeMinutes, lieu } of sondage.creneaux ?? []) {
      if (Date.parse(debut) < Date.parse(a.maintenant)) continue;
      ecrire({
        uid: `sondage-${sondage.id}-${id}@${a.domaine}`,
        ligne: sondage,
        debut,
        dureeMinutes,
        titre: `À confirmer\u00A0: ${rencontre.titre}`,
        lieu: lieu ?? lieuComplet(rencontre),
        statut: ICalEventStatus.TENTATIVE,
      });
    }
  }
  let rang = 0;
  return agenda.toString().replace(/^DTSTAMP:.*$/gm, () => {
    rang += 1;
    return `DTSTAMP:${enUtc(ecrits[rang - 1] ?? a.maintenant)}`;
  });
}

/**
 * An instant as iCalendar says it in UTC. In a calendar that has a zone, the library says the stamp as a local hour, where
 * RFC 5545 (3.8.7.2) asks for UTC. It is that of the row, not of the reading: the same rows give the same text.
 */
const enUtc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Were those invited told of it? A date that is still being prepared is nobody else’s. */
const estAnnoncee = ({ etat, planifieeLe }: Rencontre): boolean =>
  etat === 'Planifiée' || etat === 'Tenue' || (etat === 'Annulée' && planifieeLe !== undefined);

/** Does this poll still wait for its choice? */
const attend = (s: Sondage, r: Rencontre): boolean =>
  s.etat !== 'Annulé' && s.creneauRetenu === undefined && r.debut === undefined && r.etat !== 'Annulée';

interface Evenement {
  readonly uid: string;
  /** The row that it says, of which the version is counted. */
  readonly ligne: { readonly eTag: string; readonly modifieLe: string };
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly titre: string;
  readonly lieu: string | undefined;
  readonly statut: ICalEventStatus;
}

function ajouter(agenda: ICalCalendar, e: Evenement): void {
  const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(fuseau());
  agenda.createEvent({
    id: e.uid,
    sequence: revisionDe(e.ligne),
    stamp: e.ligne.modifieLe,
    start: local(e.debut),
    end: local(plusMinutes(e.debut, e.dureeMinutes)),
    timezone: fuseau(),
    summary: e.titre,
    status: e.statut,
    ...(e.lieu === undefined ? {} : { location: e.lieu }),
  });
}

/** The years over which the changes of hour are told: those of what it holds, with half a year on either side. */
function bornes({ rencontres, sondages, maintenant }: Agenda): readonly [string, string] {
  const dits = [
    maintenant,
    ...rencontres.flatMap(({ debut }) => debut ?? []),
    ...sondages.flatMap(({ creneaux }) => (creneaux ?? []).map(({ debut }) => debut)),
  ].toSorted();
  const autour = (instant: string, jours: number) => plusMinutes(instant, jours * 24 * 60);
  return [autour(dits[0] ?? maintenant, -SIX_MOIS), autour(dits.at(-1) ?? maintenant, SIX_MOIS)];
}
