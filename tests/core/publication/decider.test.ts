import { deciderPublication, moisAPublier } from '../../../core/publication/decider.ts';
import { cleDePublication } from '../../../core/publication/edition.ts';
import { unePublication } from './une-publication.ts';

const demande = {
  maintenant: '2026-11-05T09:00:00Z',
  jour: 1,
  heure: 8,
  canal: 'Coopération',
  publication: undefined,
  origine: 'Minuteur',
} as const;

test('le 1er du mois à 8 h de Paris paraît la synthèse du mois précédent', () => {
  expect(deciderPublication({ ...demande, maintenant: '2026-11-01T07:00:00Z' })).toEqual({
    faire: 'publier',
    mois: '2026-10',
  });
  expect(deciderPublication({ ...demande, maintenant: '2026-11-01T06:59:59Z' })).toMatchObject({
    faire: 'rien',
    raison: 'trop-tot',
    mois: '2026-10',
  });
});

test('l’heure est celle de Paris, en été comme en hiver', () => {
  expect(deciderPublication({ ...demande, maintenant: '2026-07-01T06:00:00Z' }).faire).toBe('publier');
  expect(deciderPublication({ ...demande, maintenant: '2026-07-01T05:59:00Z' }).faire).toBe('rien');
});

test('le 1er à 0 h 30 de Paris, encore le mois d’avant en UTC, le mois à publier est déjà le bon', () => {
  expect(moisAPublier('2026-10-31T23:30:00Z')).toBe('2026-10');
  expect(moisAPublier('2026-12-31T22:30:00Z')).toBe('2026-11');
});

test('un jour manqué se rattrape les jours suivants', () => {
  for (const maintenant of ['2026-11-02T00:10:00Z', '2026-11-17T06:00:00Z', '2026-11-30T22:00:00Z'])
    expect(deciderPublication({ ...demande, maintenant })).toMatchObject({ faire: 'publier', mois: '2026-10' });
});

test('un jour que le mois n’a pas est son dernier jour', () => {
  const fin = { ...demande, jour: 31, mois: '2026-01' };
  expect(deciderPublication({ ...fin, maintenant: '2026-02-27T12:00:00Z' }).faire).toBe('rien');
  expect(deciderPublication({ ...fin, maintenant: '2026-02-28T12:00:00Z' }).faire).toBe('publier');
});

test('à la main, ni le jour ni l’heure ne comptent, mais un mois à venir ne paraît pas', () => {
  const main = { ...demande, origine: 'Manuelle', maintenant: '2026-11-01T00:10:00Z' } as const;
  expect(deciderPublication(main).faire).toBe('publier');
  expect(deciderPublication({ ...main, mois: '2026-11' }).faire).toBe('publier');
  expect(deciderPublication({ ...main, mois: '2026-12' })).toMatchObject({ faire: 'rien', raison: 'trop-tot' });
});

test.each(['Minuteur', 'Manuelle'] as const)('une synthèse envoyée ne repart pas (%s)', (origine) => {
  const publication = unePublication({ etat: 'Envoyée', envoyeeLe: '2026-11-01T07:00:05Z' });
  const d = deciderPublication({ ...demande, origine, publication });
  expect(d).toMatchObject({ faire: 'rien', raison: 'deja-envoyee' });
  expect(d.faire === 'rien' && d.message).toContain('a déjà paru');
});

test('une réservation récente est laissée en cours ; au-delà de quinze minutes elle se reprend', () => {
  const publication = unePublication({ etat: 'Réservée', reserveeLe: '2026-11-05T08:50:00Z' });
  expect(deciderPublication({ ...demande, publication })).toMatchObject({ raison: 'en-cours' });
  expect(deciderPublication({ ...demande, publication, maintenant: '2026-11-05T09:05:00Z' }).faire).toBe('publier');
});

test.each(['Minuteur', 'Manuelle'] as const)(
  'un envoi sans réponse ne repart jamais de lui-même, et dit quoi faire (%s)',
  (origine) => {
    const publication = unePublication({ etat: 'Incertaine', reserveeLe: '2026-11-01T07:00:00Z' });
    const d = deciderPublication({ ...demande, origine, publication });
    expect(d).toMatchObject({ faire: 'rien', raison: 'incertaine' });
    expect(d.faire === 'rien' && d.message).toContain('Regardez le canal');
  },
);

test('un envoi en train de partir n’est pas encore dit incertain', () => {
  const publication = unePublication({ etat: 'Incertaine', reserveeLe: '2026-11-05T08:59:00Z' });
  expect(deciderPublication({ ...demande, publication })).toMatchObject({ raison: 'en-cours' });
});

test('un refus net du canal permet de recommencer', () => {
  expect(deciderPublication({ ...demande, publication: unePublication({ etat: 'En échec' }) }).faire).toBe('publier');
});

test('la clé tient ensemble le canal et le mois', () => {
  expect(cleDePublication('Santé', '2026-10')).toBe('Santé|2026-10');
});
