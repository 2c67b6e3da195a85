import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import { direVue } from '../../../tabs/commun/vue-de-recherche.ts';

test.each([
  ['05 57 00 12 34', ''],
  ['relais 05.57.00.12.34', '?q=relais'],
  ['maelle@exemple.example cezac', '?q=cezac'],
  ['aide au logement', '?q=aide+au+logement'],
])('l’adresse de la recherche « %s » est %p : ni numéro ni courriel ne s’y écrit', (texte, attendue) => {
  expect(direVue({ fiche: undefined, recherche: { ...RECHERCHE_VIDE, texte }, affichage: 'liste' })).toBe(attendue);
});
