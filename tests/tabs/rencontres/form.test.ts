import { creerRencontre } from '../../../core/contrats/rencontres.ts';
import { preparerModification } from '../../../core/rencontres/modifier.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import {
  corpsDeCreation,
  corpsDeModification,
  problemesDe,
  SAISIE_VIDE,
  saisieDApres,
  saisieDe,
  titrePropose,
} from '../../../tabs/rencontres/creation.ts';
import { direSansOrdreDuJour, heureDuPoint, parMois } from '../../../tabs/rencontres/form.ts';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';

const SAISIE = { ...SAISIE_VIDE, titre: 'Café partenaires', thematique: 'Santé', date: '2026-12-03', heure: '14:30' };

test('l’heure saisie est celle de Paris, été comme hiver', () => {
  expect(corpsDeCreation(SAISIE, [], 'cle-00000001').debut).toBe('2026-12-03T13:30:00Z');
  expect(corpsDeCreation({ ...SAISIE, date: '2026-07-03' }, [], 'cle-00000001').debut).toBe('2026-07-03T12:30:00Z');
});

test('la demande tient dans le contrat, champs vides absents', () => {
  const corps = corpsDeCreation({ ...SAISIE, lieu: '  ' }, [{ id: '4', raison: 'x'.repeat(400) }], 'cle-00000001');
  expect(corps).not.toHaveProperty('lieu');
  expect(creerRencontre.corps?.safeParse(corps).success).toBe(true);
});

test('une saisie incomplète dit quoi faire, champ par champ', () => {
  expect(Object.keys(problemesDe(SAISIE_VIDE, '2026-11-23')).sort()).toEqual(['thematique', 'titre']);
  expect(problemesDe({ ...SAISIE, date: '' }, '2026-11-23')).toEqual({});
  expect(problemesDe({ ...SAISIE, date: '' }, '2026-11-23', true)).toHaveProperty('date');
  expect(problemesDe({ ...SAISIE, date: '2026-11-22' }, '2026-11-23')).toEqual({
    date: 'Choisissez une date à venir.',
  });
  expect(problemesDe(SAISIE, '2026-11-23')).toEqual({});
  // What the contract would refuse is said at once, in its words.
  expect(problemesDe({ ...SAISIE, titre: 'x'.repeat(201), lieu: 'y'.repeat(256), heure: '' }, '2026-11-23')).toEqual({
    titre: 'Le titre dépasse 200 caractères.',
    lieu: 'Le lieu dépasse 255 caractères.',
    heure: 'Indiquez l’heure de début.',
  });
});

test('une rencontre que l’on ouvre et renvoie telle quelle ne change en rien', () => {
  const rencontre = uneRencontre({
    titre: 'Café partenaires',
    etat: 'Planifiée',
    debut: '2026-07-03T12:30:00Z',
    dureeMinutes: 75,
    modalite: 'Hybride',
    lieu: 'Mairie',
    communeInsee: '33114',
    commune: 'Cavignac',
    publics: ['Parents'],
    objectif: 'Se connaître',
    horaires: 'Finir à 16 h',
    acces: 'Rampe par la cour',
    gardeEnfants: 'Sur place',
    transport: 'Covoiturage',
    contraintes: 'Apporter un plat',
    ficheAction: '4',
  });
  const territoire = LATITUDE_NORD_GIRONDE;
  const corps = corpsDeModification(saisieDe(rencontre), rencontre.eTag);
  expect(
    preparerModification({ rencontre, corps, territoire, fiches: new Map(), maintenant: '2026-06-01T08:00:00Z' }),
  ).toEqual({ ok: true, valeur: { patch: {}, changements: [] } });
});

test('une copie garde tout sauf la date', () => {
  const modele = uneRencontre({
    titre: 'Café partenaires',
    debut: '2026-07-03T12:30:00Z',
    lieu: 'Mairie',
    acces: 'Rampe',
  });
  expect(saisieDApres(modele)).toMatchObject({
    titre: 'Café partenaires',
    date: '',
    heure: '14:30',
    lieu: 'Mairie',
    acces: 'Rampe',
  });
});

test('à distance, le lieu tapé avant ne se dit plus', () => {
  const corps = corpsDeModification(
    { ...SAISIE, modalite: 'À distance', lieu: 'Mairie', communeInsee: '33114' },
    '"1"',
  );
  expect(corps).not.toHaveProperty('lieu');
  expect(corps).not.toHaveProperty('communeInsee');
});

test('un titre est proposé dès que la thématique est choisie', () => {
  expect(titrePropose(SAISIE_VIDE)).toBe('');
  expect(titrePropose({ ...SAISIE_VIDE, thematique: 'Santé' })).toBe('Rencontre thématique\u00A0: Santé');
});

test('les rencontres se groupent par mois de Paris : les prochaines d’abord à venir, les dernières d’abord passées', () => {
  const rencontres = [
    uneRencontre({ id: '1', debut: '2026-12-31T23:30:00Z' }),
    uneRencontre({ id: '2', debut: '2026-12-01T09:00:00Z' }),
    uneRencontre({ id: '3', debut: undefined }),
  ];
  const vue = (passees: boolean) => parMois(rencontres, passees).map((m) => [m.mois, m.rencontres.map((r) => r.id)]);
  expect(vue(false)).toEqual([
    ['2026-12', ['2']],
    ['2027-01', ['1']],
    ['', ['3']],
  ]);
  expect(vue(true).map(([mois]) => mois)).toEqual(['', '2027-01', '2026-12']);
});

test('un point est à l’heure de Paris, ou à tant de minutes du début quand la date manque', () => {
  expect(heureDuPoint('2026-12-03T13:30:00Z', 45)).toBe('15\u00A0h\u00A015');
  expect(heureDuPoint(undefined, 45)).toBe('+ 45\u00A0min');
});

test('sans ordre du jour, une rencontre passée le dit, et une autre n’invite à proposer que qui le peut', () => {
  const rencontre = { ...uneRencontre({ debut: '2026-12-03T13:30:00Z', etat: 'À planifier' }), ordreDuJour: undefined };
  const [avant, apres] = ['2026-12-01T08:00:00Z', '2026-12-05T08:00:00Z'];
  const lecture = { peutEtablir: false, peutProposer: false };
  expect(direSansOrdreDuJour(rencontre, lecture, apres)).toEqual({
    titre: 'Aucun ordre du jour n’a été gardé',
    aide: null,
  });
  expect(direSansOrdreDuJour(rencontre, lecture, avant).aide).toBe('La coordination l’établira avant la rencontre.');
  expect(direSansOrdreDuJour(rencontre, { ...lecture, peutProposer: true }, avant).aide).toMatch(/^Proposez un point/);
});
