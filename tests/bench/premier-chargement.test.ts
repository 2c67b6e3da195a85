import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { liensDe, mesurerPage } from './premier-chargement.ts';

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
