import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

export const unTempsSaisi = () => ({
  cle: uneCle(),
  titre: 'Conseil communautaire',
  genre: 'Conseil',
  du: '2026-12-10',
  au: '2026-12-10',
});

export const UN_CALENDRIER = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:conseil@mairie.example',
  'SUMMARY:Conseil municipal',
  'DTSTART:20261214T173000Z',
  'DTEND:20261214T193000Z',
  'RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=4',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** A right request for each contract of core/contrats/calendrier.ts. */
export const demandesDuCalendrier: Demandes = {
  garderTemps: async () => ({ corps: unTempsSaisi() }),
  retirerTemps: async (banc) => {
    const { id, eTag } = await banc.contexte.depots.tempsDuTerritoire.creer({
      ...unTempsSaisi(),
      genre: 'Conseil',
      jours: [],
    });
    return { chemin: { id }, corps: { eTag } };
  },
  importerCalendrier: async () => ({ corps: { contenu: UN_CALENDRIER, simuler: true } }),
};
