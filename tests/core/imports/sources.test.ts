import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { reparerDate } from '../../../core/imports/reparer.ts';
import { type Lecture, lireFeuilles } from '../../../core/imports/sources.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { avecPartage } from '../../partage.ts';
import { creees, lecture, octets, preparer } from './lire.ts';

const lues = (lue: Lecture): readonly NouvelleStructure[] => preparer(lue).lignes.map((l) => l.structure);

/** Whatever the source, the file imported again brings nothing. */
function deuxFois(lue: Lecture): void {
  const premier = preparer(lue);
  const sorts = new Set(preparer(lue, { existantes: creees(premier) }).plan.map((l) => l.sort));
  sorts.delete('laissee');
  expect([...sorts]).toEqual(['inchangee']);
}

const RNA_TITRES =
  'id;siret;titre;titre_court;objet;adrs_complement;adrs_numvoie;adrs_repetition;adrs_typevoie;adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;siteweb;position';
const RNA = [
  RNA_TITRES,
  'W33A000001;;LES AMIS DU LAVOIR D’ESSAI;LES AMIS DU LAV...;entretenir le lavoir  =>  fêtes;;12;;RUE;DE L’ESSAI;33123;33620;Cézac;;A',
  'W332000002;;CLUB FICTIF;CF;_;;;;;_;33473;33920;Saint-Savin;_;A',
  'W332000003;;ANCIEN CLUB;AC;rien;;;;;;33473;33920;Saint-Savin;;D',
].join('\n');

const FINESS = [
  'finess;nofinesset;nofinessej;rs;rslongue;numvoie;typvoie;voie;compvoie;lieuditbp;commune;departement;ligneacheminement;telephone;categetab;libcategetab;categagretab;siret;',
  'structureet;330000001;330000002;CENTRE D ESSAI;CENTRE DE SANTE D ESSAI;3;AV;DES TILLEULS;;BP 12;123;33;33620 CEZAC CEDEX;557000001;124;Centre de santé;2201;2,601E+13;',
  'structureet;10000003;010000004;SERVICE D ESSAI;;;;;;;53;1;01000 BOURG;;354;SSIAD;4605;;',
  'geolocalisation;330000001;881398.6;6543082.9;1;ATLASANTE;;;;;;;;;;;;',
].join('\n');

describe('le RNA', () => {
  test('les associations vivantes entrent, sans les remplissages du répertoire', () => {
    const lue = lecture(octets(RNA));
    expect(lue.source).toBe('rna');
    expect(lue.table.avertissements).toEqual(['Une ligne laissée de côté : association dissoute.']);
    const [lavoir, club] = lues(lue);
    expect(lavoir).toMatchObject({
      type: 'Association',
      rna: 'W33A000001',
      adresse: '12 RUE DE L’ESSAI',
      communeInsee: '33123',
      description: 'entretenir le lavoir : fêtes',
    });
    expect(lavoir).not.toHaveProperty('sigle');
    expect(club).toMatchObject({ nom: 'CLUB FICTIF', sigle: 'CF' });
    for (const champ of ['description', 'siteWeb', 'adresse']) expect(club).not.toHaveProperty(champ);
    deuxFois(lue);
  });
});

describe('FINESS', () => {
  test('le code de la commune se recompose, les zéros reviennent, la géolocalisation est laissée', () => {
    const lue = lecture(octets(FINESS));
    expect(lue.source).toBe('finess');
    const [centre, service] = lues(lue);
    expect(centre).toMatchObject({
      nom: 'CENTRE DE SANTE D ESSAI',
      type: 'Santé',
      finess: '330000001',
      communeInsee: '33123',
      codePostal: '33620',
      commune: 'CEZAC',
      telephone: '+33557000001',
      adresse: '3 AV DES TILLEULS, BP 12',
    });
    expect(centre).not.toHaveProperty('siret');
    expect(service).toMatchObject({ type: 'Social et médico-social', finess: '010000003', communeInsee: '01053' });
    deuxFois(lue);
  });
});

