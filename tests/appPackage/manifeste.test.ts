import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIVITES } from '../../core/activite/activites.ts';

const RACINE = join(__dirname, '..', '..');
const lire = (...chemin: string[]) => JSON.parse(readFileSync(join(RACINE, 'appPackage', ...chemin), 'utf8'));
const manifeste = lire('manifest.json');
const anglais = lire('en.json');

/** Width, height and colour type of a PNG, from its header. */
function entete(nom: string) {
  const octets = readFileSync(join(RACINE, 'appPackage', nom));
  return { largeur: octets.readUInt32BE(16), hauteur: octets.readUInt32BE(20), type: octets[25] };
}

test('l’icône en couleur mesure 192 pixels, l’icône de contour 32 avec transparence', () => {
  expect(entete('color.png')).toMatchObject({ largeur: 192, hauteur: 192 });
  // Colour type 6: red, green, blue and alpha.
  expect(entete('outline.png')).toEqual({ largeur: 32, hauteur: 32, type: 6 });
});

test('les noms et descriptions tiennent dans les longueurs de Teams', () => {
  for (const [court, complet, bref, long] of [
    [manifeste.name.short, manifeste.name.full, manifeste.description.short, manifeste.description.full],
    [anglais['name.short'], anglais['name.full'], anglais['description.short'], anglais['description.full']],
  ]) {
    expect(court.length).toBeLessThanOrEqual(30);
    expect(complet.length).toBeLessThanOrEqual(100);
    expect(bref.length).toBeLessThanOrEqual(80);
    expect(long.length).toBeLessThanOrEqual(4000);
    expect([court, complet].join(' ')).not.toMatch(/Microsoft|Teams|Office|\b(beta|test|dev)\b/i);
  }
});

test('chaque texte français qui se voit a sa traduction, et chaque traduction désigne un texte', () => {
  const onglets = manifeste.staticTabs.flatMap((o: { name?: string }, rang: number) =>
    o.name === undefined ? [] : [`staticTabs[${rang}].name`],
  );
  const [commande] = manifeste.composeExtensions[0].commands;
  const ici = 'composeExtensions[0].commands[0]';
  const extension = [
    `${ici}.title`,
    `${ici}.description`,
    ...commande.parameters.flatMap((_: unknown, rang: number) =>
      ['title', 'description'].map((mot) => `${ici}.parameters[${rang}].${mot}`),
    ),
  ];
  const activites = manifeste.activities.activityTypes.flatMap((_: unknown, rang: number) =>
    ['description', 'templateText'].map((mot) => `activities.activityTypes[${rang}].${mot}`),
  );
  const noms = ['name.short', 'name.full', 'description.short', 'description.full'];
  const attendues = [...noms, ...onglets, ...extension, ...activites];
  expect(Object.keys(anglais).filter((c) => c !== '$schema')).toEqual(attendues);
  expect(manifeste.localizationInfo).toEqual({
    defaultLanguageTag: 'fr',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  });
});

/** Where the pages of a territory are. */
const DOSSIER = ['$', '{{ONGLETS}}'].join('');

test('les pages nommées par le manifeste sont celles des onglets', () => {
  const pages =
    JSON.stringify(manifeste)
      .replaceAll(DOSSIER, 'onglets')
      .match(/onglets\/[\w-]+\.html/g) ?? [];
  expect([...new Set(pages)].sort()).toEqual([
    'onglets/accueil.html',
    'onglets/annuaire.html',
    'onglets/configuration.html',
    'onglets/indicateurs.html',
    'onglets/plan.html',
    'onglets/rencontres.html',
  ]);
  const dossier = join(RACINE, 'tabs');
  const sources = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
  for (const page of pages) expect(sources.map((f) => f.split(/[\\/]/).at(-1))).toContain(page.slice(8));
  for (const page of pages) expect(existsSync(join(dossier, page.slice(8)))).toBe(true);
});

test('les portées ont la casse exacte, et un onglet personnel n’est pas un onglet de canal', () => {
  expect(manifeste.configurableTabs[0].scopes).toEqual(['team', 'groupChat']);
  for (const onglet of manifeste.staticTabs) expect(onglet.scopes).toEqual(['personal']);
});

test('l’activité de Teams dit ce que le code annonce, mot pour mot, avec le seul nom de la rencontre', () => {
  expect(manifeste.activities.activityTypes).toEqual(
    Object.values(ACTIVITES).map(({ type, description, texte }) => ({ type, description, templateText: texte })),
  );
  const textes = [...manifeste.activities.activityTypes.map((a: { templateText: string }) => a.templateText)];
  const traduits = Object.entries<string>(anglais).flatMap(([c, t]) => (c.endsWith('templateText') ? [t] : []));
  for (const texte of [...textes, ...traduits]) expect(texte.match(/\{[^}]*\}/g)).toEqual(['{rencontre}']);
});

test('l’application attend que la page se dise prête', () => {
  expect(manifeste.showLoadingIndicator).toBe(true);
});
