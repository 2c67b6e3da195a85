import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { rendreGuide } from './aide/guide.ts';
import { refusDePoids } from './poids.ts';

const dossier = import.meta.dirname.replaceAll('\\', '/');
const lesPages = (...noms: readonly string[]) => Object.fromEntries(noms.map((nom) => [nom, `${dossier}/${nom}.html`]));
const ONGLETS = lesPages('accueil', 'annuaire', 'rencontres', 'plan', 'indicateurs');
/** Opened alone, often on a telephone: nothing that the tabs share comes with them. */
const LEGERES = lesPages('configuration', 'avis', 'porte', 'connexion', 'guide-coordination', 'guide-partenaires');
/** Alone in its pass: what its phases share with it stays in its one first file. */
const LIEN = lesPages('lien');

/** The guides of docs/, drawn into their pages: what is read there is what is read on GitHub. */
const GUIDES: Plugin = {
  name: 'guides',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) =>
      html.replace('<!-- guide -->', () =>
        rendreGuide(readFileSync(`${dossier}/../docs/${basename(filename, '.html')}.md`, 'utf8')),
      ),
  },
};

/**
 * What pages share, in a few files instead of a hundred small ones, each of which costs its own look in the cache of
 * the browser. A file below this size joins its nearest neighbour: more would be loaded by pages that do not need it.
 * The core apart, and in smaller files: mixed with the tabs that stand on it, a file of one waits for a file of the
 * other that waits for it.
 */
const partages = (seuil: number) => {
  const groupe = { tags: ['$initial' as const], entriesAware: true };
  return [
    {
      ...groupe,
      name: 'coeur',
      priority: 1,
      test: (id: string) => /\/core\//.test(id),
      entriesAwareMergeThreshold: (seuil * 2) / 3,
    },
    {
      ...groupe,
      name: 'commun',
      test: horsDesDeparts,
      entriesAwareMergeThreshold: seuil,
    },
  ];
};

/** What starts a page stays out of what pages share: whatever loads it would start that page. */
const horsDesDeparts = (id: string): boolean => !/\.html|\/main\.tsx$/.test(id);

/**
 * Joining small files may make two of them wait for each other: the page then opens on nothing. This refuses them, and
 * the build tries a smaller size, the last word of its mode; at 0 nothing is joined, and nothing waits.
 */
const SANS_CERCLE: Plugin = {
  name: 'sans-cercle',
  generateBundle(_, sorties) {
    const importe = (depuis: string, vu: Set<string>): Set<string> => {
      const sortie = sorties[depuis];
      for (const fichier of sortie?.type === 'chunk' ? sortie.imports : [])
        if (!vu.has(fichier)) importe(fichier, vu.add(fichier));
      return vu;
    };
    const cercle = Object.keys(sorties).filter((fichier) => importe(fichier, new Set()).has(fichier));
    if (cercle.length > 0) this.error(`Ces fichiers s’attendent l’un l’autre : ${cercle.join(', ')}.`);
  },
};

/**
 * The page of a link reads contracts: it neither draws JSON schemas of them nor shows the English words of Zod, and no
 * bundler can tell, since each schema holds a way to both.
 */
const SANS_DESCRIPTION: Plugin = {
  name: 'sans-description',
  load(id) {
    if (/\/zod\/v4\/locales\/en\.js$/.test(id)) return 'export default () => ({ localeError: () => undefined });';
    if (!/\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const noms = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, nom]) => nom);
    return noms.map((nom) => `export const ${nom} = () => undefined;`).join('\n');
  },
};

/** What only makes a contract: one that the page of a link never asks for stays out of it, though its file has others. */
const SANS_EFFET = ['contrat', 'contratDeLien'];

/** On a telephone, without an account: what one link loads, its nature and its phases with it, stays small (octets of compressed scripts). */
const POIDS_DU_LIEN = 60_000;

/** Refuses to build the page of the personal links once one of its links is too heavy, and says what weighs. */
const SANS_SURPOIDS: Plugin = {
  name: 'sans-surpoids',
  generateBundle(_, sorties) {
    const morceaux = Object.values(sorties).flatMap((s) => (s.type === 'chunk' ? [s] : []));
    const depart = morceaux.find((m) => m.isEntry && m.facadeModuleId?.endsWith('/lien.html'));
    if (depart === undefined) return;
    const refus = refusDePoids(
      depart.fileName,
      morceaux.map((m) => ({
        nom: m.fileName,
        titre: m.name,
        code: m.code,
        attend: m.imports,
        demande: m.dynamicImports,
        modules: Object.fromEntries(Object.entries(m.modules).map(([id, { renderedLength }]) => [id, renderedLength])),
      })),
      { auPlus: POIDS_DU_LIEN, comprime: (code) => gzipSync(code).length },
    );
    if (refus !== undefined) this.error(refus);
  },
};

function passe(mode: string) {
  if (mode === 'legeres') return { pages: LEGERES, sortie: {} };
  if (mode === 'lien')
    return {
      pages: LIEN,
      sortie: { codeSplitting: { groups: [{ tags: ['$initial' as const], name: 'lien', test: horsDesDeparts }] } },
    };
  return { pages: ONGLETS, sortie: { codeSplitting: { groups: partages(Number(/\d+$/.exec(mode)?.[0] ?? 0)) } } };
}

/**
 * One page per tab, so that the page of a personal link never loads what Teams needs. Three passes: `--mode legeres`
 * then `--mode lien` build the light pages beside the tabs.
 */
export default defineConfig(({ mode }) => {
  const { pages, sortie } = passe(mode);
  return {
    root: import.meta.dirname,
    base: '/onglets/',
    plugins: [react(), SANS_CERCLE, SANS_DESCRIPTION, SANS_SURPOIDS, GUIDES],
    resolve: {
      alias: [
        { find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/commun/temporal.ts` },
        // The same client of Microsoft in modules: what a page does not use of it stays out of the page.
        { find: /^(@microsoft\/microsoft-graph-client\/lib)\/src\//, replacement: '$1/es/src/' },
      ],
    },
    worker: { format: 'es' },
    build: {
      outDir: '../dist/onglets',
      emptyOutDir: pages === ONGLETS,
      target: 'es2022',
      reportCompressedSize: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: pages,
        // Neither the core nor the client of Microsoft does anything by being loaded: what a page does not use of
        // them stays out of the page.
        treeshake: {
          moduleSideEffects: (id: string) => !/\/(core|microsoft-graph-client)\//.test(id),
          ...(pages === LIEN ? { manualPureFunctions: SANS_EFFET } : {}),
        },
        output: sortie,
      },
    },
  };
});