const STRUCTURES = [
  ['__ignore__', 'id', '2026-02-23', 'nom', 'siret', 'commune', 'code_insee', 'telephone', 'date_maj', 'nom'],
  ['true', 'Un identifiant unique.', '', 'Entre 3 et 150 caractères.', '', '', '', '', '', ''],
  ['', 's1', '', 'Relais d’essai', '35600000000048', 'Cézac', '33123', '0557000001', '2026-03-01', 'en double'],
];
const SERVICES = [
  [
    '__ignore__',
    'structure_id',
    'id',
    'nom',
    'thematiques',
    'publics',
    'frais',
    'modes_mobilisation',
    'zone_eligibilite',
  ],
  [
    '',
    's1',
    'v1',
    'Aide aux papiers, sur rendez-vous',
    'famille--garde-denfants',
    'jeunes, seniors',
    'gratuit',
    'telephoner',
    '33123,33473',
  ],
  [
    '',
    's1',
    'v2',
    'Permanence',
    'logement-hebergement--louer-un-logement, inconnue--chose',
    'familles',
    'gratuit',
    '',
    '33',
  ],
];

describe('data·inclusion', () => {
  const feuilles = [
    { nom: 'Structures', lignes: STRUCTURES },
    { nom: 'Services', lignes: SERVICES },
    { nom: 'Publics', lignes: [['value', 'label']] },
  ];
  const ATTENDUE = {
    nom: 'Relais d’essai',
    siret: '35600000000048',
    services: ['Aide aux papiers, sur rendez-vous', 'Permanence'],
    thematiques: ['Petite enfance', 'Logement'],
    publics: ['Jeunes 12-25 ans', 'Personnes âgées', 'Familles'],
    frais: 'Gratuit',
    modesDeMobilisation: ['Téléphoner'],
    zone: 'Département',
    zoneCodes: ['33'],
    verifieeLe: '2026-03-01',
    verifieePar: 'Import',
    cleSource: 'data-inclusion:s1',
  };

  test('une structure porte ce que disent ses services, dans nos mots ; le reste est dit', () => {
    const lue = lireFeuilles(feuilles);
    if (!lue.ok) throw new Error(lue.refus.message);
    expect(lue.valeur.source).toBe('data-inclusion');
    expect(lues(lue.valeur)).toEqual([expect.objectContaining(ATTENDUE)]);
    expect(lue.valeur.table.avertissements.join()).toContain('inconnue--chose');
    deuxFois(lue.valeur);
  });

  test('le JSON dit la même chose que le classeur', () => {
    const objets = ([entetes = [], ...lignes]: readonly (readonly string[])[]) =>
      lignes
        .filter((l) => l[0] !== 'true')
        .map((l) => Object.fromEntries(entetes.flatMap((e, i) => (l[i] === '' ? [] : [[e, l[i]]])).toReversed()));
    const services = objets(SERVICES).map((s) => ({ ...s, thematiques: s.thematiques?.split(/,\s*/) }));
    const lue = lecture(octets(JSON.stringify({ structures: objets(STRUCTURES), services })));
    expect(lues(lue)).toEqual([expect.objectContaining(ATTENDUE)]);
  });

  test.each(['{"structures": 3}', '[1,2]', '{"a":', '{}'])(
    'un JSON qui n’en est pas un est refusé en français : %s',
    (texte) => {
      expect(() => lecture(octets(texte))).toThrow(/n’est pas un jeu de data·inclusion/);
    },
  );
});

