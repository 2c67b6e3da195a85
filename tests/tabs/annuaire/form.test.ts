import fc from 'fast-check';
import type { Facettes } from '../../../core/annuaire/facettes.ts';
import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import { basculer, deplacer, filtresActifs, sansFiltre } from '../../../tabs/annuaire/form.ts';

const comptes: Facettes = {
  thematiques: [{ valeur: 'Santé', libelle: 'Santé', nombre: 3 }],
  publics: [],
  communes: [{ valeur: '33123', libelle: 'Cézac', nombre: 2 }],
  types: [],
  fraicheur: [],
};

test('un filtre coché deux fois revient à ce qu’il était', () => {
  const coche = basculer(RECHERCHE_VIDE, 'thematiques', 'Santé');
  expect(coche.thematiques).toEqual(['Santé']);
  expect(basculer(coche, 'thematiques', 'Santé')).toEqual(RECHERCHE_VIDE);
});

test('une commune filtrée par son code est montrée par son nom', () => {
  const criteres = basculer(basculer(RECHERCHE_VIDE, 'communes', '33123'), 'types', 'Association');
  expect(filtresActifs(criteres, comptes)).toEqual([
    { facette: 'communes', valeur: '33123', libelle: 'Cézac' },
    { facette: 'types', valeur: 'Association', libelle: 'Association' },
  ]);
});

test('sans commune, il n’y a plus d’autour', () => {
  const autour = { ...basculer(RECHERCHE_VIDE, 'communes', '33123'), autour: true };
  expect(basculer(autour, 'publics', 'Familles').autour).toBe(true);
  expect(basculer(autour, 'communes', '33123').autour).toBe(false);
});

test('retirer tous les filtres garde le texte cherché', () => {
  const criteres = { ...basculer(RECHERCHE_VIDE, 'publics', 'Familles'), texte: 'café' };
  expect(sansFiltre(criteres)).toEqual({ ...RECHERCHE_VIDE, texte: 'café' });
});

test('les touches ne sortent jamais de la liste', () => {
  const touches = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.array(touches, { maxLength: 50 }), (total, suite) => {
      let rang = 0;
      for (const touche of suite) rang = deplacer(touche, rang, total) ?? -1;
      return rang >= 0 && rang < total;
    }),
  );
});

test('une touche qui ne déplace pas est laissée au navigateur', () => {
  expect(deplacer('a', 3, 10)).toBeUndefined();
  expect(deplacer('ArrowDown', 0, 0)).toBeUndefined();
});
