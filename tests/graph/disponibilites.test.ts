import { creerEvenement } from '../../graph/agenda.ts';
import { disponibilites } from '../../graph/disponibilites.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { banc, codeDe, json, silence } from './fetch-ecrit.ts';
import { ouvrirGraph } from './graph-en-memoire.ts';

const organisateur = LOCATAIRE.organisateur.courriel;
const fenetre = { organisateur, debut: '2026-12-01T08:00:00', fin: '2026-12-05T18:00:00' };
const adresses = (n: number): string[] => Array.from({ length: n }, (_, i) => `personne${i}@exemple.example`);
const schedulesDe = (corps: unknown): string[] => (corps as { schedules: string[] }).schedules;
const libres = (corps: unknown) =>
  json({ value: schedulesDe(corps).map((scheduleId) => ({ scheduleId, scheduleItems: [] })) });

test('piège 10 : vingt adresses au plus par demande', async () => {
  const { client, requetes } = banc((r) => libres(r.corps));
  const lues = await disponibilites(client, { ...fenetre, adresses: adresses(45) });
  expect(requetes.map((r) => schedulesDe(r.corps).length)).toEqual([20, 20, 5]);
  expect(lues.map((l) => l.adresse)).toEqual(adresses(45));
});

test('piège 10 : une fenêtre de 62 jours ou plus est refusée avant l’envoi', async () => {
  const { client, requetes } = banc((r) => libres(r.corps));
  const demander = (fin: string) => disponibilites(client, { ...fenetre, fin, adresses: adresses(1) });
  expect(await codeDe(demander('2027-02-01T08:00:00'))).toBe('requete');
  expect(await codeDe(demander('2026-12-01T08:00:00'))).toBe('requete');
  expect(requetes).toHaveLength(0);
  expect(await codeDe(demander('2027-02-01T07:59:00'))).toBe('aucun refus');
});

test('piège 10 : un agenda qui ne se voit pas n’est pas un agenda libre', async () => {
  const { client } = banc([
    () =>
      json({
        value: [
          {
            scheduleId: 'PERSONNE1@exemple.example',
            error: { message: 'x', responseCode: 'ErrorMailRecipientNotFound' },
            scheduleItems: [],
          },
          { scheduleId: 'personne0@exemple.example', scheduleItems: [] },
        ],
      }),
  ]);
  expect(await disponibilites(client, { ...fenetre, adresses: adresses(3) })).toEqual([
    { adresse: 'personne0@exemple.example', connue: true, occupations: [] },
    { adresse: 'personne1@exemple.example', connue: false },
    { adresse: 'personne2@exemple.example', connue: false },
  ]);
});

test('demander des disponibilités est une lecture : un silence la fait reprendre', async () => {
  const { client, requetes } = banc((r, rang) => (rang === 1 ? silence(r, rang) : libres(r.corps)));
  await disponibilites(client, { ...fenetre, adresses: adresses(1) });
  expect(requetes).toHaveLength(2);
});

test('une rencontre planifiée occupe ses participants à l’heure de Paris', async () => {
  const monde = ouvrirGraph();
  const { courriel, personne } = PROFILS.coordination;
  await creerEvenement(monde.client, {
    organisateur,
    sujet: 'Rencontre',
    corpsHtml: '',
    debut: '2026-12-03T09:30:00',
    fin: '2026-12-03T11:00:00',
    participants: [{ adresse: courriel, nom: personne }],
    enLigne: false,
    cleTransaction: 'r1',
  });
  const [camille, dehors] = await disponibilites(monde.client, {
    ...fenetre,
    adresses: [courriel, 'dehors@exemple.example'],
  });
  expect(camille).toEqual({
    adresse: courriel,
    connue: true,
    occupations: [{ debut: '2026-12-03T09:30:00', fin: '2026-12-03T11:00:00', etat: 'busy' }],
  });
  expect(dehors).toMatchObject({ connue: false });
  monde.graph.fermer();
});
