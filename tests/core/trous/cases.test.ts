import fc from 'fast-check';
import { TOUS_PUBLICS } from '../../../core/annuaire/criteres.ts';
import { type CarteDesTrous, dresserLaCarte } from '../../../core/trous/carte.ts';
import {
  type Croisement,
  compter,
  demandesDe,
  demandesDerriere,
  dresserLaMatrice,
  ETATS_DE_CASE,
  lireCase,
  totalDuCompte as somme,
} from '../../../core/trous/cases.ts';
import { aJour, CAVIGNAC, CEZAC, carteDe, desStructures, entrees, MARSAS, PUBLICS, THEMES } from './batisseurs.ts';

const TOUT: Croisement = { thematique: '', public: '', commune: '' };
const ICI: Croisement = { thematique: 'Mobilité', public: 'Familles', commune: CEZAC };
const unCroisement: fc.Arbitrary<Croisement> = fc.record({
  thematique: fc.constantFrom('', ...THEMES),
  public: fc.constantFrom('', ...PUBLICS.slice(1)),
  commune: fc.constantFrom('', CAVIGNAC, CEZAC, MARSAS),
});
/** Every whole crossing of a map. */
const entieres = (carte: CarteDesTrous): readonly Croisement[] =>
  carte.thematiques.flatMap((thematique) =>
    carte.publics.flatMap((dePublic) => carte.communes.map((commune) => ({ thematique, public: dePublic, commune }))),
  );

test('chaque structure compte une fois dans chaque case où elle agit, et nulle part ailleurs', () => {
  fc.assert(
    fc.property(desStructures, (structures) => {
      const e = entrees(structures);
      const carte = dresserLaCarte(e);
      const attendu = e.situees.reduce((n, { structure: s, communes }) => {
        const publics = s.publics.includes(TOUS_PUBLICS) ? carte.publics.length : s.publics.length;
        return n + s.thematiques.length * publics * [...communes].filter((c) => e.communes.includes(c)).length;
      }, 0);
      expect(carte.agissent.reduce((n, k) => n + k, 0)).toBe(attendu);
      expect(carte.aJour.every((n, rang) => n <= (carte.agissent[rang] ?? 0))).toBe(true);
      expect(carte.surPlace.every((n, rang) => n <= (carte.aJour[rang] ?? 0))).toBe(true);
    }),
  );
});

test('la somme des cases d’un tableau est le compte de ce qu’il montre, quel que soit le filtre', () => {
  fc.assert(
    fc.property(desStructures, unCroisement, (structures, x) => {
      const carte = carteDe(structures);
      const cases = dresserLaMatrice(carte, x).rangees.flatMap((r) => r.cases);
      const compte = compter(carte, x);
      for (const etat of ETATS_DE_CASE) expect(cases.reduce((n, k) => n + k.compte[etat], 0)).toBe(compte[etat]);
      expect(somme(compte)).toBeLessThanOrEqual(somme(compter(carte, TOUT)));
    }),
  );
});

test('ajouter une structure qui agit n’ouvre aucun trou : aucune case où l’on agit ne se vide, la sienne n’est plus vide', () => {
  fc.assert(
    fc.property(desStructures, desStructures, (avant, [ajoutee]) => {
      fc.pre(ajoutee !== undefined);
      if (ajoutee === undefined) return;
      const [a, b] = [carteDe(avant), carteDe([...avant, { ...ajoutee, id: '99' }])];
      const vide = (carte: CarteDesTrous, x: Croisement) => lireCase(carte, x)?.agissent === 0;
      const rang = (carte: CarteDesTrous, x: Croisement) => ETATS_DE_CASE.indexOf(lireCase(carte, x)?.etat ?? 'trou');
      const siennes = carteDe([{ ...ajoutee, id: '99' }]);
      for (const x of entieres(a)) {
        if (!vide(a, x)) expect(rang(b, x)).toBeGreaterThanOrEqual(rang(a, x));
        if (!vide(siennes, x)) expect(vide(b, x)).toBe(false);
        // What the annuaire knew, it still knows: a cell is never less certain for one fiche more.
        if (vide(b, x) && lireCase(a, x)?.etat === 'trou') expect(lireCase(b, x)?.etat).toBe('trou');
      }
    }),
  );
});

test('une case vide se dit « personne n’agit » quand l’annuaire tient assez de fiches à jour de la commune et de la thématique', () => {
  const ailleurs = [
    aJour({ id: '1', communeInsee: CAVIGNAC, thematiques: ['Mobilité'], publics: ['Familles'] }),
    aJour({ id: '2', communeInsee: CAVIGNAC, thematiques: ['Mobilité'], publics: ['Familles'] }),
  ];
  const ici = [
    aJour({ id: '3', communeInsee: CEZAC, thematiques: ['Santé'], publics: ['Familles'] }),
    aJour({ id: '4', communeInsee: CEZAC, thematiques: ['Santé'], publics: ['Familles'] }),
  ];
  const etat = (structures: Parameters<typeof carteDe>[0]) => lireCase(carteDe(structures), ICI)?.etat;
  expect(etat([...ailleurs, ...ici])).toBe('trou');
  // Too few in the commune, too few on the theme.
  expect(etat([...ailleurs, ...ici.slice(1)])).toBe('inconnue');
  expect(etat([...ailleurs.slice(1), ...ici])).toBe('inconnue');
  // A fiche that nobody verifies, or that says neither what nor for whom, makes nothing known.
  expect(etat([...ailleurs, ...ici.slice(1), { ...ici[0], verifieeLe: '2022-01-01' } as (typeof ici)[number]])).toBe(
    'inconnue',
  );
  expect(etat([...ailleurs, ...ici.slice(1), { ...ici[0], publics: [] } as unknown as (typeof ici)[number]])).toBe(
    'inconnue',
  );
});

