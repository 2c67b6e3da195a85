import { lireRapportDeLaReunion, lireRapportTeams } from '../../core/contrats/rencontres.ts';
import { REFUS_DE_TEAMS } from '../../core/presences/sessions-de-reunion.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneRencontre, uneReunionTenue } from './fabrique.ts';

let banc: Banc;
let structure: string;
beforeAll(async () => {
  banc = await ouvrirBanc();
  ({ id: structure } = await creerStructure(banc));
  const contact = unContact(structure, { nom: 'Camille Exemple', courriel: 'camille@exemple.example' });
  await banc.contexte.depots.contacts.creer(contact);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const CAMILLE = { nom: 'Camille Exemple (Invité)', courriel: 'Camille@exemple.example' } as const;
const lire = (id: string, contexte = banc.contexte) =>
  banc.appeler(lireRapportDeLaReunion, { profil: 'coordination', chemin: { id } }, contexte);
const refusDe = async (id: string, contexte = banc.contexte) => {
  const { statut, corps } = await lire(id, contexte);
  return [statut, (corps as { erreur: { message: string } }).erreur.message];
};

test('les sessions du jour sont réunies, une personne y compte une fois, rien n’est enregistré', async () => {
  const { id } = await uneReunionTenue(
    banc,
    [structure],
    [
      [
        { ...CAMILLE, de: 0, a: 40 },
        { nom: 'Anonyme', de: 5, a: 30 },
      ],
      [{ ...CAMILLE, de: 50, a: 70 }],
    ],
  );
  const { statut, corps } = await lire(id);
  expect(statut).toBe(200);
  expect(corps).toMatchObject({
    lignes: [
      { nom: 'Camille Exemple', minutes: 60, structure, rapprochement: 'courriel' },
      { nom: 'Anonyme', minutes: 25, rapprochement: 'aucun' },
    ],
    proposition: [{ structure, statut: 'Présent', personnes: 1, dureeMinutes: 60 }],
  });
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
  expect(items.map((p) => p.statut)).toEqual(['Invité']);
});

test('lu dans Teams ou dans son fichier, le même rapport propose les mêmes lignes', async () => {
  const { id, debut } = await uneReunionTenue(
    banc,
    [structure],
    [
      [
        { ...CAMILLE, de: 0, a: 40 },
        { nom: 'Aïcha Castaing (CLS)', de: 10, a: 20 },
      ],
    ],
  );
  const heure = (minutes: number) => {
    const local = new Date(Date.parse(debut) + minutes * 60_000).toLocaleString('fr-FR', { timeZone: 'Europe/Paris' });
    const [jour = '', h = ''] = local.split(' ');
    return `${jour.slice(0, 6)}${jour.slice(8)}, ${h}`;
  };
  const ligne = (nom: string, courriel: string, de: number, a: number) =>
    [nom, heure(de), heure(a), `${a - de}m 0s`, courriel, '', 'Attendee'].join('\t');
  const fichier = [
    '1. Summary',
    `Start time\t${heure(0)}`,
    `End time\t${heure(40)}`,
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    ligne(CAMILLE.nom, CAMILLE.courriel, 0, 40),
    ligne('Aïcha Castaing (CLS)', '', 10, 20),
  ].join('\r\n');
  const dansLeFichier = await banc.appeler(lireRapportTeams, {
    profil: 'coordination',
    chemin: { id },
    corps: { fichier: Buffer.from(fichier).toString('base64') },
  });
  expect((await lire(id)).corps).toEqual(dansLeFichier.corps);
});

test('une session d’un autre jour est laissée de côté et dite ; s’il n’y a qu’elle, rien n’est proposé', async () => {
  const { id } = await uneReunionTenue(
    banc,
    [structure],
    [[{ ...CAMILLE, de: -1440, a: -1400 }], [{ ...CAMILLE, de: 0, a: 30 }]],
  );
  expect((await lire(id)).corps).toMatchObject({
    proposition: [{ dureeMinutes: 30 }],
    avertissements: [expect.stringMatching(/1 session d’un autre jour/)],
  });
  const seule = await uneReunionTenue(banc, [structure], [[{ ...CAMILLE, de: -1440, a: -1400 }]]);
  expect(await refusDe(seule.id)).toEqual([422, expect.stringContaining('un autre jour')]);
});

test('chaque empêchement est dit en français, avec l’autre voie', async () => {
  const sansReunion = await uneRencontre(banc, [structure]);
  expect(await refusDe(sansReunion.id)).toEqual([422, REFUS_DE_TEAMS.sansReunion]);
  const { id } = await uneReunionTenue(banc, [structure], []);
  expect(await refusDe(id)).toEqual([422, REFUS_DE_TEAMS.sansRapport]);
  const { agenda } = banc.contexte;
  const sans = (code: 'interdit' | 'introuvable') => ({
    ...banc.contexte,
    agenda: { ...agenda, presences: () => Promise.reject(new ErreurGraph(code)) },
  });
  expect(await refusDe(id, sans('interdit'))).toEqual([422, REFUS_DE_TEAMS.sansDroit]);
  expect(await refusDe(id, sans('introuvable'))).toEqual([422, REFUS_DE_TEAMS.inconnue]);
  const { rencontres } = banc.contexte.depots;
  const ligne = await rencontres.parId(id);
  await rencontres.modifier(id, ligne.eTag, { lienReunion: 'https://teams.microsoft.com/l/meetup-join/ailleurs' });
  expect(await refusDe(id)).toEqual([422, REFUS_DE_TEAMS.inconnue]);
  const demain = new Date(Date.parse(banc.contexte.maintenant()) + 86_400_000).toISOString();
  await rencontres.modifier(id, (await rencontres.parId(id)).eTag, { debut: demain });
  expect(await refusDe(id)).toEqual([422, REFUS_DE_TEAMS.pasCommencee]);
});
