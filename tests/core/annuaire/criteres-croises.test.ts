import fc from 'fast-check';
import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { chercher } from '../../../core/annuaire/recherche.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { PUBLICS, THEMATIQUES } from '../../../core/vocabulaires/thematiques.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from './une-structure.ts';

const COMMUNES = LATITUDE_NORD_GIRONDE.communes;
const sansEspaceInsecable = (texte: string): string => texte.replace(/[\u00A0\u202F]/g, ' ');

const structures: fc.Arbitrary<readonly Structure[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 9999 }).map(String),
      nom: fc.constantFrom(
        'Mairie de',
        'Accès aux droits, sport et santé à',
        'La Main tendue de',
        'Jeunes et seniors,',
      ),
      thematiques: fc.subarray([...THEMATIQUES], { minLength: 1, maxLength: 3 }),
      publics: fc.subarray([...PUBLICS], { minLength: 1, maxLength: 3 }),
      services: fc.subarray(['Permanence juridique', 'Aide aux démarches', 'Portage de repas', 'Ateliers']),
      siege: fc.constantFrom(...COMMUNES),
      zone: fc.constantFrom('EPCI', 'Communes', undefined),
    })
    .map(({ siege, ...s }) =>
      uneStructure({
        ...s,
        nom: `${s.nom} ${siege.nom}`,
        communeInsee: siege.insee,
        commune: siege.nom,
        zoneCodes: [],
      } as Partial<Structure>),
    ),
  { selector: (s) => s.id, minLength: 20, maxLength: 60 },
);

/** Labels that people type as they are; « Actifs » or « Associations » are also the name of something else. */
const PUBLICS_DITS = ['Familles', 'Parents', 'Personnes âgées', 'Bénéficiaires du RSA', 'Nouveaux arrivants'] as const;

test('qui répond au thème, au public et au lieu vient avant qui ne répond qu’à une partie, dans quelque ordre qu’on les écrive', () => {
  fc.assert(
    fc.property(
      structures,
      fc.constantFrom(...THEMATIQUES.filter((t) => t !== 'Petite enfance')),
      fc.constantFrom(...PUBLICS_DITS),
      fc.constantFrom(...COMMUNES),
      fc.boolean(),
      (annuaire, theme, pour, commune, inverse) => {
        const index = creerIndex(annuaire, { territoire: LATITUDE_NORD_GIRONDE });
        const mots = [theme, pour, commune.nom];
        const texte = (inverse ? mots.toReversed() : mots).join(' ');
        const trouvees = chercher(index, { texte }).map(({ structure }) => structure);
        const surPlace = index.situees.filter(
          (s) => s.communes.has(commune.insee) && s.structure.thematiques.includes(theme),
        );
        // Nobody who answers all is missing, and none of them comes after someone who does not name the public.
        const toutes = surPlace.map((s) => s.structure).filter((s) => s.publics.includes(pour));
        expect(trouvees).toEqual(expect.arrayContaining(toutes));
        const rangs = toutes.map((s) => trouvees.indexOf(s));
        const premierAutre = trouvees.findIndex((s) => !s.publics.includes(pour) && !dit(s, pour));
        if (premierAutre >= 0) expect(Math.max(-1, ...rangs)).toBeLessThan(premierAutre);
      },
    ),
    { numRuns: 200 },
  );
});

/** Its other words may say the public too: « Jeunes et seniors », or a public said near (a parent is also of a family). */
const dit = (s: Structure, pour: string): boolean =>
  (pour === 'Personnes âgées' && s.nom.includes('seniors')) ||
  (['Familles', 'Parents'].includes(pour) &&
    s.publics.some((p) => ['Familles', 'Familles monoparentales', 'Parents'].includes(p)));

describe('un lieu compte une fois', () => {
  const annuaire = [
    uneStructure({
      id: '1',
      nom: 'Mairie de Cézac',
      thematiques: ['Accès aux droits'],
      publics: ['Tous publics'],
      communeInsee: '33123',
      commune: 'Cézac',
    }),
    uneStructure({
      id: '2',
      nom: 'Centre d’action sociale',
      thematiques: ['Accès aux droits'],
      publics: ['Personnes âgées'],
      communeInsee: '33473',
      commune: 'Saint-Savin',
      zone: 'EPCI',
      zoneCodes: ['243301181'],
    }),
    uneStructure({ id: '3', nom: 'Amicale de Cézac', thematiques: ['Accès aux droits'] }),
    uneStructure({
      id: '4',
      nom: 'Relais',
      thematiques: ['Accès aux droits'],
      communeInsee: '33123',
      commune: 'Cézac',
    }),
  ];
  // A word weighs by its rarity: the others are elsewhere.
  const ailleurs = Array.from({ length: 100 }, (_, i) =>
    uneStructure({ id: String(100 + i), nom: `Club ${i}`, communeInsee: '33114', commune: 'Cavignac' }),
  );
  const index = creerIndex([...annuaire, ...ailleurs], { territoire: LATITUDE_NORD_GIRONDE });
  const trouver = (texte: string) => chercher(index, { texte });

  test('la commune dans le nom ne fait pas passer devant qui répond à tout', () => {
    expect(trouver('accès aux droits seniors Cézac').map((t) => t.structure.id)[0]).toBe('2');
  });

  test('à réponse égale, y avoir son siège vaut autant avec ou sans la commune dans le nom, et plus que la dire', () => {
    const ids = trouver('accès aux droits cézac').map((t) => t.structure.id);
    expect(ids.slice(0, 2).toSorted()).toEqual(['1', '4']);
    expect(ids.at(-1)).toBe('3');
  });

  test('la raison dit le siège, et le nom seulement de qui n’y est pas', () => {
    const raisons = new Map(
      trouver('accès aux droits cézac').map((t) => [t.structure.id, t.pourquoi.map(sansEspaceInsecable)]),
    );
    expect(raisons.get('1')).toEqual(['thématique : Accès aux droits', 'siège à Cézac']);
    expect(raisons.get('3')).toEqual(['dans le nom', 'thématique : Accès aux droits']);
  });

  test('une commune cherchée seule montre d’abord celles qui portent son nom', () => {
    const ids = trouver('Cézac').map((t) => t.structure.id);
    expect(ids.slice(0, 2).toSorted()).toEqual(['1', '3']);
    expect(ids.slice(2).toSorted()).toEqual(['2', '4']);
  });
});

describe('ce qui se dit de tout service ne fait perdre aucune réponse', () => {
  const index = creerIndex(
    [
      uneStructure({ id: '1', nom: 'Toits', thematiques: ['Logement'] }),
      uneStructure({ id: '2', nom: 'Permanence', services: ['Aide au logement'] }),
      uneStructure({ id: '3', nom: 'Entraide', services: ['Aide alimentaire'] }),
    ],
    { territoire: LATITUDE_NORD_GIRONDE },
  );
  const ids = (texte: string) => chercher(index, { texte }).map((t) => t.structure.id);

  test.each(['aide au logement', 'aides logement', 'accompagnement logement', 'information sur le logement'])(
    '« %s » trouve ce que trouve « logement »',
    (texte) => {
      expect(ids(texte).toSorted()).toEqual(ids('logement').toSorted());
    },
  );

  test('qui le dit vient d’abord ; seul, il se cherche comme un autre mot', () => {
    expect(ids('aide au logement')).toEqual(['2', '1']);
    expect(ids('aide').toSorted()).toEqual(['2', '3']);
  });
});
