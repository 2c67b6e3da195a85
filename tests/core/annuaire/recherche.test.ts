import fc from 'fast-check';
import { facettes } from '../../../core/annuaire/facettes.ts';
import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { singulier, termes } from '../../../core/annuaire/mots.ts';
import { plusProches } from '../../../core/annuaire/plus-proches.ts';
import { type Criteres, chercher } from '../../../core/annuaire/recherche.ts';
import { SIGLES } from '../../../core/annuaire/sigles.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { texteHostile } from '../textes/texte-hostile.ts';
import { uneStructure } from './une-structure.ts';

const CAVIGNAC = '33114';
const CEZAC = '33123';

const ANNUAIRE = [
  uneStructure({
    id: '1',
    nom: 'L’Hôpital de jour des Écureuils',
    type: 'Santé',
    thematiques: ['Santé'],
    publics: ['Enfants'],
    communeInsee: CAVIGNAC,
    commune: 'Cavignac',
  }),
  uneStructure({
    id: '2',
    nom: 'Caisse d’allocations familiales de la Gironde',
    type: 'Service public',
    thematiques: ['Accès aux droits', 'Parentalité'],
    publics: ['Familles'],
    zone: 'Département',
    zoneCodes: ['33'],
  }),
  uneStructure({
    id: '3',
    nom: 'MSA Gironde',
    type: 'Service public',
    thematiques: ['Accès aux droits'],
    publics: ['Tous publics'],
    zone: 'EPCI',
    zoneCodes: ['243301181'],
    services: ['Ateliers d’insertion', 'Aide aux aidants'],
  }),
  uneStructure({
    id: '4',
    nom: 'Café des parents',
    thematiques: ['Parentalité'],
    publics: ['Parents'],
    communeInsee: CEZAC,
    commune: 'Cézac',
    description: 'Un temps d’échange entre parents.',
  }),
  uneStructure({ id: '5', nom: 'Bureaux d’aide sociale', statut: 'Archivée' }),
  uneStructure({ id: '6', nom: 'Protection maternelle et infantile', sigle: 'PMI', type: 'Santé' }),
  uneStructure({ id: '7', nom: 'France Services de Saint-Savin', type: 'Service public' }),
];

const index = creerIndex(ANNUAIRE, { territoire: LATITUDE_NORD_GIRONDE });
const ids = (c: Criteres): string[] => chercher(index, c).map((t) => t.structure.id);
const premier = (texte: string): string | undefined => ids({ texte })[0];
const pourquoi = (c: Criteres, id: string): string[] =>
  (chercher(index, c).find((t) => t.structure.id === id)?.pourquoi ?? []).map((p) => p.replace(/\u00A0/g, ' '));

describe('ce que la recherche pardonne', () => {
  test.each([
    ['hopital', '1'],
    ['HÔPITAUX', '1'],
    ['ecureuil', '1'],
    ['l’hôpital', '1'],
    ['allocation', '2'],
    ['alloc fam', '2'],
    ['caisse dallocations', '2'],
    ['insertion', '3'],
    ['d’insertion', '3'],
    ['qu’insertion', '3'],
    ['hopitla', '1'],
    ['ecureuli', '1'],
    ['parrents', '4'],
    ['cezac', '4'],
  ])('« %s »', (texte, attendu) => {
    expect(premier(texte)).toBe(attendu);
  });

  test('un mot inachevé suffit, dès la deuxième lettre', () => {
    expect(ids({ texte: 'éc' })).toEqual(['1', '4']);
    expect(ids({ texte: 'écu' })).toEqual(['1']);
  });

  test('tous les mots doivent y être', () => {
    expect(ids({ texte: 'hôpital insertion' })).toEqual([]);
    expect(ids({ texte: 'café échange' })).toEqual(['4']);
  });

  test('une faute n’est pardonnée que si rien ne répond exactement', () => {
    const deux = creerIndex([
      uneStructure({ id: '1', nom: 'Club de danse' }),
      uneStructure({ id: '2', nom: 'Club Dansk' }),
    ]);
    const noms = (texte: string) => chercher(deux, { texte }).map((t) => t.structure.id);
    expect(noms('danse')).toEqual(['1']);
    expect(noms('danze')).toEqual(['1']);
    expect(noms('dansa').sort()).toEqual(['1', '2']);
  });

  test('un mot vide ou une ponctuation seule ne cherche rien : tout vient, par nom', () => {
    const tout = ids({});
    expect(ids({ texte: ' de la ! ' })).toEqual(tout);
    expect(tout).toEqual(['4', '2', '7', '1', '3', '6']);
  });
});

