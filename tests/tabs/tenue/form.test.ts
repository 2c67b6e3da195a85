import { choisirChamps } from '../../../core/annuaire/choisir-champs.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { champsIdentiques, choixProposes } from '../../../tabs/tenue/form.ts';
import { uneStructure } from '../../core/annuaire/une-structure.ts';

const COMMUNES = new Map(LATITUDE_NORD_GIRONDE.communes.map(({ insee, nom }) => [insee, nom]));

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
  const proposes = choixProposes(choisirChamps(ICI, LA, {}), COMMUNES);
  expect(proposes.map((p) => p.libelle)).toEqual(['Nom', 'Publics', 'Siège', 'Dernière vérification']);
  const siege = proposes.find((p) => p.libelle === 'Siège');
  expect(siege?.valeurs.absorbee).toContain('1 rue Haute');
  expect(siege?.de).toBe('survivante');
  expect(proposes.find((p) => p.libelle === 'Dernière vérification')?.valeurs.survivante).toBe('03/02/2026, Onglet');
});

test('deux listes de valeurs se réunissent, et on peut n’en garder qu’une', () => {
  const publics = choixProposes(choisirChamps(ICI, LA, {}), COMMUNES).find((p) => p.champ === 'publics');
  expect(publics).toMatchObject({ de: 'les deux', seReunit: true, valeurs: { 'les deux': 'Familles, Jeunes' } });
  const choisi = choixProposes(choisirChamps(ICI, LA, { publics: 'absorbee' }), COMMUNES).find(
    (p) => p.champ === 'publics',
  );
  expect(choisi?.de).toBe('absorbee');
});

test('les horaires et le téléphone se lisent en français, aucune clé ni aucun code ne se montre', () => {
  const ici = { ...ICI, horaires: 'Tu-Sa 10:00-12:30', telephone: '+33536490001', cleSource: 'exemple:81umix13unvrr' };
  const la = {
    ...LA,
    horaires: 'Mo 09:00-12:00',
    telephone: '+33536490002',
    cleSource: 'exemple:zzzz',
    latitude: 45.1,
  };
  const proposes = choixProposes(choisirChamps(ici, la, {}), COMMUNES);
  const dites = proposes.flatMap((p) => Object.values(p.valeurs));
  expect(proposes.find((p) => p.champ === 'horaires')?.valeurs.survivante).toBe(
    'mardi au samedi\u00A0: 10\u00A0h à 12\u00A0h\u00A030',
  );
  expect(dites).toContain('05\u00A036\u00A049\u00A000\u00A001');
  expect(dites.join('\n')).not.toMatch(/exemple:|33123|33114|45\.1|object/);
});

test('deux fiches qui ne diffèrent que par une clé ou un code ne demandent aucun choix', () => {
  const jumelle = { ...ICI, id: '9', cleSource: 'exemple:autre', latitude: 45.2, longitude: -0.4 };
  expect(choixProposes(choisirChamps(ICI, jumelle, {}), COMMUNES)).toEqual([]);
});

test('ce qui est pareil des deux côtés ne se choisit pas, et se compte', () => {
  const memes = choisirChamps(ICI, { ...ICI, id: '3' }, {});
  expect(choixProposes(memes, COMMUNES)).toEqual([]);
  expect(champsIdentiques(memes)).toBeGreaterThanOrEqual(4);
});
