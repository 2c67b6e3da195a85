import { aTelephoner, JOURS_OU_LE_SILENCE_S_APPELLE } from '../../../core/invitations/a-telephoner.ts';
import { listeDAppelsEnHtml } from '../../../core/invitations/liste-d-appels.ts';
import { empreinteDAdresse } from '../../../core/liens/adresse-utilisee.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { texteVisible } from '../../../core/textes/html.ts';
import { unContact, uneParticipation, uneRencontre, uneSollicitation, uneStructure } from '../rencontres/batisseurs.ts';

const DEBUT = '2026-12-10T13:30:00Z';
const PRES = plusMinutes(DEBUT, -JOURS_OU_LE_SILENCE_S_APPELLE * 24 * 60);
const LOIN = plusMinutes(PRES, -24 * 60);
const RENCONTRE = uneRencontre({
  id: '7',
  titre: 'Parents <ici>',
  etat: 'Planifiée',
  debut: DEBUT,
  acces: 'Par la cour',
});
const STRUCTURES = [
  uneStructure({ id: '1', nom: 'Zébulon', telephone: '+33557000001' }),
  uneStructure({ id: '2', nom: 'Revenue', telephone: '+33557000002' }),
  uneStructure({ id: '3', nom: 'Muette' }),
];
const CONTACTS = [
  unContact({
    id: '12',
    structure: '2',
    nom: 'Lou Exemple',
    courriel: 'lou@exemple.example',
    telephone: '+33600000002',
  }),
  unContact({ id: '13', structure: '3', nom: 'Sam Exemple', courriel: 'sam@exemple.example' }),
];
const REVENU = uneSollicitation({
  id: '30',
  nature: 'Invitation',
  structure: '2',
  contact: '12',
  rencontre: '7',
  etat: 'En erreur',
});
const invitees = (valeurs: Partial<Participation> = {}) =>
  ['1', '2', '3'].map((structure) => uneParticipation({ rencontre: '7', structure, statut: 'Invité', ...valeurs }));
const lues = (valeurs?: Partial<Participation>) => ({
  participations: invitees(valeurs),
  structures: STRUCTURES,
  contacts: CONTACTS,
  sollicitations: [REVENU],
});
const appeles = (valeurs?: Partial<Participation>, maintenant = PRES, rencontre = RENCONTRE) =>
  aTelephoner(rencontre, lues(valeurs), maintenant).map(({ structure, pourquoi }) => `${structure} ${pourquoi}`);

test('d’abord qui n’a pas d’adresse, puis qui n’a pas reçu, puis qui se tait quand la date est proche', () => {
  expect(appeles()).toEqual(['1 sans-adresse', '2 revenu', '3 silence']);
  expect(appeles({}, LOIN)).toEqual(['1 sans-adresse', '2 revenu']);
});

test.each([
  ['a répondu', { reponse: 'Vient' }],
  ['s’est excusée', { statut: 'Excusé' }],
  ['attend une place', { attenteDepuis: LOIN }],
  ['est tenue au courant', { role: 'Informé' }],
  ['est venue d’elle-même', { sansInvitation: true }],
  ['est invitée ailleurs', { rencontre: '8' }],
] as const)('qui %s ne s’appelle pas', (_quoi, valeurs) => {
  expect(appeles(valeurs)).toEqual([]);
});

test('ne se tait que qui a été invitée : pas avant que l’invitation parte, ni tant qu’elle attend son jour', () => {
  const aPlanifier = { ...RENCONTRE, etat: 'À planifier' } as const;
  expect(appeles({}, PRES, aPlanifier)).toEqual(['1 sans-adresse', '2 revenu']);
  expect(appeles({ invitationPasAvant: '2026-12-09T08:00:00Z' })).toEqual(['1 sans-adresse', '2 revenu']);
});

test('sans date, annulée ou passée, il n’y a personne à appeler', () => {
  expect(appeles({}, PRES, { ...RENCONTRE, debut: undefined })).toEqual([]);
  expect(appeles({}, PRES, { ...RENCONTRE, etat: 'Annulée' })).toEqual([]);
  expect(appeles({}, plusMinutes(DEBUT, 24 * 60))).toEqual([]);
});

test('annulée, le courriel d’une adresse commune à deux structures a été refusé : les deux sont à appeler', () => {
  const adresse = 'commune@exemple.example';
  const contacts = ['2', '3'].map((structure) => unContact({ id: `2${structure}`, structure, courriel: adresse }));
  const invitation = (structure: string) =>
    uneSollicitation({
      ...{ id: `3${structure}`, cle: `invitation-s${structure}-r7-invitation`, nature: 'Invitation' },
      ...{ structure, rencontre: '7' },
    });
  const refusee = uneSollicitation({
    ...{ id: '40', cle: 'invitation-s2-c22-r7-annulation', nature: 'Invitation', structure: '2', rencontre: '7' },
    ...{ etat: 'En erreur', empreinteAdresse: empreinteDAdresse(adresse) },
  });
  const sollicitations = [invitation('2'), invitation('3'), refusee];
  const appels = aTelephoner({ ...RENCONTRE, etat: 'Annulée' }, { ...lues(), contacts, sollicitations }, PRES);
  expect(appels.filter((a) => a.pourquoi === 'revenu').map(({ structure }) => structure)).toEqual(
    expect.arrayContaining(['2', '3']),
  );
});

test('une structure archivée, une personne qui s’oppose : ni l’une ni l’autre ne s’appelle', () => {
  const [sans = uneStructure(), ...autres] = STRUCTURES;
  const opposee = CONTACTS.map((c) => ({ ...c, opposition: true }));
  const appels = aTelephoner(
    RENCONTRE,
    { ...lues(), structures: [{ ...sans, statut: 'Archivée' }, ...autres], contacts: opposee },
    PRES,
  );
  expect(appels.map(({ structure }) => structure)).not.toContain('1');
  expect(JSON.stringify(appels)).not.toMatch(/Lou Exemple|Sam Exemple|600000002/);
});

test('la feuille dit qui appeler, à quel numéro, quoi dire, et laisse une case par réponse', () => {
  const html = listeDAppelsEnHtml(RENCONTRE, aTelephoner(RENCONTRE, lues(), PRES));
  const dit = texteVisible(html).replace(/[\s\u00A0\u202F]+/g, ' ');
  for (const attendu of [
    'Zébulon',
    'Sans adresse électronique',
    '05 57 00 00 01',
    'Lou Exemple',
    '06 00 00 00 02',
    'Son courriel est revenu',
    'Aucun numéro connu',
    'jeudi 10 décembre 2026 à 14 h 30',
    'Que vous faut-il pour venir ?',
    'Accès : Par la cour.',
    'Ne vient pas',
    'À rappeler',
  ])
    expect(dit).toContain(attendu);
  expect(html).toContain('Parents &lt;ici&gt;');
  expect(html).not.toContain('<ici>');
});
