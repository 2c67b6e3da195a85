import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TELECHARGEMENTS_DU_LIEN } from '../../tabs/poids.ts';
import { liensDe, mesurerLesLiens, mesurerPage } from './premier-chargement.ts';

const FICHIERS = {
  'page.html': `<!doctype html><html><head>
    <!-- <script type="module" src="/onglets/assets/retire.js"></script> -->
    <script type="module" crossorigin src="/onglets/assets/entree.js"></script>
    <link rel="modulepreload" crossorigin href="/onglets/assets/commun.js">
    <link rel="stylesheet" href="/onglets/assets/page.css"></head><body></body></html>`,
  'assets/entree.js': 'import{a as b}from"./commun.js";import"./seul.js";b(()=>import("./tard.js"));',
  'assets/commun.js': 'import{c}from"./profond.js";export const a=f=>f(c);',
  'assets/profond.js': 'export const c="import \\"./leurre.js\\"";',
  'assets/seul.js': 'globalThis.pret=1;',
  'assets/tard.js': 'import"./apres.js";export default 2;',
  'assets/apres.js': 'globalThis.apres=1;',
  'assets/leurre.js': 'globalThis.leurre=1;',
  'assets/retire.js': 'globalThis.retire=1;',
  'assets/page.css': 'body{margin:0}',
} as const;

let dossier = '';
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'maillage-premier-chargement-'));
  mkdirSync(join(dossier, 'assets'));
  for (const [nom, texte] of Object.entries(FICHIERS)) writeFileSync(join(dossier, nom), texte);
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

test('le premier chargement compte une fois chaque module importé d’emblée, et aucun de ceux qui viennent plus tard', async () => {
  const attendus = ['assets/entree.js', 'assets/commun.js', 'assets/profond.js', 'assets/seul.js'] as const;
  const octets = attendus.reduce((somme, f) => somme + gzipSync(FICHIERS[f]).length, 0);
  expect(await mesurerPage(dossier, 'page.html', '/onglets/')).toEqual({
    page: 'page',
    fichiers: 4,
    jsGzipKo: Math.round(octets / 100) / 10,
    jsKo: Math.round(attendus.reduce((somme, f) => somme + FICHIERS[f].length, 0) / 100) / 10,
    cssGzipKo: Math.round(gzipSync(FICHIERS['assets/page.css']).length / 100) / 10,
  });
});

test('une page dit ses scripts, ses modules chargés d’avance et ses styles, commentaires à part', () => {
  expect(liensDe(FICHIERS['page.html'])).toEqual({
    scripts: ['/onglets/assets/entree.js', '/onglets/assets/commun.js'],
    styles: ['/onglets/assets/page.css'],
  });
});

test('chaque lien se pèse avec sa nature et ses phases, ce qu’ils partagent une seule fois', async () => {
  const titres = [...new Set(Object.values(TELECHARGEMENTS_DU_LIEN).flat())];
  const codeDe = (titre: string) => `import"./commun.js";globalThis["${titre}"]=1;`;
  const demander = (demandes: readonly string[]) => {
    const entree = `${FICHIERS['assets/entree.js']}${demandes.map((titre) => `import("./${titre}-Ab-3_xYz.js");`).join('')}`;
    writeFileSync(join(dossier, 'assets/entree.js'), entree);
    return entree;
  };
  const entree = demander(titres);
  writeFileSync(join(dossier, 'lien.html'), FICHIERS['page.html']);
  for (const titre of titres) writeFileSync(join(dossier, `assets/${titre}-Ab-3_xYz.js`), codeDe(titre));
  const premiers = ['assets/commun.js', 'assets/profond.js', 'assets/seul.js'] as const;
  const attendu = (siens: readonly string[]) =>
    Math.round(
      [entree, ...premiers.map((f) => FICHIERS[f]), ...siens.map(codeDe)].reduce((n, c) => n + gzipSync(c).length, 0) /
        100,
    ) / 10;
  expect(await mesurerLesLiens(dossier, '/onglets/')).toEqual(
    Object.entries(TELECHARGEMENTS_DU_LIEN).map(([lien, siens]) => ({ lien, jsGzipKo: attendu(siens) })),
  );
  demander(titres.filter((titre) => titre !== 'Avant'));
  await expect(mesurerLesLiens(dossier, '/onglets/')).rejects.toThrow('rencontre, avant');
});
