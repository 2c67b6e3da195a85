import { aEteRelancee, autonomieApres } from '../../../core/annuaire/autonomie.ts';
import { uneStructure } from './une-structure.ts';

const demande = (envoyeeLe: string | undefined, nature: 'Confirmation de fiche' | 'Relance' | 'Invitation') =>
  ({ nature, etat: 'Envoyée', envoyeeLe }) as const;

const trace = (canal: string, apres: string) => ({ champ: 'autonomie', par: 'x', canal, le: '2026-01-01', apres });

test.each([
  ['Onglet', false, 'Autonome'],
  ['Lien personnel', false, 'Autonome'],
  ['Lien personnel', true, 'Avec une relance'],
  ['Courriel', true, 'Avec une relance'],
  ['Téléphone', false, 'Par téléphone ou en visite'],
  ['Visite', true, 'Par téléphone ou en visite'],
  ['Import', false, undefined],
] as const)('vérifiée par %s (relancée : %s) : %s', (canal, relancee, attendue) => {
  expect(autonomieApres(uneStructure(), canal, relancee, '2026-11-23')).toBe(attendue);
});

test('ce que la coordination a fixé reste ; ce que la règle a écrit, la règle le change', () => {
  const fixee = uneStructure({ autonomie: 'Avec une relance', provenance: [trace('Onglet', 'Avec une relance')] });
  expect(autonomieApres(fixee, 'Onglet', false, '2026-11-23')).toBeUndefined();
  const tapeeDansLists = uneStructure({ autonomie: 'Avec une relance', provenance: [trace('Règle', 'Autonome')] });
  expect(autonomieApres(tapeeDansLists, 'Onglet', false, '2026-11-23')).toBeUndefined();
  const deLaRegle = uneStructure({ autonomie: 'Avec une relance', provenance: [trace('Règle', 'Avec une relance')] });
  expect(autonomieApres(deLaRegle, 'Onglet', false, '2026-11-23')).toBe('Autonome');
  expect(autonomieApres(uneStructure({ autonomie: 'Autonome' }), 'Onglet', false, '2026-11-23')).toBeUndefined();
});

test('répondre de nouveau pendant la même tournée n’efface pas la relance ; l’année suivante, si', () => {
  const relancee = uneStructure({
    autonomie: 'Avec une relance',
    provenance: [trace('Règle', 'Avec une relance')],
    verifieeLe: '2026-11-10',
    verifieePar: 'Lien personnel',
  });
  expect(autonomieApres(relancee, 'Lien personnel', false, '2026-11-10')).toBeUndefined();
  expect(autonomieApres(relancee, 'Lien personnel', false, '2026-12-09')).toBeUndefined();
  expect(autonomieApres(relancee, 'Lien personnel', false, '2027-11-10')).toBe('Autonome');
  expect(autonomieApres(relancee, 'Téléphone', false, '2026-11-10')).toBe('Par téléphone ou en visite');
  expect(autonomieApres({ ...relancee, verifieePar: 'Import' }, 'Onglet', false, '2026-11-23')).toBe('Autonome');
});

test('relancée : plus d’une demande partie depuis la dernière vérification, et depuis peu', () => {
  const jour = '2026-11-23';
  const une = demande('2026-11-01T08:00:00Z', 'Confirmation de fiche');
  const relance = demande('2026-11-15T08:00:00Z', 'Relance');
  expect(aEteRelancee([une], undefined, jour)).toBe(false);
  expect(aEteRelancee([une, relance], undefined, jour)).toBe(true);
  expect(aEteRelancee([une, relance], '2026-11-10', jour)).toBe(false);
  expect(aEteRelancee([une, demande('2026-11-15T08:00:00Z', 'Invitation')], undefined, jour)).toBe(false);
  expect(aEteRelancee([une, demande(undefined, 'Relance')], undefined, jour)).toBe(false);
  expect(aEteRelancee([demande('2026-01-05T08:00:00Z', 'Relance'), relance], undefined, jour)).toBe(false);
});
