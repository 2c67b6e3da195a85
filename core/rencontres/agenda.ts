import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { ceQuIlFautSavoir } from './a-savoir.ts';
import { lieuComplet } from './lieu.ts';

interface Options {
  /** Name of the calendar, as a programme shows it. */
  readonly nom: string;
  /** Host of the application: with the row of a rencontre it makes an identifier that no other calendar has. */
  readonly domaine: string;
  /** Address of the page of a rencontre; without one, an event leads nowhere. */
  readonly adresseDe?: (id: string) => string;
  /** Instant. */
  readonly maintenant: string;
}

/**
 * Rencontres that have a date, as an iCalendar file (RFC 5545). A file brought in again changes what it brought before: an event keeps its identifier,
 * its number of revision grows, and one that is cancelled says so. Nobody who is invited is named: a calendar is shared.
 */
export function ecrireAgenda(
  rencontres: readonly Rencontre[],
  { nom, domaine, adresseDe, maintenant }: Options,
): string {
  const agenda = ical({
    name: nom,
    prodId: { company: 'Maillage', product: 'Rencontres', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const r of rencontres) {
    if (r.debut === undefined) continue;
    const lieu = lieuComplet(r);
    agenda.createEvent({
      id: `rencontre-${r.id}@${domaine}`,
      sequence: revisionDe(r),
      stamp: maintenant,
      lastModified: r.modifieLe,
      start: r.debut,
      end: plusMinutes(r.debut, r.dureeMinutes),
      summary: r.titre,
      status: r.etat === 'Annulée' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      description: [
        r.thematique,
        r.objectif,
        ...ceQuIlFautSavoir(r).map(({ titre, texte }) => `${titre}\u00A0: ${texte}`),
        r.lienReunion,
      ]
        .filter((t) => t !== undefined)
        .join('\n\n'),
      ...(adresseDe === undefined ? {} : { url: adresseDe(r.id) }),
      ...(lieu === undefined ? {} : { location: lieu }),
    });
  }
  return agenda.toString();
}

/** How many times the row was written: SharePoint counts its versions in the eTag (`"guid,12"`). A calendar moves an event whose number grew. */
export const revisionDe = ({ eTag }: Pick<Rencontre, 'eTag'>): number => Number(/,(\d{1,9})"?$/.exec(eTag)?.[1] ?? 0);
