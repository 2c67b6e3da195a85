import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { LISTES_FERMEES } from '../core/lectures/listes-fermees.ts';
import { TOUTES_LES_LISTES } from '../core/lists/toutes.ts';
import { motsNus as nu } from '../core/textes/mots-nus.ts';
import { lireDecoupage } from '../infra/territoire/decoupage.ts';
import { LATITUDE_NORD_GIRONDE } from '../infra/territoire/latitude-nord-gironde.ts';

const RACINE = join(__dirname, '..');
const suivis = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: RACINE,
  encoding: 'utf8',
})
  .split('\n')
  .filter((f) => f !== '' && existsSync(join(RACINE, f)));
const code = suivis.filter((f) => /\.(ts|tsx|mjs)$/.test(f) && !f.endsWith('.d.ts'));
const contenu = new Map(code.map((f) => [f, readFileSync(join(RACINE, f), 'utf8')]));
const lire = (f: string): string => contenu.get(f) ?? '';
const maison = (f: string): string => f.split('/')[0] ?? '';

/** Relative imports of a file, as paths of the repository. */
const imports = (f: string): readonly string[] =>
  [...lire(f).matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map((m) =>
    normalize(join(dirname(f), m[1] ?? '')),
  );

/** Lines of code that hold a pattern, comments apart. */
const lignes = (fichiers: readonly string[], motif: RegExp): readonly string[] =>
  fichiers.flatMap((f) =>
    lire(f)
      .split('\n')
      .flatMap((ligne, i) =>
        motif.test(ligne) && !/^\s*(\/\/|\*|\/\*)/.test(ligne) ? [`${f}:${i + 1} ${ligne.trim()}`] : [],
      ),
  );

const PERMIS: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  graph: ['core', 'graph'],
  functions: ['core', 'graph', 'functions'],
  tabs: ['core', 'graph', 'tabs'],
  infra: ['core', 'graph', 'infra', 'appPackage'],
};

test('les importations suivent les sens de la maison', () => {
  const fautes = code
    .filter((f) => maison(f) in PERMIS)
    .flatMap((f) =>
      imports(f)
        .filter((cible) => cible !== 'package.json' && !PERMIS[maison(f)]?.includes(maison(cible)))
        .map((cible) => `${f} → ${cible}`),
    );
  expect(fautes).toEqual([]);
});

/** What a module may keep for the whole process, and why it is of no territory. */
const GARDES: Readonly<Record<string, string>> = {
  'core/annuaire/lexique.ts': 'les mots vides du français',
  'core/temps/fuseau.ts': 'le lieu d’une page ou de la ligne de commande ; chaque appel des fonctions a le sien',
  'core/territoire/cog.ts': 'les communes de France',
  'functions/main.ts': 'les territoires eux-mêmes',
  'graph/magasin-indexeddb.ts': 'la base de la page ; ses clés nomment la personne et le site',
};

