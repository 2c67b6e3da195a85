import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { dernierMoisTermine } from '../../../core/indicateurs/cloture.ts';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { regarder } from '../../parcours/demonstration.ts';
import { finir } from '../../parcours/parcours.ts';
import { type Demonstration, demarrer } from '../../parcours/serveur.ts';
import { avecPartage } from '../../partage.ts';

const RACINE = join(__dirname, '..', '..', '..');
const PROGRAMME = join(RACINE, 'infra', 'ligne-de-commande', 'lancer.mjs');

interface Sortie {
  readonly statut: number;
  readonly sortie: string;
  readonly erreur: string;
}

let demonstration: Demonstration;
const dossier = mkdtempSync(join(tmpdir(), 'maillage-commandes-'));

/** Runs the command line as an administrator does, against the running demonstration. */
const lancerAPart = (args: readonly string[], port = new URL(demonstration.origine).port): Promise<Sortie> =>
  new Promise((fini) => {
    execFile(
      process.execPath,
      [PROGRAMME, ...args],
      { cwd: RACINE, env: { ...process.env, PORT: port } },
      (e, sortie, erreur) => fini({ statut: e === null ? 0 : Number(e.code), sortie, erreur }),
    );
  });

let serie: ChildProcess;
/** Never fulfilled; rejected if that process falls. */
let chute: Promise<never>;

/** The same command line, in a process that has served already. */
async function lancer(args: readonly string[], port = new URL(demonstration.origine).port): Promise<Sortie> {
  const reponse = once(serie, 'message');
  serie.send({ args, port });
  const [dit] = await Promise.race([reponse, chute]);
  return dit as Sortie;
}

/** With `--json`, stdout is one JSON document and nothing else. */
const enJson = (...args: string[]) => lireJson(lancer([...args, '--json']));
async function lireJson(commande: Promise<Sortie>): Promise<Record<string, unknown>> {
  const { statut, sortie, erreur } = await commande;
  expect([statut, erreur.replace(/^ {2}\d+ \/ \d+\n/gm, '')]).toEqual([0, '']);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(sortie));
}

const fichier = (nom: string, contenu: string | Uint8Array): string => {
  const chemin = join(dossier, nom);
  writeFileSync(chemin, contenu);
  return chemin;
};
const lignes = async (liste: string) => regarder(demonstration.origine).lignes(liste);

beforeAll(async () => {
  demonstration = await demarrer();
  serie = fork(join(__dirname, 'serie.mjs'), [join(RACINE, 'dist', 'local', 'maillage.mjs')], { cwd: RACINE });
  chute = new Promise((_, tomber) => {
    serie.once('exit', (code) => tomber(new Error(`La ligne de commande est tombée (code ${code}).`)));
  });
  chute.catch(() => undefined);
});

afterAll(async () => {
  serie.disconnect();
  await finir(demonstration);
  rmSync(dossier, { recursive: true, force: true });
});

describe('Un fichier dont tout n’est pas dit n’entre pas', () => {
  test('les mots inconnus et les personnes sont demandés, puis entrent comme il est décidé', async () => {
    const csv = fichier(
      'inconnues.csv',
      'Nom;Ville;Type;Thématiques;Contact\nGuilde fictive;Cézac;Asso;Solidarité, Emploi;Paule Inventée\n',
    );
    expect(await enJson('importer', 'structures', csv, '--simuler')).toMatchObject({
      personnes: 1,
      inconnues: [{ valeur: 'Solidarité' }, { valeur: 'Emploi', propositions: ['Emploi et insertion'] }],
    });
    expect((await lancer(['importer', 'structures', csv])).erreur).toMatch(
      /Valeurs inconnues : 2[\s\S]*« Solidarité »/,
    );
    const mots = fichier(
      'mots.json',
      JSON.stringify({ thematiques: { Solidarité: { nouveau: 'Solidarité' }, Emploi: 'Emploi et insertion' } }),
    );
    const sansInformer = await lancer(['importer', 'structures', csv, '--correspondances', mots]);
    expect([sansInformer.statut, sansInformer.erreur]).toEqual([1, expect.stringContaining('--personnes informees')]);
    const dire = ['--correspondances', mots, '--personnes', 'a-informer'];
    expect(await enJson('importer', 'structures', csv, ...dire)).toMatchObject({ creees: 1, inconnues: [] });
    expect(await enJson('importer', 'structures', csv, ...dire)).toMatchObject({ creees: 0, inchangees: 1 });
    const guilde = (await lignes('Structures')).find(({ fields }) => fields.Title === 'Guilde fictive');
    expect(guilde?.fields.Thematiques).toEqual(['Solidarité', 'Emploi et insertion']);
    const siens = (await lignes('Contacts')).filter(({ fields }) => fields.Title === 'Paule Inventée');
    expect(siens.map(({ fields }) => fields.Visibilite)).toEqual(['coordination']);
    expect((await lignes('Vocabulaire')).filter(({ fields }) => fields.Title === 'Solidarité')).toHaveLength(1);
  });
});

