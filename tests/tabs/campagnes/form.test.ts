import { campagneDEte } from '../../../core/campagnes/modeles.ts';
import { creerCampagne } from '../../../core/contrats/campagnes.ts';
import { definitionDe, problemesDe, saisieDe, saisieDeCampagne } from '../../../tabs/campagnes/form.ts';
import { uneCampagne } from '../../core/campagnes/batisseurs.ts';

const ETE = saisieDe(campagneDEte('2026-03-01', 25));

test('la campagne d’été préremplie s’enregistre telle quelle', () => {
  expect(problemesDe(ETE, 25)).toEqual({});
  const corps = { cle: 'formulaire-0001', ...definitionDe(ETE) };
  expect(creerCampagne.corps?.safeParse(corps).success).toBe(true);
});

test('ouvrir une campagne puis l’enregistrer ne change rien', () => {
  const campagne = uneCampagne({ communes: ['33018'], types: ['Commune'], message: 'Bonjour' });
  const definition = definitionDe(saisieDeCampagne(campagne));
  expect(campagne).toMatchObject(definition);
});

test('une date vidée retire l’étape ; sans aucune, le formulaire le dit', () => {
  expect(definitionDe({ ...ETE, visite: '' }).vagues.map((v) => v.canal)).toEqual(['Courriel', 'Relance', 'Téléphone']);
  const vide = { ...ETE, courriel: '', relance: '', relance2: '', telephone: '', visite: '' };
  expect(problemesDe(vide, 25)).toMatchObject({ vagues: expect.stringContaining('au moins une date') as unknown });
});

test.each([
  ['titre', { titre: ' ' }],
  ['fin', { fin: '2026-01-01' }],
  ['relance', { relance: '2026-06-10' }],
  ['telephone', { telephone: '2026-12-01' }],
] as const)('une faute est dite au champ %s', (champ, valeurs) => {
  expect(problemesDe({ ...ETE, ...valeurs }, 25)).toHaveProperty(champ);
});