describe('un classeur de plusieurs feuilles', () => {
  const NOTICE = { nom: 'Notice', lignes: [['Comment remplir ce tableau'], ['Une ligne par structure.', '']] };
  const CEZAC = {
    nom: 'Cézac',
    lignes: [['Liste de mars'], ['Nom', 'Ville', 'Tél'], ['Atelier', 'Cézac', '557000001'], ['Total : 1']],
  };
  const SAVIN = {
    nom: 'Saint-Savin',
    lignes: [
      ['Ville', 'tel', 'NOM'],
      ['Saint-Savin', '0557', 'Foyer'],
    ],
  };
  const AUTRE = {
    nom: 'Dépenses',
    lignes: [
      ['Poste', 'Montant'],
      ['Cartons', '12'],
    ],
  };
  const lireToutes = (...feuilles: Parameters<typeof lireFeuilles>[0]) => {
    const lue = lireFeuilles(feuilles);
    if (!lue.ok) throw new Error(lue.refus.message);
    return lue.valeur;
  };

  test('les feuilles qui ont les mêmes titres se lisent l’une après l’autre, les autres sont nommées', () => {
    const lue = lireToutes(NOTICE, CEZAC, { nom: 'Vide', lignes: [['']] }, SAVIN, AUTRE);
    expect(lues(lue).map((s) => [s.nom, s.commune])).toEqual([
      ['Atelier', 'Cézac'],
      ['Foyer', 'Saint-Savin'],
    ]);
    expect(lue.table.avertissements).toEqual([
      'La ligne 4 est un total : elle est laissée de côté.',
      'La feuille « Notice » n’est pas lue : ses titres ne sont pas ceux de « Cézac ».',
      'La feuille « Saint-Savin » est lue à la suite : sa ligne 1 est ici la ligne 4.',
      'La feuille « Dépenses » n’est pas lue : ses titres ne sont pas ceux de « Cézac ».',
    ]);
    deuxFois(lue);
  });

  test('chaque ligne garde un numéro à elle, que les constats disent', () => {
    const lue = lireToutes(CEZAC, SAVIN);
    const numeros = lue.table.lignes.map((l) => l.numero);
    expect(new Set(numeros).size).toBe(numeros.length);
    expect(preparer(lue).constats).toContainEqual(
      expect.objectContaining({ ligne: numeros[1], message: expect.stringContaining('0557') }),
    );
  });

  test('la limite vaut pour le classeur entier', () => {
    const longue = (nom: string) => ({
      nom,
      lignes: [['Nom', 'Ville'], ...Array.from({ length: 12_000 }, (_, i) => [`${nom} ${i}`, 'Cézac'])],
    });
    expect(lireFeuilles([longue('A'), longue('B')])).toMatchObject({
      ok: false,
      refus: { code: 'trop-grand', message: expect.stringMatching(/24000 lignes/) },
    });
  });
});

