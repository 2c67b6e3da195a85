import { choisirChamps } from '../../../core/annuaire/choisir-champs.ts';
import { champsIdentiques, choixProposes } from '../../../tabs/tenue/form.ts';
import { uneStructure } from '../../core/annuaire/une-structure.ts';

const ICI = uneStructure({
  id: '1',
  nom: 'Le Fil',
  commune: 'Cézac',
  communeInsee: '33123',
  publics: ['Familles'],
  verifieeLe: '2026-02-03',
  verifieePar: 'Onglet',
});
const LA = uneStructure({
  id: '2',
  nom: 'Association Le Fil',
  commune: 'Cavignac',
  communeInsee: '33114',
  adresse: '1 rue Haute',
  publics: ['Jeunes'],
});

test('on choisit un champ à la fois, mais un siège entier', () => {
  const proposes = choixProposes(choisirChamps(ICI, LA, {}));
  expect(proposes.map((p) => p.libelle)).toEqual(['Nom', 'Publics', 'Siège', 'Dernière vérification']);
  const siege = proposes.find((p) => p.libelle === 'Siège');
  expect(siege?.valeurs.absorbee).toContain('1 rue Haute');
  expect(siege?.de).toBe('survivante');
  expect(proposes.find((p) => p.libelle === 'Dernière vérification')?.valeurs.survivante).toBe('03/02/2026, Onglet');
});

test('deux listes de valeurs se réunissent, et on peut n’en garder qu’une', () => {
  const publics = choixProposes(choisirChamps(ICI, LA, {})).find((p) => p.champ === 'publics');
  expect(publics).toMatchObject({ de: 'les deux', seReunit: true, valeurs: { 'les deux': 'Familles et Jeunes' } });
  const choisi = choixProposes(choisirChamps(ICI, LA, { publics: 'absorbee' })).find((p) => p.champ === 'publics');
  expect(choisi?.de).toBe('absorbee');
});

test('ce qui est pareil des deux côtés ne se choisit pas, et se compte', () => {
  const memes = choisirChamps(ICI, { ...ICI, id: '3' }, {});
  expect(choixProposes(memes)).toEqual([]);
  expect(champsIdentiques(memes)).toBeGreaterThanOrEqual(4);
});
