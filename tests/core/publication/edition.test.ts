import { cleDePublication, editionDe, provisoireParue } from '../../../core/publication/edition.ts';
import { uneSynthese } from '../indicateurs/une-synthese.ts';
import { unePublication } from './une-publication.ts';

const provisoire = (e: Parameters<typeof uneSynthese>[0] = {}) =>
  editionDe(uneSynthese({ statut: { etat: 'provisoire', clotureLe: '2026-04-01T06:00:00Z' }, ...e }));

test('les mêmes chiffres provisoires sont la même édition, à quelque heure qu’ils soient établis', () => {
  expect(provisoire({ etablieLe: '2026-03-29T09:00:00Z' })).toEqual(provisoire({ etablieLe: '2026-03-30T10:00:00Z' }));
  const autres = provisoire({ faits: { ...uneSynthese().faits, structuresNouvelles: { valeur: 2, masquee: false } } });
  expect(autres).not.toEqual(provisoire());
});

test('ce qui est arrêté a une édition par version, distincte de toute provisoire', () => {
  const v1 = editionDe(uneSynthese());
  const v2 = editionDe(uneSynthese({ statut: { etat: 'arretee', version: 2, arreteeLe: '2026-04-09T06:00:00Z' } }));
  const cles = [v1, v2, provisoire()].map((e) => cleDePublication('Coopération', '2026-03', e));
  expect(cles[0]).toBe('Coopération|2026-03');
  expect(cles[1]).toBe('Coopération|2026-03|2');
  expect(new Set(cles).size).toBe(3);
});

test('une carte partie avant la fin de son mois, quand rien ne la disait provisoire, laisse paraître la finale', () => {
  const alors = unePublication({ mois: '2026-10', etat: 'Envoyée', envoyeeLe: '2026-10-20T09:00:00Z' });
  expect(cleDePublication('Coopération', '2026-10', { sorte: 'Arrêtée', version: 1 }, [alors])).toBe(
    'Coopération|2026-10|1',
  );
  expect(provisoireParue('Coopération', [alors])).toBe('2026-10-20T09:00:00Z');
  const finale = unePublication({ mois: '2026-10', etat: 'Envoyée', envoyeeLe: '2026-11-01T07:00:00Z' });
  expect(cleDePublication('Coopération', '2026-10', { sorte: 'Arrêtée', version: 1 }, [finale])).toBe(
    'Coopération|2026-10',
  );
  expect(provisoireParue('Coopération', [finale])).toBeUndefined();
});
