import { estPassee, prochaineEtape } from '../../../core/rencontres/prochaine-etape.ts';
import { uneRencontre } from './batisseurs.ts';

const MAINTENANT = '2026-11-23T08:00:00.000Z';

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
    expect(prochaineEtape({ ...aVenir, debut: undefined }, true, MAINTENANT)).toBe('dater');
    expect(prochaineEtape(aVenir, true, MAINTENANT)).toBe('etablir');
    expect(prochaineEtape({ ...aVenir, ordreDuJour: odj }, true, MAINTENANT)).toBe('planifier');
    const planifiee = { ...aVenir, ordreDuJour: odj, evenementId: 'e1', etat: 'Planifiée' as const };
    expect(prochaineEtape({ ...planifiee, lienReunion: 'https://reunion.example' }, true, MAINTENANT)).toBe(
      'rejoindre',
    );
    expect(prochaineEtape(planifiee, true, MAINTENANT)).toBe('aucune');
    expect(prochaineEtape(planifiee, true, MAINTENANT, 2)).toBe('envoyer');
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

  test('le jour où l’on se retrouve quelque part, qui organise accueille, quoi qu’il reste à préparer', () => {
    const leJour = '2026-12-03T06:00:00.000Z';
    for (const modalite of ['En présence', 'Hybride'] as const) {
      expect(prochaineEtape({ ...aVenir, modalite }, true, leJour)).toBe('accueillir');
      expect(prochaineEtape({ ...aVenir, modalite, ordreDuJour: odj, evenementId: 'e1' }, true, leJour, 2)).toBe(
        'accueillir',
      );
      expect(prochaineEtape({ ...aVenir, modalite, lienReunion: 'https://r.example' }, false, leJour)).toBe(
        'rejoindre',
      );
    }
    expect(prochaineEtape({ ...aVenir, modalite: 'À distance' }, true, leJour)).toBe('etablir');
    // The day is that of the territory: an hour before its midnight, it is still the day before.
    expect(prochaineEtape({ ...aVenir, debut: '2026-12-02T23:30:00Z' }, true, '2026-12-02T22:30:00.000Z')).toBe(
      'etablir',
    );
    expect(prochaineEtape({ ...aVenir, debut: '2026-12-02T23:30:00Z' }, true, '2026-12-02T23:10:00.000Z')).toBe(
      'accueillir',
    );
  });

  test('en cours, elle accueille encore ; finie, elle demande les présences', () => {
    expect(prochaineEtape({ ...aVenir, ordreDuJour: odj }, true, '2026-12-03T14:00:00.000Z')).toBe('accueillir');
    expect(prochaineEtape({ ...aVenir, ordreDuJour: odj }, true, '2026-12-03T15:00:00.000Z')).toBe('presences');
  });

  test('n’existe plus pour une rencontre annulée', () => {
    expect(prochaineEtape({ ...aVenir, etat: 'Annulée' }, true, MAINTENANT)).toBe('aucune');
  });
});