describe('une question posée comme on parle', () => {
  test('ce qui ne fait que porter la question ne compte pas', () => {
    expect(ids({ texte: 'qui peut aider pour l’insertion ?' })).toEqual(ids({ texte: 'insertion' }));
  });

  test('une commune garde celles qui y agissent, d’où qu’elles soient', () => {
    expect(ids({ texte: 'insertion cezac' })).toEqual(['3']);
    expect(ids({ texte: 'échange cavignac' })).toEqual([]);
    expect(pourquoi({ texte: 'insertion cezac' }, '3')).toContain(
      'Cézac : intervient dans toute l’intercommunalité (CC Latitude Nord Gironde)',
    );
  });

  test('un public fait monter celles qui le nomment, sans exclure les autres', () => {
    const deux = creerIndex([
      uneStructure({ id: '1', nom: 'A', services: ['Aide alimentaire'], publics: ['Enfants'] }),
      uneStructure({ id: '2', nom: 'B', services: ['Aide alimentaire'], publics: ['Familles'] }),
    ]);
    expect(chercher(deux, { texte: 'aide alimentaire familles' }).map((t) => t.structure.id)).toEqual(['2', '1']);
  });

  test('les mots des gens mènent aux mots des fiches, et la raison cite la fiche', () => {
    const un = creerIndex([uneStructure({ id: '1', nom: 'Relais', services: ['Information sur les modes de garde'] })]);
    const [trouvee] = chercher(un, { texte: 'nounou' });
    expect(trouvee?.pourquoi).toEqual(['service\u00A0: Information sur les modes de garde']);
  });

  test('une structure qui tient plus de la moitié de la question vient quand aucune ne tient tout, et dit ce qui manque', () => {
    expect(ids({ texte: 'ateliers insertion trapèze' })).toEqual(['3']);
    expect(pourquoi({ texte: 'ateliers insertion trapèze' }, '3')).toContain('rien sur « trapeze »');
    expect(ids({ texte: 'insertion trapèze' })).toEqual([]);
  });
});

describe('quand rien ne répond', () => {
  const propositions = (c: Criteres) => plusProches(index, c).map((p) => [p.sans.replace(/\u00A0/g, ' '), p.nombre]);

  test('dit quel critère abandonner, et combien de structures viendraient', () => {
    expect(propositions({ texte: 'café', types: ['Santé'] })).toEqual([
      ['le type de structure', 1],
      ['« café »', 2],
    ]);
  });

  test('chaque proposition donne vraiment ce qu’elle annonce', () => {
    for (const p of plusProches(index, { texte: 'insertion piscine', communes: [CEZAC], types: ['Santé'] }))
      expect(chercher(index, p.criteres)).toHaveLength(p.nombre);
  });

  test('un mot se retire du texte tel qu’il est écrit', () => {
    expect(plusProches(index, { texte: 'Hôpital, insertion' }).map((p) => p.criteres.texte)).toEqual([
      'insertion',
      'Hôpital,',
    ]);
  });

  test('rien n’est proposé quand la recherche répond', () => {
    expect(plusProches(index, { texte: 'café' })).toEqual([]);
  });
});

describe('les sigles, dans les deux sens', () => {
  test.each([
    ['CAF', '2'],
    ['caf', '2'],
    ['mutualité sociale agricole', '3'],
    ['PMI', '6'],
    ['protection maternelle', '6'],
    ['FS', '7'],
  ])('« %s »', (texte, attendu) => {
    expect(premier(texte)).toBe(attendu);
  });

  test('la table se remplace : un sigle du territoire s’ajoute', () => {
    const avec = creerIndex(ANNUAIRE, { sigles: [...SIGLES, { sigle: 'HJE', formes: ['Hôpital de jour'] }] });
    expect(chercher(avec, { texte: 'hje' }).map((t) => t.structure.id)).toEqual(['1']);
    expect(ids({ texte: 'hje' })).toEqual([]);
  });

  test('chaque sigle de la table se trouve par chacun de ses noms, et réciproquement', () => {
    for (const { sigle, formes } of SIGLES)
      for (const forme of formes) {
        const deux = creerIndex([
          uneStructure({ id: '1', nom: `${sigle} du Nord` }),
          uneStructure({ id: '2', nom: forme }),
        ]);
        expect(chercher(deux, { texte: sigle }).map((t) => t.structure.id)).toContain('2');
        expect(chercher(deux, { texte: forme }).map((t) => t.structure.id)).toContain('1');
      }
  });
});