test('une structure qui agit partout atteint chaque commune de loin, sans faire croire que chacune est recensée', () => {
  const partout = ['1', '2', '3'].map((id) =>
    aJour({ id, communeInsee: CAVIGNAC, zone: 'EPCI', thematiques: ['Mobilité'], publics: ['Familles'] }),
  );
  const carte = carteDe(partout);
  expect(lireCase(carte, ICI)?.etat).toBe('de-loin');
  expect(lireCase(carte, { ...ICI, commune: CAVIGNAC })?.etat).toBe('couverte');
  expect(lireCase(carte, { ...ICI, public: 'Personnes âgées' })?.etat).toBe('inconnue');
  expect(lireCase(carte, { ...ICI, public: 'Personnes âgées', commune: CAVIGNAC })?.etat).toBe('trou');
});

test('qui n’agit que par une fiche qui n’est pas à jour est à confirmer', () => {
  const s = { communeInsee: CEZAC, thematiques: ['Mobilité'], publics: ['Tous publics'] };
  expect(lireCase(carteDe([aJour({ ...s, verifieeLe: '2022-01-01' })]), ICI)?.etat).toBe('a-confirmer');
  expect(lireCase(carteDe([aJour(s)]), ICI)?.etat).toBe('couverte');
});

test('un siège protégé ne place une structure nulle part : seule sa zone écrite compte', () => {
  const s = aJour({ communeInsee: CEZAC, adresseProtegee: true, thematiques: ['Mobilité'], publics: ['Familles'] });
  expect(lireCase(carteDe([s]), ICI)?.agissent).toBe(0);
  expect(carteDe([s]).parCommune.every(({ fiches }) => fiches === 0)).toBe(true);
});

describe('Ce que personne ne dit ni ne demande', () => {
  const tous = aJour({ communeInsee: CAVIGNAC, thematiques: ['Santé'], publics: ['Tous publics'] });
  test('n’est compté dans aucune case, et s’ouvre tout de même quand on le demande', () => {
    const carte = carteDe([tous]);
    expect(somme(compter(carte, { ...TOUT, thematique: 'Santé' }))).toBe(0);
    expect(lireCase(carte, { ...ICI, thematique: 'Santé' })?.etat).toBe('inconnue');
  });
  test('est compté dès que quelqu’un le demande', () => {
    const demandes = [
      {
        genre: 'besoin',
        id: '1',
        thematique: 'Santé',
        public: 'Familles',
        communeInsee: CEZAC,
        depuis: '2026-10-01',
      } as const,
    ];
    expect(somme(compter(carteDe([tous], { demandes }), { ...TOUT, thematique: 'Santé' }))).toBe(12);
  });
  test('une thématique dont l’annuaire ne tient personne manque à chaque public', () => {
    expect(compter(carteDe([tous]), { ...TOUT, thematique: 'Logement' }).inconnue).toBe(3 * 12);
  });
});

test('une demande est comptée dans sa seule case ; sans public ou sans commune, elle est derrière celles qui pourraient y répondre', () => {
  const demande = { genre: 'besoin', thematique: 'Mobilité', depuis: '2026-10-01' } as const;
  const demandes = [
    { ...demande, id: '1', public: 'Familles', communeInsee: CEZAC },
    { ...demande, id: '2', public: 'Familles', communeInsee: undefined },
    { ...demande, id: '3', public: undefined, communeInsee: CEZAC },
    { ...demande, id: '4', public: 'Personnes âgées', communeInsee: CEZAC },
    { ...demande, id: '5', public: 'Familles', communeInsee: MARSAS },
  ];
  const carte = carteDe([], { demandes });
  expect(demandesDe(carte, ICI).map(({ id }) => id)).toEqual(['1']);
  expect(demandesDerriere(carte, ICI).map(({ id }) => id)).toEqual(['1', '2', '3']);
  const cases = dresserLaMatrice(carte, TOUT).rangees.flatMap((r) => r.cases);
  expect(cases.reduce((n, k) => n + k.demandes, 0)).toBe(4);
});

test('un mot qui n’est pas du territoire ne montre rien', () => {
  expect(somme(compter(carteDe([]), { ...TOUT, thematique: 'Astronomie' }))).toBe(0);
  expect(lireCase(carteDe([]), { ...ICI, commune: '75056' })).toBeUndefined();
});