describe('Chaque commande répond un seul document JSON', () => {
  test('provisionner ne trouve plus rien à faire', async () => {
    const provisionner = lireJson(lancerAPart(['provisionner', '--json']));
    expect(await provisionner).toMatchObject({ operations: [], refus: [], faites: 0 });
  });

  test('verifier dit que tout est en place', async () => {
    expect(await enJson('verifier')).toEqual({ constats: [] });
    expect((await lancer(['verifier'])).sortie).toContain('Tout est en place.');
  });

  test('listes-fermees les nomme une par ligne, comme le script qui les ferme les lit', async () => {
    const { listes } = await enJson('listes-fermees');
    expect((await lancerAPart(['listes-fermees'])).sortie).toBe(`${[...LISTES_FERMEES].join('\n')}\n`);
    expect(listes).toEqual(LISTES_FERMEES);
  });

  test('verifier dit quelle liste de données personnelles un visiteur ouvre, et --en-visiteur ne regarde que cela', async () => {
    const regler = (droit: string) =>
      fetch(`${demonstration.origine}/local/listes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ application: 'visiteurs', liste: 'Comptages', droit }),
      });
    expect(await enJson('verifier', '--en-visiteur')).toEqual({ constats: [] });
    await regler('read');
    const ouverte = { nature: 'droit', liste: 'Comptages', phrase: expect.stringContaining('ouverte aux visiteurs') };
    expect(await enJson('verifier', '--en-visiteur')).toEqual({ constats: [ouverte] });
    expect(await enJson('verifier')).toMatchObject({ constats: expect.arrayContaining([ouverte]) });
    await regler('aucun');
    expect(await enJson('verifier', '--en-visiteur')).toEqual({ constats: [] });
  });

  test('diagnostiquer dit que rien n’est à réparer, puis ce qui l’est, et sort alors avec 1', async () => {
    expect(await enJson('diagnostiquer')).toMatchObject({ toutVaBien: true });
    const regler = (boite: string) =>
      fetch(`${demonstration.origine}/local/listes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ boite }),
      });
    await regler('sans-envoi');
    const { statut, sortie, erreur } = await lancerAPart(['diagnostiquer', '--json']);
    await regler('ouverte');
    expect([statut, erreur]).toEqual([1, '']);
    expect(JSON.parse(sortie)).toMatchObject({
      toutVaBien: false,
      lignes: expect.arrayContaining([
        expect.objectContaining({
          essai: 'envoi',
          etat: 'mal',
          suite: { qui: 'locataire', arrete: expect.stringContaining('Aucun courriel'), geste: expect.any(String) },
        }),
      ]),
    });
  });

  test('verifier dit quelle liste fermée les fonctions ne lisent pas, ou n’écrivent pas, et rien n’y a changé', async () => {
    const regler = (liste: string, droit: string) =>
      fetch(`${demonstration.origine}/local/listes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ application: 'fonctions', liste, droit }),
      });
    const avant = await lignes('Contacts');
    await regler('Fusions', 'aucun');
    await regler('Contacts', 'read');
    const { constats } = await enJson('verifier');
    expect(constats).toEqual([
      { nature: 'droit', liste: 'Contacts', phrase: expect.stringContaining('n’y écrivent pas') },
      {
        nature: 'droit',
        liste: 'Fusions',
        phrase: expect.stringContaining('La liste Fusions est fermée aux fonctions'),
      },
    ]);
    for (const liste of ['Fusions', 'Contacts']) await regler(liste, 'write');
    expect(await enJson('verifier')).toEqual({ constats: [] });
    const apres = await lignes('Contacts');
    expect(apres.map(({ id, fields }) => [id, fields.Title])).toEqual(
      avant.map(({ id, fields }) => [id, fields.Title]),
    );
  });

  test('rechercher pardonne les accents et dit pourquoi', async () => {
    const { resultats } = await enJson('rechercher', 'creche parentale vitrezais');
    expect(resultats).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          nom: 'Familles du Vitrezais',
          pourquoi: expect.arrayContaining([expect.any(String)]),
        }),
      ]),
    );
  });

  test('registre écrit chaque traitement, avec ses données, leur durée et leurs destinataires', async () => {
    const fichier = join(dossier, 'registre.md');
    const json = await enJson('registre', '--sortie', fichier);
    expect(json).toMatchObject({ fichier: 'registre.md', traitements: expect.any(Number) });
    const texte = readFileSync(fichier, 'utf8');
    expect(texte).toContain('## Contacts');
    expect(texte).toContain('36 mois');
    expect(texte.match(/^Destinataires/gm)).toHaveLength(Number(json.traitements));
  });

  test('ordre-du-jour établit sans rien enregistrer', async () => {
    const rencontre = (await lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const json = await enJson('ordre-du-jour', rencontre?.id ?? '');
    expect(json).toMatchObject({ texte: expect.stringContaining(String(rencontre?.fields.Title)) });
    expect((await lignes('Rencontres')).find(({ id }) => id === rencontre?.id)?.eTag).toBe(rencontre?.eTag);
  });

  test('synthese calcule sans publier ; --publier publie une seule fois', async () => {
    // The one month of the sample that is over and not published yet.
    const mois = dernierMoisTermine(new Date().toISOString());
    const publications = () => regarder(demonstration.origine).publications();
    const deja = (await publications()).length;
    expect(await enJson('synthese', '--mois', mois)).toMatchObject({ synthese: { mois }, texte: expect.any(String) });
    expect(await publications()).toHaveLength(deja);
    expect(await enJson('synthese', '--mois', mois, '--publier')).toMatchObject({ etat: 'Envoyée' });
    expect(await enJson('synthese', '--mois', mois, '--publier')).toMatchObject({ etat: 'Déjà publiée' });
    expect(await publications()).toHaveLength(deja + 1);
  });
});

const CSV = [
  'Nom de la structure;Type;Commune;Code INSEE;Téléphone;Courriel;Thématiques',
  'Les Jardins d’essai;Association;Saint-Savin;33473;05 36 49 00 01;contact@jardins-essai.example;Logement, Mobilité',
  'Café d’essai;Association;Cavignac;33114;;accueil@cafe-essai.example;Vie sociale',
  ';Association;Cavignac;33114;;;Vie sociale',
].join('\n');

/** A workbook of one sheet, made by hand: what a spreadsheet saves, reduced to what must be there. */
function classeur(rangees: readonly (readonly string[])[]): Uint8Array {
  const xml = (corps: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${corps}`);
  const cellule = (texte: string, r: number, c: number) =>
    `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${texte}</t></is></c>`;
  const feuille = rangees
    .map((l, r) => `<row r="${r + 1}">${l.map((t, c) => cellule(t, r, c)).join('')}</row>`)
    .join('');
  const principal = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const liens = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const paquet = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${paquet}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${paquet}/relationships"><Relationship Id="r1" Type="${liens}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${principal}" xmlns:r="${liens}"><sheets><sheet name="Structures" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${paquet}/relationships"><Relationship Id="r1" Type="${liens}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${principal}"><sheetData>${feuille}</sheetData></worksheet>`),
  });
}

/** Two actions with the headings of the base, every one present even when empty. */
const uneAction = (titre: string, resume: string): string =>
  [
    titre,
    '- Structure organisatrice',
    '- EVS du Moulin - Association - Gironde',
    '- Fichier(s) associé(s)',
    "- Statut de l'action",
    '- En cours',
    '- Dimension',
    "- Mots clés associés à l'action",
    '-',
    '- Résumé',
    resume,
    "- Qui est à l'initiative de l'action ?",
    '-',
    '- Territoire concerné',
    '- Une commune',
    "- Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases.",
    '- accueillir tous les publics',
    '- Public',
    '- familles',
    '- Avec qui cette action a-t-elle été menée ?',
    '-',
    "Partenaires d'action:",
    '- Caf',
    '- Territoire concerné',
    '- Une commune',
    '- Description générale',
    '- Ressources financières mobilisées pour cette action',
    '- Nombre de personnes mobilisés pour cette action',
    '- Résultat sur le territoire',
    '- Résultat pour le centre social',
    '- Résultat pour les habitants',
    "- Suite de l'action : Limites",
    "- Suite de l'action : Perspectives",
  ].join('\n');
const BASE = `Les actions des centres sociaux\nActions\n${uneAction('Café des voisins', 'Un café.')}\nActions\n${uneAction('Jardin des voisins', 'Un jardin.')}\n`;

/** A simulation that writes nothing, an import that writes, the same again that changes nothing. */
async function importerDeuxFois(quoi: string, chemin: string, liste: string, combien: number): Promise<void> {
  const avant = await lignes(liste);
  expect(await enJson('importer', quoi, chemin, '--simuler')).toMatchObject({ simule: true, creees: combien });
  expect(await lignes(liste)).toEqual(avant);

  expect(await enJson('importer', quoi, chemin)).toMatchObject({ simule: false, creees: combien, modifiees: 0 });
  const apres = await lignes(liste);
  expect(apres).toHaveLength(avant.length + combien);

  expect(await enJson('importer', quoi, chemin)).toMatchObject({ creees: 0, modifiees: 0, inchangees: combien });
  expect(await lignes(liste)).toEqual(apres);
}

describe('Un import se simule, s’écrit, et se répète sans rien changer', () => {
  test('structures, d’un CSV, avec ce qui est refusé par ligne et par colonne', async () => {
    const chemin = fichier('essai.csv', CSV);
    await importerDeuxFois('structures', chemin, 'Structures', 2);
    const rapport = await enJson('importer', 'structures', chemin);
    expect(rapport).toMatchObject({ lues: 3, refusees: 1 });
    expect(rapport.constats).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ligne: 4, colonne: 'Nom de la structure', message: expect.any(String) }),
      ]),
    );
    const creee = (await lignes('Structures')).find(({ fields }) => fields.Title === 'Les Jardins d’essai');
    expect(creee?.fields).toMatchObject({ CommuneInsee: '33473', Thematiques: ['Logement', 'Mobilité'] });
  });

  test('structures, d’un classeur Excel', async () => {
    const rangees = [
      ['Nom', 'Type', 'Commune', 'Téléphone'],
      ['Atelier d’essai', 'Association', 'Cavignac', '0536490002'],
      ['Maison d’essai', 'Santé', 'Saint-Savin', '0536490003'],
    ];
    await importerDeuxFois('structures', fichier('essai.xlsx', classeur(rangees)), 'Structures', 2);
  });

  test('fiches action, d’une base écrite pour l’essai', async () => {
    await importerDeuxFois('fiches-action', fichier('actions.txt', BASE), 'FichesAction', 2);
  });

  test('une structure que l’on a peut-être déjà n’entre pas d’elle-même, et le rapport le dit', async () => {
    const connue = (await lignes('Structures')).find(({ fields }) => fields.Telephone !== undefined)?.fields ?? {};
    const csv = `Nom;Code INSEE;Téléphone\n${String(connue.Title)} bis;${String(connue.CommuneInsee)};${String(connue.Telephone)}\n`;
    const rapport = await enJson('importer', 'structures', fichier('ressemble.csv', csv));
    expect(rapport).toMatchObject({ creees: 0, modifiees: 0, aTrancher: 1 });
    expect(rapport.avertissements).toContainEqual(expect.stringContaining('tranchez dans l’onglet'));
  });

  test('les lignes à corriger vont dans un fichier, qui corrigé entre à son tour', async () => {
    const csv = fichier('abimee.csv', 'Nom;Ville;SIRET\nLe Grenier d’essai;Cézac;3,56E+13\n;Cézac;\n');
    const sortie = join(dossier, 'a-corriger.csv');
    expect(await enJson('importer', 'structures', csv, '--sortie', sortie)).toMatchObject({ creees: 1, aCorriger: 2 });
    const rendue = readFileSync(sortie, 'utf8');
    expect(rendue).toMatch(/"À corriger";"Nom";"Ville";"SIRET"/);
    expect(rendue).toMatch(/le nom de la structure manque/);
    writeFileSync(
      sortie,
      rendue.replace('3,56E+13', '35600000000048').replace('manque";""', 'manque";"La Remise d’essai"'),
    );
    expect(await enJson('importer', 'structures', sortie)).toMatchObject({ creees: 1, modifiees: 1, aCorriger: 0 });
  });

  avecPartage('les documents réels', (partage) => {
    test.each([
      ['data-inclusion/dataset.xlsx', 'data-inclusion', 1],
      ['rna-waldec/rna_waldec_extrait.csv', 'rna', 2],
      ['finess/finess-extrait.csv', 'finess', 3],
    ])('%s s’importe une fois, puis plus rien ne change', async (chemin, source, combien) => {
      const complet = join(partage, 'donnees', chemin);
      await importerDeuxFois('structures', complet, 'Structures', combien);
      expect(await enJson('importer', 'structures', complet, '--simuler')).toMatchObject({ source });
    });
  });

  avecPartage('la vraie base d’actions', (partage) => {
    test('s’importe une fois, puis plus rien ne change', async () => {
      const chemin = join(partage, 'mission', 'sources', '004_e43da1edb7070227.extrait.txt');
      const { creees } = z
        .object({ creees: z.int().min(1) })
        .loose()
        .parse(await enJson('importer', 'fiches-action', chemin, '--simuler'));
      await importerDeuxFois('fiches-action', chemin, 'FichesAction', creees);
    });
  });
});

describe('Un refus se lit en français et laisse le statut 1', () => {
  test.each<[string, () => readonly string[]]>([
    ['un fichier absent', () => ['importer', 'structures', join(dossier, 'absent.csv')]],
    ['un fichier sans nom de structure', () => ['importer', 'structures', fichier('sans-nom.csv', 'A;B\n1;2\n')]],
    ['un classeur abîmé', () => ['importer', 'structures', fichier('abime.xlsx', 'PK rien')]],
    ['une base d’actions sans action', () => ['importer', 'fiches-action', fichier('vide.txt', 'rien\n')]],
    ['une rencontre qui n’existe pas', () => ['ordre-du-jour', '999999']],
    [
      'un export vers un dossier qui n’existe pas',
      () => ['exporter', 'annuaire', '--format', 'csv', '--sortie', join(dossier, 'absent', 'a.csv')],
    ],
    ['un mois à venir', () => ['synthese', '--mois', '2090-01', '--publier']],
  ])('%s', async (_cas, args) => {
    const { statut, sortie, erreur } = await lancer([...args(), '--json']);
    expect([statut, sortie]).toEqual([1, '']);
    expect(erreur).toMatch(/\p{L}.*[.:]/u);
    expect(erreur).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object|Error:/);
  });

  test('la démonstration arrêtée', async () => {
    const { statut, sortie, erreur } = await lancerAPart(['verifier', '--json'], '9');
    expect([statut, sortie]).toEqual([1, '']);
    expect(erreur).toContain('npm start');
  });
});

describe('Un mauvais usage laisse le statut 2 et montre l’aide', () => {
  test.each([
    [[]],
    [['inconnue']],
    [['rechercher']],
    [['importer', 'contacts', 'f.csv']],
    [['importer', 'structures']],
    [['exporter', 'annuaire', '--format', 'pdf', '--sortie', 'a.pdf']],
    [['exporter', 'annuaire', '--format', 'csv']],
    [['exporter', 'contacts', '--format', 'csv', '--sortie', 'a.csv']],
    [['synthese', '--mois', '2026-13']],
    [['synthese']],
    [['ordre-du-jour', 'abc']],
    [['verifier', '--inconnue']],
    [['verifier', '--env', 'absent']],
  ])('%j', async (args) => {
    const { statut, sortie, erreur } = await (args.length === 0 ? lancerAPart(args) : lancer(args));
    expect([statut, sortie]).toEqual([2, '']);
    expect(erreur).toMatch(/aide|manque/);
  });

  test('l’aide nomme chaque commande', async () => {
    const { statut, sortie } = await lancerAPart(['aide']);
    expect(statut).toBe(0);
    for (const nom of [
      'provisionner',
      'verifier',
      'diagnostiquer',
      'importer',
      'exporter',
      'rechercher',
      'ordre-du-jour',
      'synthese',
    ])
      expect(sortie).toContain(`  ${nom} `.trimEnd());
  });

  test.each([[['importer', '--help']], [['importer', '--aide']], [['aide', 'importer']]])(
    '%j dit la commande, et elle seule',
    async (args) => {
      const { statut, sortie } = await lancerAPart(args);
      expect(statut).toBe(0);
      expect(sortie).toContain('importer structures|fiches-action FICHIER');
      expect(sortie).not.toContain('rechercher TEXTE');
    },
  );
});
