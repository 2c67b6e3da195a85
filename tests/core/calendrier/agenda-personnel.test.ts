import ICAL from 'ical.js';
import { ecrireAgendaPersonnel } from '../../../core/calendrier/agenda-personnel.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import { fuseauDuDepartement, vivreA } from '../../../core/temps/fuseau.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const planifiee = (valeurs: Parameters<typeof uneRencontre>[0] = {}) =>
  uneRencontre({ etat: 'Planifiée', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90, ...valeurs });
const invitee = (rencontre: string, statut: 'Invité' | 'Excusé' = 'Invité') => ({ rencontre, statut });

const unSondage = (valeurs: Partial<Sondage> = {}): Sondage =>
  ({
    id: '3',
    eTag: '"x,2"',
    creeLe: MAINTENANT,
    modifieLe: MAINTENANT,
    titre: 'Quelle date',
    rencontre: '9',
    etat: 'Ouvert',
    creneaux: [
      { id: 'c1', debut: '2026-12-03T08:30:00Z', dureeMinutes: 90, lieu: 'Médiathèque' },
      { id: 'c2', debut: '2026-11-01T08:30:00Z', dureeMinutes: 90 },
    ],
    ...valeurs,
  }) as Sondage;

const ecrire = (valeurs: Partial<Parameters<typeof ecrireAgendaPersonnel>[0]>) =>
  ecrireAgendaPersonnel({
    nom: 'Maillage',
    domaine: 'onglets.example',
    rencontres: [],
    sondages: [],
    participations: [],
    maintenant: MAINTENANT,
    ...valeurs,
  });
/** As a foreign programme reads it: its own time zones, its own rules. */
const lire = (texte: string) => {
  const calendrier = new ICAL.Component(ICAL.parse(texte));
  for (const zone of calendrier.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendrier.getAllSubcomponents('vevent').map((e) => {
    const evenement = new ICAL.Event(e);
    return {
      uid: evenement.uid,
      titre: evenement.summary,
      lieu: evenement.location,
      debut: evenement.startDate.toJSDate().toISOString(),
      fin: evenement.endDate.toJSDate().toISOString(),
      tzid: e.getFirstProperty('dtstart')?.getParameter('tzid'),
      statut: e.getFirstPropertyValue('status'),
      sequence: evenement.sequence,
    };
  });
};

test('une rencontre fixée, un créneau à l’essai, une annulée : ce qu’en lit un autre programme', () => {
  const texte = ecrire({
    rencontres: [
      planifiee({ id: '7', titre: 'Parents, écoute ; relais', lieu: 'Salle des fêtes', commune: 'Cézac' }),
      uneRencontre({ id: '9', titre: 'Logement', etat: 'À planifier', debut: undefined }),
      planifiee({ id: '8', etat: 'Annulée', planifieeLe: MAINTENANT, debut: '2027-07-01T07:00:00Z' }),
    ],
    sondages: [unSondage()],
    participations: [invitee('7'), invitee('8'), invitee('9')],
  });
  expect(lire(texte)).toEqual([
    expect.objectContaining({
      uid: 'rencontre-7@onglets.example',
      titre: 'Parents, écoute ; relais',
      lieu: 'Salle des fêtes, Cézac',
      debut: '2026-12-10T13:30:00.000Z',
      fin: '2026-12-10T15:00:00.000Z',
      tzid: 'Europe/Paris',
      statut: 'CONFIRMED',
    }),
    // In summer: the zone that the file describes is right on both sides of the change of hour.
    expect.objectContaining({
      uid: 'rencontre-8@onglets.example',
      debut: '2027-07-01T07:00:00.000Z',
      statut: 'CANCELLED',
    }),
    expect.objectContaining({
      uid: 'sondage-3-c1@onglets.example',
      titre: 'À confirmer\u00A0: Logement',
      lieu: 'Médiathèque',
      debut: '2026-12-03T08:30:00.000Z',
      statut: 'TENTATIVE',
      sequence: 2,
    }),
  ]);
  for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
});

test('n’y sont pas : ce dont on s’est excusé, ce qui se prépare encore, les rencontres des autres, un créneau qui a perdu', () => {
  const rencontres = [
    planifiee({ id: '1' }),
    planifiee({ id: '2', etat: 'À planifier' }),
    planifiee({ id: '3' }),
    uneRencontre({ id: '9', etat: 'À planifier', debut: undefined }),
  ];
  const participations = [invitee('1', 'Excusé'), invitee('2'), invitee('9')];
  const uids = (sondage: Partial<Sondage>) =>
    lire(ecrire({ rencontres, participations, sondages: [unSondage(sondage)] })).map(({ uid }) => uid);
  expect(uids({ creneauRetenu: 'c2', etat: 'Clos' })).toEqual([]);
  expect(uids({ etat: 'Annulé' })).toEqual([]);
  expect(uids({ etat: 'Clos' })).toEqual(['sondage-3-c1@onglets.example']);
});

test('il ne dit que les dates, les titres et les lieux, et le même texte pour les mêmes lignes', () => {
  const secret = planifiee({ id: '1', objectif: 'SECRET', contraintes: 'SECRET', lienReunion: 'https://teams/SECRET' });
  const demande = { rencontres: [secret], participations: [invitee('1')] };
  const texte = ecrire(demande);
  const { modifieLe } = secret;
  expect(texte).toContain(`DTSTAMP:${modifieLe.replace(/[-:]/g, '')}\r\n`);
  expect(texte).not.toMatch(/SECRET|DESCRIPTION|ATTENDEE|ORGANIZER|URL/);
  expect(
    ecrire({ ...demande, maintenant: '2026-11-24T21:00:00Z' }).replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/, ''),
  ).toBe(texte.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/, ''));
});

test.each(['974', '975', '988'])('l’heure est celle du territoire, outre-mer aussi : %s', (departement) => {
  vivreA(fuseauDuDepartement(departement));
  try {
    const [hiver, ete] = ['2026-12-10T13:30:00Z', '2027-07-01T13:30:00Z'];
    const lus = lire(
      ecrire({
        rencontres: [planifiee({ id: '1', debut: hiver }), planifiee({ id: '2', debut: ete })],
        participations: [invitee('1'), invitee('2')],
      }),
    );
    expect(lus.map(({ debut }) => debut)).toEqual([hiver, ete].map((d) => d.replace('Z', '.000Z')));
    expect(lus.every(({ tzid }) => tzid === fuseauDuDepartement(departement))).toBe(true);
  } finally {
    vivreA('Europe/Paris');
  }
});