describe('ce que les tableurs abîment', () => {
  const CELLULES_FUSIONNEES = [
    [
      { value: 'Commune', type: String },
      { value: 'Nom', type: String },
      { value: 'Téléphone', type: String },
    ],
    [
      { value: 'Cézac', type: String, rowSpan: 2 },
      { value: 'Atelier un', type: String },
      { value: 557000001, type: Number },
    ],
    [null, { value: 'Atelier deux', type: String }, { value: '05 57 00 00 02', type: String }],
    [{ value: 'Saint-Savin', type: String }, { value: 'Atelier trois', type: String }, null],
  ];

  test('une commune en cellules fusionnées vaut pour chaque ligne', async () => {
    const bytes = new Uint8Array(await writeXlsx(CELLULES_FUSIONNEES).toBuffer());
    const lue = lecture(bytes);
    expect(lues(lue).map((s) => [s.nom, s.commune, s.telephone])).toEqual([
      ['Atelier un', 'Cézac', '+33557000001'],
      ['Atelier deux', 'Cézac', '+33557000002'],
      ['Atelier trois', 'Saint-Savin', undefined],
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'un titre et une note au-dessus des titres',
      'Liste 2026;;\nMairie;le 3 mars;\nNom;Ville;Mail\nAtelier;Cézac;',
      ['Atelier'],
    ],
    ['une ligne de total', 'Nom;Ville\nAtelier;Cézac\nTotal : 1;', ['Atelier']],
    ['une commune seule sur sa ligne', 'Nom;Ville\nCézac;\nAtelier;Cézac', ['Atelier']],
    ['des tabulations', 'Nom\tVille\nAtelier\tCézac', ['Atelier']],
    ['des virgules et des guillemets', 'Nom,Ville\n"Atelier, fils",Cézac', ['Atelier, fils']],
    ['des espaces insécables', '\u00a0Nom\u00a0;Ville\n\u00a0Atelier\u00a0;Cézac', ['Atelier']],
    ['des lignes vides', 'Nom;Ville\n;\n\nAtelier;Cézac\n;;\n', ['Atelier']],
    ['des titres en double', 'Nom;Ville;Nom\nAtelier;Cézac;autre', ['Atelier']],
    ['un retour à la ligne dans une cellule', 'Nom;Ville\n"Atelier\ndu fil";Cézac', ['Atelier du fil']],
  ])('%s', (_, fichier, noms) => {
    expect(lues(lecture(octets(fichier))).map((s) => s.nom)).toEqual(noms);
  });

  test.each([
    ['2026-02-23', '2026-02-23'],
    ['23/02/2026', '2026-02-23'],
    ['3/4/26', '2026-04-03'],
    ['02/23/2026', '2026-02-23'],
    ['1er mars 2026', '2026-03-01'],
    ['23 août 2025', '2025-08-23'],
    ['46076', '2026-02-23'],
    ['2026-02-23T10:00:00Z', '2026-02-23'],
  ])('la date %s se lit %s', (texte, jour) => {
    expect(reparerDate(texte)).toMatchObject({ valeur: jour });
  });

  test.each(['31/02/2026', 'hier', '99/99/2026', '2026', '12'])('la date %s est refusée, pas devinée', (texte) => {
    expect(reparerDate(texte)).toHaveProperty('refus');
  });

  test('une date à venir ne rafraîchit pas une fiche', () => {
    const { lignes, constats } = preparer(lecture(octets('Nom;Ville;Vérifiée le\nAtelier;Cézac;01/01/2030')));
    expect(lignes[0]?.structure).not.toHaveProperty('verifieeLe');
    expect(constats).toContainEqual(expect.objectContaining({ ligne: 2, colonne: 'Vérifiée le (C)' }));
  });

  test('une valeur que la liste refuserait est dite, le reste de la ligne entre', () => {
    const { lignes, constats } = preparer(
      lecture(octets('Nom;Latitude;Frais;Zone d’intervention\nAtelier;120;parfois;Lune')),
    );
    expect(lignes[0]?.structure).toMatchObject({ nom: 'Atelier' });
    for (const champ of ['latitude', 'frais', 'zone']) expect(lignes[0]?.structure).not.toHaveProperty(champ);
    expect(constats.map((c) => c.colonne).sort()).toEqual(['Frais (C)', 'Latitude (B)', 'Zone d’intervention (D)']);
  });
});

avecPartage('les documents réels', (partage) => {
  const lire = (chemin: string): Uint8Array => new Uint8Array(readFileSync(join(partage, 'donnees', chemin)));

  test.each([
    ['rna-waldec/rna_waldec_extrait.csv', 'rna', 2],
    ['finess/finess-extrait.csv', 'finess', 3],
  ])('%s entre, et une seconde fois ne change rien', (chemin, source, combien) => {
    const lue = lecture(lire(chemin));
    expect([lue.source, lues(lue).length]).toEqual([source, combien]);
    deuxFois(lue);
  });

  test('le classeur de data·inclusion entre, ses lignes d’aide et d’exemple non ; une seconde fois ne change rien', async () => {
    const lue = lecture(lire('data-inclusion/dataset.xlsx'));
    expect([lue.source, lues(lue).length]).toEqual(['data-inclusion', 1]);
    deuxFois(lue);
  });
});