test('une réponse s’écrit entière en JSON, sa raison comprise', () => {
  expect(JSON.parse(JSON.stringify(chercher(index, { texte: 'PMI' })))[0]).toMatchObject({
    structure: { id: '6' },
    pourquoi: ['sigle\u00A0: PMI', 'par son sigle ou son nom complet'],
  });
});

describe('les filtres', () => {
  test('thématique, public et commune se cumulent', () => {
    expect(ids({ thematiques: ['Accès aux droits'] })).toEqual(['2', '3']);
    expect(ids({ thematiques: ['Accès aux droits'], publics: ['Familles'] })).toEqual(['2', '3']);
    expect(ids({ thematiques: ['Parentalité'], publics: ['Familles'], communes: [CEZAC] })).toEqual(['2']);
    expect(ids({ thematiques: ['Parentalité'], publics: ['Parents'], communes: [CAVIGNAC] })).toEqual([]);
  });

  test('la zone d’intervention compte, l’EPCI couvre chacune de ses communes', () => {
    expect(ids({ communes: [CAVIGNAC] })).toEqual(['2', '1', '3']);
    for (const c of LATITUDE_NORD_GIRONDE.communes) expect(ids({ communes: [c.insee] })).toContain('3');
  });

  test('« Tous publics » répond à chaque public', () => {
    expect(ids({ publics: ['Jeunes 11-16 ans'] })).toEqual(['3']);
  });

  test('le type et le texte ensemble', () => {
    expect(ids({ texte: 'gironde', types: ['Service public'] })).toEqual(['3', '2']);
    expect(ids({ texte: 'gironde', types: ['Santé'] })).toEqual([]);
  });

  test('la fraîcheur', () => {
    const f = creerIndex([uneStructure({ id: '1', verifieeLe: '2026-01-01' }), uneStructure({ id: '2' })]);
    const filtre = { etats: ['jamais'], maintenant: '2026-03-01T00:00:00Z' } as const;
    expect(chercher(f, { fraicheur: filtre }).map((t) => t.structure.id)).toEqual(['2']);
  });

  test('la fraîcheur suit la cadence du territoire, partout où elle se lit', () => {
    const maintenant = '2026-09-01T00:00:00Z';
    const fiche = uneStructure({ id: '1', verifieeLe: '2026-01-01' });
    const demande = { fraicheur: { etats: ['a-verifier'], maintenant } } as const;
    const annuel = creerIndex([fiche]);
    const semestriel = creerIndex([fiche], { cadenceParDefautMois: 6 });
    expect(chercher(annuel, demande)).toEqual([]);
    expect(chercher(semestriel, demande)[0]?.pourquoi).toEqual([expect.stringContaining('à vérifier de nouveau')]);
    expect(facettes(annuel, {}, maintenant).fraicheur).toMatchObject([{ valeur: 'a-jour' }]);
    expect(facettes(semestriel, {}, maintenant).fraicheur).toMatchObject([{ valeur: 'a-verifier' }]);
  });

  test('une fiche archivée ne se trouve que si on le demande', () => {
    expect(ids({ texte: 'bureau' })).toEqual([]);
    const avec = creerIndex(ANNUAIRE, { avecArchivees: true });
    expect(chercher(avec, { texte: 'bureau' }).map((t) => t.structure.id)).toEqual(['5']);
  });
});

describe('pourquoi une structure répond', () => {
  test('une raison déjà contenue dans une autre n’est pas redite', () => {
    const fiche = uneStructure({ id: '1', nom: 'La Ruche', publics: ['Parents', 'Familles'] });
    const [trouvee] = chercher(creerIndex([fiche]), { texte: 'parents', publics: ['Familles', 'Parents'] });
    expect(trouvee?.pourquoi.filter((p) => p.startsWith('public'))).toHaveLength(1);
  });

  test('dit où le mot a été trouvé, en citant ce qui répond', () => {
    expect(pourquoi({ texte: 'aidants' }, '3')).toEqual(['service : Aide aux aidants']);
    expect(pourquoi({ texte: 'hopital' }, '1')).toEqual(['dans le nom']);
    expect(pourquoi({ texte: 'CAF' }, '2')).toEqual(['par son sigle ou son nom complet']);
  });

  test('dit ce que chaque filtre a retenu', () => {
    expect(pourquoi({ thematiques: ['Accès aux droits'], publics: ['Familles'], communes: [CEZAC] }, '3')).toEqual([
      'thématique : Accès aux droits',
      'ouverte à tous les publics',
      'Cézac : intervient dans toute l’intercommunalité (CC Latitude Nord Gironde)',
    ]);
    expect(pourquoi({ communes: [CEZAC] }, '4')).toEqual(['siège à Cézac']);
  });
});