test('aucun module ne garde l’état d’un territoire : un même processus en sert plusieurs', () => {
  const gardent = lignes(
    code.filter((f) => ['core', 'functions', 'graph'].includes(maison(f))),
    /^(?:export )?(?:let |const \w+ = (?:uneFois|garderEnMemoire)\()/,
  ).map((ligne) => ligne.split(':')[0] ?? '');
  expect([...new Set(gardent)].toSorted()).toEqual(Object.keys(GARDES).toSorted());
});

test('les onglets ne prennent de graph que sa lecture', () => {
  const fautes = code
    .filter((f) => maison(f) === 'tabs')
    .flatMap((f) =>
      imports(f)
        .filter((cible) => maison(cible) === 'graph' && cible !== 'graph/lecture.ts')
        .map((cible) => `${f} → ${cible}`),
    );
  expect(fautes).toEqual([]);
});

test('core ne lit ni horloge, ni hasard, ni environnement, ni fichier', () => {
  const core = code.filter((f) => maison(f) === 'core');
  expect(lignes(core, /new Date\(\)|Date\.now\(|Math\.random\(|process\.|Temporal\.Now|\bfetch\(|from 'node:/)).toEqual(
    [],
  );
  expect(lignes(core, /\basync\b|\bawait\b/)).toEqual([]);
});

test('les mots de Graph ne sortent pas de core/lists, de graph et des remplaçants', () => {
  const ailleurs = code.filter(
    (f) => ['core', 'tabs', 'functions'].includes(maison(f)) && !f.startsWith('core/lists/'),
  );
  expect(lignes(ailleurs, /@odata|LookupId|\$filter|\$expand|graph\.microsoft\.com\/v1/)).toEqual([]);
});

test('la production ne sait rien de la démonstration', () => {
  const production = code.filter((f) => ['core', 'graph', 'tabs', 'functions'].includes(maison(f)));
  expect(lignes(production, /infra\/local|LOCATAIRE\b.*locataire|\/local\/(jeton|pannes|canal|courriels)/)).toEqual([]);
});

test('aucune ligne du produit ne nomme une commune ou une intercommunalité, ni ne porte son code', () => {
  const { communes, epci, ept } = lireDecoupage();
  // Numbers of errors of Entra, of five figures.
  const autres = 'core/connexion/refus-entra.ts';
  const produit = code.filter((f) => ['core', 'graph', 'tabs', 'functions'].includes(maison(f)) && f !== autres);
  const codes = new Set([...epci, ...ept, ...communes].map((c) => c.code));
  // Names of France are words too (« Contest », « Lieu »): those of one word are looked for in the demonstration’s territory only.
  const longs = [...epci, ...communes.filter(({ nom }) => (nom.match(/-/g)?.length ?? 0) > 1)].map((c) => c.nom);
  const noms = [...longs, ...LATITUDE_NORD_GIRONDE.communes.map((c) => c.nom)].map(nu);
  const nommes = new Set(noms.filter((nom) => nom.length > 4));
  const fautes = produit.flatMap((f) => {
    const texte = lire(f).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    const dits = [...texte.matchAll(/['"`](\d{5}|\d[AB]\d{3}|\d{9})['"`]/g)].map((m) => m[1] ?? '');
    const mots = nu(texte).split(' ');
    const lus = [2, 3, 4, 5, 6].flatMap((n) => mots.map((_, i) => mots.slice(i, i + n).join(' ')));
    return [...dits.filter((d) => codes.has(d)), ...[...mots, ...lus].filter((m) => nommes.has(m))].map(
      (d) => `${f} : ${d}`,
    );
  });
  expect(fautes).toEqual([]);
});

test('les noms de fichiers disent leur rôle', () => {
  const noms = code.filter((f) => maison(f) in PERMIS).map((f) => basename(f));
  expect(
    noms.filter(
      (n) =>
        !/^([a-z0-9]+(-[a-z0-9]+)*(\.list|\.config)?\.(ts|mjs|tsx)|[A-Z][A-Za-z0-9]*\.tsx|use[A-Z]\w*\.tsx?)$/.test(n),
    ),
  ).toEqual([]);
  expect(noms.filter((n) => /\b(utils?|helpers?|manager|impl|misc|divers)\b/i.test(n))).toEqual([]);
});

test('aucun fichier ne dépasse 300 lignes', () => {
  const longs = code
    .filter((f) => maison(f) in PERMIS)
    .map((f) => [f, lire(f).split('\n').length] as const)
    .filter(([, n]) => n > 300);
  expect(longs).toEqual([]);
});

/** Where TypeScript cannot follow: shapes computed from a table of definitions, and Node’s own loader. */
const CONVERSIONS_ADMISES = ['core/lists/list.ts', 'core/reglages/reglages.ts', 'infra/local/fonctions/noyau.ts'];

test('ni any, ni ts-ignore, ni travail remis à plus tard', () => {
  const source = code.filter((f) => maison(f) in PERMIS);
  expect(
    lignes(source, /: any\b|<any>|as any\b|as unknown as|@ts-ignore|@ts-expect-error|TODO|FIXME/).filter(
      (l) => !CONVERSIONS_ADMISES.some((f) => l.startsWith(`${f}:`)),
    ),
  ).toEqual([]);
});

test('les essais ne remplacent aucun module et n’en sautent aucun', () => {
  const essais = code.filter((f) => maison(f) === 'tests' && f !== 'tests/structure.test.ts');
  expect(lignes(essais, /jest\.mock\(|\b(it|test|describe)\.(skip|todo|only)\b|\bx(it|describe)\(/)).toEqual([]);
});

test('aucun fichier n’en attend un autre en cercle', () => {
  const faits = new Set<string>();
  const cercles: string[] = [];
  const suivre = (f: string, chemin: readonly string[]): void => {
    const debut = chemin.indexOf(f);
    if (debut >= 0) cercles.push([...chemin.slice(debut), f].join(' → '));
    if (debut >= 0 || faits.has(f)) return;
    for (const cible of imports(f)) suivre(cible, [...chemin, f]);
    faits.add(f);
  };
  for (const f of code) suivre(f, []);
  expect(cercles).toEqual([]);
});

/** The folder of a feature of the tabs. */
const domaine = (f: string): string => f.split('/')[1] ?? '';
const desOnglets = code.filter((f) => maison(f) === 'tabs' && f.split('/').length > 2);

test('aucune partie des onglets n’importe celle qui l’importe, et ce qui sert à toutes n’en importe aucune', () => {
  const fleches = new Map<string, string>();
  for (const f of desOnglets)
    for (const cible of imports(f))
      if (maison(cible) === 'tabs' && domaine(cible) !== domaine(f))
        fleches.set(`${domaine(f)} → ${domaine(cible)}`, f);
  const fautes = [...fleches].filter(([fleche]) => {
    const [de = '', a = ''] = fleche.split(' → ');
    return de === 'commun' || (a !== 'commun' && fleches.has(`${a} → ${de}`));
  });
  expect(fautes).toEqual([]);
});

/** Beside its pages (`XPage.tsx`, `XOnglet.tsx`), its hooks and its components, a feature holds files of these names. */
const ROLES = [
  'main',
  'rubriques',
  'adresses',
  'queries',
  'mutations',
  'form',
  'textes',
  'atelier',
  'ouvrier',
  'moteur',
];
/** Those that a name of the domain says better. A new one is written here, once thought about. */
const AUTRES: Readonly<Record<string, readonly string[]>> = {
  aide: ['guide'],
  annuaire: ['recherche-en-cours', 'recherches-gardees', 'zone'],
  besoins: ['notes'],
  campagnes: ['fichiers'],
  configuration: ['enregistrement'],
  imports: ['import-en-cours'],
  indicateurs: ['graphique'],
  interconnaissance: ['disposition'],
  plan: ['base'],
  propositions: ['decision'],
  rencontres: ['comptage', 'creation', 'presences'],
};

test('les fichiers d’une partie des onglets portent un nom de la liste', () => {
  const fautes = desOnglets.filter((f) => {
    const [, partie = '', nom = '', ...dessous] = f.split('/');
    if (['commun', 'lien'].includes(partie) || dessous.length > 0) return false;
    const role = nom.replace(/\.tsx?$/, '');
    return (
      !/^([A-Z]\w*(Page|Onglet)\.tsx|use[A-Z]\w*\.tsx?)$/.test(nom) &&
      ![...ROLES, ...(AUTRES[partie] ?? [])].includes(role)
    );
  });
  expect(fautes).toEqual([]);
});

test('chaque classe de style sert, et chaque classe qui sert est écrite', () => {
  const styles = suivis.filter((f) => f.endsWith('.module.css'));
  const ecrites = new Map(
    styles.map((f) => {
      const css = readFileSync(join(RACINE, f), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [f, new Set([...css.matchAll(/\.([A-Za-z][\w-]*)(?=[^{}]*\{)/g)].map((m) => m[1] ?? ''))] as const;
    }),
  );
  const servies = new Map(styles.map((f) => [f, new Set<string>()]));
  /** Those of which a class is chosen by its name, as a value. */
  const parValeur = new Set<string>();
  for (const f of code.filter((c) => c.endsWith('.tsx')))
    for (const [importation, nom = '', ou = ''] of lire(f).matchAll(/import (\w+) from '(\.[^']+\.module\.css)';/g)) {
      const style = normalize(join(dirname(f), ou));
      const reste = lire(f).replace(importation, '');
      if (reste.includes(`${nom}[`)) parValeur.add(style);
      for (const [, classe = ''] of reste.matchAll(new RegExp(`\\b${nom}\\.(\\w+)`, 'g')))
        servies.get(style)?.add(classe);
    }
  const fautes = styles.flatMap((f) => {
    const [siennes, dites] = [[...(ecrites.get(f) ?? [])], [...(servies.get(f) ?? [])]];
    return [
      ...siennes
        .filter((classe) => !dites.includes(classe) && !parValeur.has(f))
        .map((classe) => `${f} .${classe} ne sert pas`),
      ...dites.filter((classe) => !siennes.includes(classe)).map((classe) => `${f} .${classe} n’est pas écrite`),
    ];
  });
  expect(fautes).toEqual([]);
});

test('la racine ne tient que ce que le plan y met', () => {
  const dossiers = [...new Set(suivis.filter((f) => f.includes('/')).map(maison))].sort();
  expect(dossiers).toEqual([
    '.ci',
    'appPackage',
    'core',
    'docs',
    'env',
    'functions',
    'graph',
    'infra',
    'tabs',
    'tests',
  ]);
});

test('le guide d’administration compte les listes et les minuteurs, nomme les listes à fermer', () => {
  const guide = readFileSync(join(RACINE, 'docs/administration.md'), 'utf8');
  const rangees = (debut: RegExp) => guide.split('\n').filter((ligne) => debut.test(ligne));
  const aFermer = rangees(/^\| `(?!AADSTS)[A-Z]\w+`, /).flatMap((l) =>
    [...l.matchAll(/`([A-Z]\w+)`/g)].map((m) => m[1]),
  );
  expect(aFermer.toSorted()).toEqual(LISTES_FERMEES.toSorted());
  const comptees = [...guide.matchAll(/(\d+) listes\b/g)].map((m) => Number(m[1]));
  expect(new Set(comptees)).toEqual(new Set([TOUTES_LES_LISTES.length]));
  const minuteurs = [...lire('functions/minuteurs.ts').matchAll(/\bid: '(\w+)'/g)].map((m) => m[1]);
  const [, seuls = ''] = guide.split('## Ce qui se fait tout seul');
  const dits = [...(seuls.split('\n## ')[0] ?? '').matchAll(/`([a-z]+[A-Z]\w+)`/g)].map((m) => m[1]);
  expect(dits.toSorted()).toEqual(minuteurs.toSorted());
});
