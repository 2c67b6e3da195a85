import { situer } from '../../../core/annuaire/criteres.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { limitrophes } from '../../../core/territoire/limitrophes.ts';
import { lireCase } from '../../../core/trous/cases.ts';
import { pistesPour } from '../../../core/trous/combler.ts';
import { direLaCase } from '../../../core/trous/dire.ts';
import { direTrous, lireTrous } from '../../../core/trous/filtrer.ts';
import { aJour, CAVIGNAC, CEZAC, carteDe, JOUR, TERRITOIRE } from './batisseurs.ts';

const ICI = { thematique: 'Mobilité', public: 'Familles', commune: CEZAC };
const dire = (structures: readonly Structure[]): string => {
  const carte = carteDe(structures);
  const c = lireCase(carte, ICI);
  return c === undefined ? '' : direLaCase(carte, ICI, c, TERRITOIRE).replaceAll(/[\u00A0\u202F]/g, ' ');
};
const fait = { thematiques: ['Mobilité'], publics: ['Familles'] };

test('la raison d’une case se lit en une phrase', () => {
  const ailleurs = ['1', '2'].map((id) => aJour({ id, communeInsee: CAVIGNAC, ...fait }));
  const ici = ['3', '4'].map((id) => aJour({ id, communeInsee: CEZAC, ...fait, thematiques: ['Santé'] }));
  expect(dire([...ailleurs, ...ici])).toBe(
    'Personne n’agit ici pour ce public. L’annuaire le sait : il tient 2 fiches à jour à Cézac et 2 fiches à jour sur « Mobilité », et aucune n’y répond.',
  );
  expect(dire([...ailleurs, ...ici.slice(1)])).toBe(
    'On ne sait pas. L’annuaire est trop peu rempli : à Cézac, 1 fiche, dont 1 à jour et complète. Complétez-le avant de conclure que personne n’agit.',
  );
  expect(dire([])).toBe(
    'On ne sait pas. L’annuaire est trop peu rempli : à Cézac, aucune fiche ; sur « Mobilité », aucune fiche. Complétez-le avant de conclure que personne n’agit.',
  );
  const la = { id: '9', communeInsee: CEZAC, ...fait };
  expect(dire([aJour(la)])).toBe('1 structure y agit : 1 sur place, à la fiche à jour.');
  expect(dire([aJour({ ...la, communeInsee: CAVIGNAC, zone: 'EPCI' })])).toBe(
    'Une structure y agit, depuis ailleurs. Aucune, à la fiche à jour, n’a son siège à Cézac ni ne nomme la commune dans sa zone.',
  );
  expect(dire([aJour({ ...la, verifieeLe: '2020-01-01' })])).toMatch(/^Une structure y agirait, mais sa fiche/);
});

test('de quoi combler : les communes voisines, les autres publics, les thématiques proches, chaque structure une fois', () => {
  const [voisine] = limitrophes(TERRITOIRE, CEZAC);
  const structures = [
    aJour({ id: '1', nom: 'Navette', communeInsee: voisine, ...fait }),
    aJour({ id: '2', nom: 'Vélos', communeInsee: CEZAC, ...fait, publics: ['Personnes âgées'] }),
    aJour({ id: '3', nom: 'Soins', communeInsee: CEZAC, thematiques: ['Santé'], publics: ['Tous publics'] }),
    aJour({ id: '4', communeInsee: '33063', thematiques: ['Santé', 'Mobilité'] }),
    aJour({ id: '5', communeInsee: '33063', thematiques: ['Santé', 'Mobilité'] }),
    aJour({ id: '6', nom: 'Loyers', communeInsee: CEZAC, thematiques: ['Logement'], publics: ['Tous publics'] }),
  ];
  const situees = structures.map((s) => situer(s, TERRITOIRE));
  const pistes = pistesPour({ situees, territoire: TERRITOIRE, jour: JOUR, cadenceParDefautMois: 12 }, ICI);
  const noms = (liste: readonly { readonly structure: Structure }[]) => liste.map(({ structure }) => structure.nom);
  expect(noms(pistes.surPlace)).toEqual([]);
  expect(noms(pistes.voisines)).toEqual(['Navette']);
  expect(noms(pistes.autresPublics)).toEqual(['Vélos']);
  expect(noms(pistes.themesProches)).toEqual(['Soins']);
  expect(pistes.voisines[0]?.raison).toMatch(/^agit à .+ · fiche\u00A0: à jour$/);
});

test('une adresse garde ce que l’on regarde ; ce qu’elle ne comprend pas est laissé', () => {
  const montres = { ...ICI, vue: 'carte' as const };
  expect(lireTrous(direTrous(montres))).toEqual(montres);
  expect(direTrous({ thematique: '', public: '', commune: '', vue: 'tableau' })).toBe('');
  expect(lireTrous('vue=autre&theme=%20').vue).toBe('tableau');
});
