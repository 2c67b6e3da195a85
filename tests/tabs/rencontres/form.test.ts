import { creerRencontre } from '../../../core/contrats/rencontres.ts';
import {
  corpsDeCreation,
  estPassee,
  heureDuPoint,
  parMois,
  problemesDe,
  prochaineEtape,
  SAISIE_VIDE,
  titrePropose,
} from '../../../tabs/rencontres/form.ts';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';

const MAINTENANT = '2026-11-23T08:00:00.000Z';
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
  expect(Object.keys(problemesDe(SAISIE_VIDE, '2026-11-23')).sort()).toEqual(['date', 'thematique', 'titre']);
  expect(problemesDe({ ...SAISIE, date: '2026-11-22' }, '2026-11-23')).toEqual({
    date: 'Choisissez une date à venir.',
  });
  expect(problemesDe(SAISIE, '2026-11-23')).toEqual({});
});

test('un titre est proposé dès que la thématique est choisie', () => {
  expect(titrePropose(SAISIE_VIDE)).toBe('');
  expect(titrePropose({ ...SAISIE_VIDE, thematique: 'Santé' })).toBe('Rencontre thématique\u00A0: Santé');
});

test('une rencontre en cours n’est pas passée', () => {
  const rencontre = uneRencontre({ etat: 'Planifiée', debut: '2026-11-23T07:30:00Z', dureeMinutes: 60 });
  expect(estPassee(rencontre, MAINTENANT)).toBe(false);
  expect(estPassee({ ...rencontre, dureeMinutes: 15 }, MAINTENANT)).toBe(true);
});

test('une rencontre qui finit à l’instant même n’est pas encore passée', () => {
  const rencontre = uneRencontre({ etat: 'Planifiée', debut: '2026-11-23T07:00:00Z', dureeMinutes: 60 });
  expect(estPassee(rencontre, MAINTENANT)).toBe(false);
});

describe('la prochaine étape', () => {
  const aVenir = uneRencontre({
    etat: 'À planifier',
    debut: '2026-12-03T13:30:00Z',
    dureeMinutes: 60,
    ordreDuJour: undefined,
    evenementId: undefined,
    lienReunion: undefined,
    feuilleDePresence: false,
  });
  const odj = { version: 1 as const, etabliLe: MAINTENANT, dureeMinutes: 60, points: [], ecartes: [] };

  test('conduit qui organise de l’ordre du jour à la réunion', () => {
    expect(prochaineEtape(aVenir, true, MAINTENANT)).toBe('etablir');
    expect(prochaineEtape({ ...aVenir, ordreDuJour: odj }, true, MAINTENANT)).toBe('planifier');
    const planifiee = { ...aVenir, ordreDuJour: odj, evenementId: 'e1', etat: 'Planifiée' as const };
    expect(prochaineEtape({ ...planifiee, lienReunion: 'https://reunion.example' }, true, MAINTENANT)).toBe(
      'rejoindre',
    );
    expect(prochaineEtape(planifiee, true, MAINTENANT)).toBe('aucune');
  });

  test('ne demande à un partenaire que de rejoindre la réunion', () => {
    expect(prochaineEtape(aVenir, false, MAINTENANT)).toBe('aucune');
    expect(prochaineEtape({ ...aVenir, lienReunion: 'https://reunion.example' }, false, MAINTENANT)).toBe('rejoindre');
  });

  test('demande les présences après coup, une seule fois', () => {
    const passee = { ...aVenir, debut: '2026-11-03T13:30:00Z' };
    expect(prochaineEtape(passee, true, MAINTENANT)).toBe('presences');
    expect(prochaineEtape({ ...passee, feuilleDePresence: true }, true, MAINTENANT)).toBe('aucune');
    expect(prochaineEtape(passee, false, MAINTENANT)).toBe('aucune');
  });

  test('n’existe plus pour une rencontre annulée', () => {
    expect(prochaineEtape({ ...aVenir, etat: 'Annulée' }, true, MAINTENANT)).toBe('aucune');
  });
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