test('les pluriels se ramènent au singulier, les mots courts et les nombres restent', () => {
  expect(['hopitaux', 'bureaux', 'jeux', 'genoux', 'aides', 'express', 'pas', 'r2s'].map(singulier)).toEqual([
    'hopital',
    'bureau',
    'jeu',
    'genou',
    'aide',
    'express',
    'pas',
    'r2s',
  ]);
  expect(termes('Aujourd’hui, l’œuvre d’ÉCOUTE des 11-16 ans')).toEqual([
    'aujourd',
    'hui',
    'oeuvre',
    'ecoute',
    '11',
    '16',
    'ans',
  ]);
});

const structure: fc.Arbitrary<Structure> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    nom: fc.constantFrom('Café des parents', 'Hôpital', 'Épicerie sociale', 'Club d’échecs', 'CAF'),
    type: fc.constantFrom('Association', 'Santé', 'Commune'),
    thematiques: fc.subarray(['Santé', 'Sport', 'Logement']),
    publics: fc.subarray(['Familles', 'Parents', 'Tous publics']),
    communeInsee: fc.constantFrom(CAVIGNAC, CEZAC, '75056', undefined),
    zone: fc.constantFrom('EPCI', 'Communes', 'France', undefined),
    zoneCodes: fc.subarray(['243301181', CEZAC]),
  })
  .map((v) => uneStructure(v as Partial<Structure>));

const annuaires = fc.uniqueArray(structure, { selector: (s) => s.id, maxLength: 15 });

const MAINTENANT = '2026-11-23T09:00:00Z';
const VALEURS = {
  thematiques: ['Santé', 'Sport'],
  publics: ['Familles', 'Parents'],
  communes: [CAVIGNAC, CEZAC],
  types: ['Association', 'Santé'],
} as const;

test('le nombre d’une valeur est celui des structures que la choisir laisserait, les autres critères gardés', () => {
  const criteres = fc.record({
    texte: fc.constantFrom('', 'cafe', 'hopitl', 'parents epicerie', 'caf'),
    thematiques: fc.subarray([...VALEURS.thematiques]),
    publics: fc.subarray([...VALEURS.publics]),
    communes: fc.subarray([...VALEURS.communes]),
    types: fc.subarray([...VALEURS.types]),
    autour: fc.boolean(),
    fraicheur: fc.subarray(['a-jour', 'jamais'] as const).map((etats) => ({ etats, maintenant: MAINTENANT })),
  });
  fc.assert(
    fc.property(annuaires, criteres, (structures, c) => {
      const i = creerIndex(structures, { territoire: LATITUDE_NORD_GIRONDE });
      const f = facettes(i, c, MAINTENANT);
      for (const filtre of ['thematiques', 'publics', 'communes', 'types'] as const)
        for (const { valeur, nombre } of f[filtre].filter((v) => v.nombre > 0))
          expect(chercher(i, { ...c, [filtre]: [valeur] })).toHaveLength(nombre);
      for (const { valeur, nombre } of f.fraicheur.filter((v) => v.nombre > 0))
        expect(chercher(i, { ...c, fraicheur: { etats: [valeur as 'jamais'], maintenant: MAINTENANT } })).toHaveLength(
          nombre,
        );
    }),
    { numRuns: 300 },
  );
});

test('une valeur choisie reste offerte, même si elle ne laisse plus rien', () => {
  const f = facettes(index, { thematiques: ['Sport'], types: ['Santé'] }, MAINTENANT);
  expect(f.thematiques).toContainEqual({ valeur: 'Sport', libelle: 'Sport', nombre: 0 });
  expect(f.communes).toEqual([]);
});

