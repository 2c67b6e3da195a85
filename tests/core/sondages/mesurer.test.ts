import { mesurerSondage } from '../../../core/sondages/mesurer.ts';
import { uneParticipation, uneSollicitation } from '../rencontres/batisseurs.ts';

const SONDAGE = {
  id: '8',
  lanceLe: '2026-11-24T09:00:00Z',
  creneaux: [
    { id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90 },
    { id: 'c2', debut: '2026-12-11T09:00:00Z', dureeMinutes: 90 },
  ],
  creneauRetenu: 'c2',
  indispensables: ['1'],
  quorum: undefined,
};
const invitee = (structure: string, valeurs = {}) =>
  uneParticipation({ id: structure, rencontre: '7', structure, statut: 'Invité', ...valeurs });
const courriel = (id: string, valeurs = {}) =>
  uneSollicitation({ id, cle: id, nature: 'Sondage de date', sondage: '8', rencontre: '7', ...valeurs });
const mesurer = (e: Partial<Parameters<typeof mesurerSondage>[0]> = {}) =>
  mesurerSondage({
    sondage: SONDAGE,
    rencontre: { planifieeLe: '2026-11-30T18:00:00Z' },
    participations: [invitee('1'), invitee('2', { role: 'Noyau' }), invitee('3')],
    votes: [
      { structure: '1', reponses: { c1: 'Non', c2: 'Oui' } },
      { structure: '2', reponses: { c1: 'Oui', c2: 'Non' } },
      { structure: '3', reponses: { c1: 'Oui', c2: 'Si besoin' } },
    ],
    sollicitations: [courriel('1'), courriel('2'), courriel('3'), courriel('4', { etat: 'Répondue' })],
    ...e,
  });

test('un sondage se mesure : jours jusqu’à la date, noyau disponible, courriels et structures', () => {
  expect(mesurer()).toEqual({
    jours: 6,
    joursOuvres: 4,
    noyau: { disponibles: 1, total: 2 },
    courriels: 4,
    structures: 3,
  });
});

test('sans créneau retenu, les jours ne sont pas connus, et le noyau se lit au créneau en tête', () => {
  const enCours = { ...SONDAGE, creneauRetenu: undefined };
  expect(mesurer({ sondage: enCours })).toMatchObject({ jours: undefined, noyau: { disponibles: 1, total: 2 } });
  expect(mesurer({ rencontre: { planifieeLe: undefined } }).jours).toBeUndefined();
});

test('sans réponse, ou sans noyau, sa part n’est pas zéro : elle n’est pas dite', () => {
  expect(mesurer({ votes: [] }).noyau).toBeUndefined();
  const sondage = { ...SONDAGE, indispensables: [] };
  expect(mesurer({ sondage, participations: [invitee('3')] }).noyau).toBeUndefined();
});

test('ne comptent ni qui est venu sans invitation, ni un courriel d’autre chose ou jamais parti', () => {
  const sollicitations = [
    courriel('1'),
    courriel('2', { sondage: '9' }),
    courriel('3', { envoyeeLe: undefined, etat: 'À envoyer' }),
  ];
  const participations = [invitee('1'), invitee('4', { sansInvitation: true, role: 'Noyau' })];
  expect(mesurer({ sollicitations, participations })).toMatchObject({
    courriels: 1,
    structures: 1,
    noyau: { disponibles: 1, total: 1 },
  });
});