test('autour d’une commune, ses voisines comptent, et la raison le dit', () => {
  expect(ids({ communes: [CAVIGNAC] })).not.toContain('4');
  const trouvee = chercher(index, { communes: [CAVIGNAC], autour: true }).find((t) => t.structure.id === '4');
  expect(trouvee?.pourquoi).toEqual(['siège à Cézac']);
  expect(facettes(index, { autour: true, communes: [CAVIGNAC] }, MAINTENANT).communes).toContainEqual({
    valeur: CAVIGNAC,
    libelle: 'Cavignac',
    nombre: ids({ communes: [CAVIGNAC], autour: true }).length,
  });
});

test('une adresse protégée n’est comptée ni trouvée dans la commune de son siège, seulement dans sa zone écrite', () => {
  const protegee = (zone: Partial<Structure>) =>
    creerIndex(
      [uneStructure({ id: '9', nom: 'Refuge', adresseProtegee: true, communeInsee: CEZAC, commune: 'Cézac', ...zone })],
      { territoire: LATITUDE_NORD_GIRONDE },
    );
  for (const zone of [{}, { zone: 'Communes' as const }]) {
    const i = protegee(zone);
    expect(chercher(i, { communes: [CEZAC] })).toEqual([]);
    expect(chercher(i, { texte: 'Cézac' })).toEqual([]);
    expect(facettes(i, {}, MAINTENANT).communes).toEqual([]);
  }
  const zonee = protegee({ zone: 'EPCI', zoneCodes: ['243301181'] });
  expect(facettes(zonee, {}, MAINTENANT).communes).toHaveLength(12);
  expect(JSON.stringify(chercher(zonee, { texte: 'refuge', communes: [CEZAC] })[0]?.pourquoi)).not.toContain('siège');
});

test('un filtre de plus ne fait jamais apparaître une structure, et chacune dit pourquoi elle est là', () => {
  fc.assert(
    fc.property(annuaires, fc.constantFrom('', 'parents', 'hopital', 'caf'), (structures, texte) => {
      const i = creerIndex(structures, { territoire: LATITUDE_NORD_GIRONDE });
      const larges = new Set(chercher(i, { texte }).map((t) => t.structure.id));
      for (const t of chercher(i, { texte, thematiques: ['Santé'], communes: [CEZAC] })) {
        expect(larges).toContain(t.structure.id);
        expect(t.structure.thematiques).toContain('Santé');
        expect(t.pourquoi.length).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});

test('une structure se trouve par chaque mot de son nom, quels que soient la casse et les accents', () => {
  fc.assert(
    fc.property(annuaires, (structures) => {
      const i = creerIndex(structures);
      for (const s of structures)
        for (const mot of termes(s.nom))
          for (const texte of [mot, mot.toUpperCase()])
            expect(chercher(i, { texte }).map((t) => t.structure.id)).toContain(s.id);
    }),
    { numRuns: 30 },
  );
});

test('un texte hostile ne fait rien tomber', () => {
  fc.assert(
    fc.property(texteHostile(60), (texte) => {
      expect(Array.isArray(chercher(index, { texte }))).toBe(true);
    }),
  );
});

describe('personnes et adresses', () => {
  const lieux = [
    uneStructure({ id: '1', nom: 'Relais', adresse: '3 chemin du Pinsan' }),
    uneStructure({ id: '2', nom: 'Refuge', adresse: '5 chemin du Pinsan', adresseProtegee: true }),
    uneStructure({ id: '3', nom: 'Pinsan' }),
  ];
  const index = creerIndex(lieux, { personnes: new Map([['2', [{ nom: 'Élodie Exemple' }, { nom: 'Paul Modèle' }]]]) });
  const trouver = (texte: string) => chercher(index, { texte });

  test('un nom de personne se trouve malgré l’accent, la casse et une faute ; la raison la nomme, elle seule', () => {
    expect(trouver('elodie')).toMatchObject([{ structure: { id: '2' }, pourquoi: ['personne\u00A0: Élodie Exemple'] }]);
    expect(trouver('MODELLE')[0]?.pourquoi).toEqual(['personne\u00A0: Paul Modèle']);
  });

  test('une rue ou un lieu-dit se trouve, après un nom ; une adresse protégée, jamais', () => {
    expect(trouver('pinsan').map((t) => t.structure.id)).toEqual(['3', '1']);
    expect(trouver('chemin du pinsan')[0]?.pourquoi).toEqual(['adresse\u00A0: 3 chemin du Pinsan']);
  });
});
