import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const dossier = import.meta.dirname.replaceAll('\\', '/');
const lesPages = (...noms: readonly string[]) => Object.fromEntries(noms.map((nom) => [nom, `${dossier}/${nom}.html`]));
const ONGLETS = lesPages('annuaire', 'rencontres', 'indicateurs');
/** Opened alone, often on a telephone: nothing that the tabs share comes with them. */
const LEGERES = lesPages('configuration', 'lien', 'connexion');

/**
 * What pages share, in a few files instead of a hundred small ones, each of which costs its own look in the cache of
 * the browser. A file below this size joins its nearest neighbour: more would be loaded by pages that do not need it.
 * What starts a page stays out of it: whatever loads it would start that page.
 */
const COMMUN = {
  name: 'commun',
  test: (id: string) => !/\.html|\/main\.tsx$/.test(id),
  tags: ['$initial' as const],
  entriesAware: true,
  entriesAwareMergeThreshold: 20_000,
};

/**
 * One page per tab, so that the page of a personal link never loads what Teams needs. Two passes: `--mode legeres`
 * builds the light pages beside the tabs.
 */
export default defineConfig(({ mode }) => {
  const legeres = mode === 'legeres';
  return {
    root: import.meta.dirname,
    base: '/onglets/',
    plugins: [react()],
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
      emptyOutDir: !legeres,
      target: 'es2022',
      reportCompressedSize: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: legeres ? LEGERES : ONGLETS,
        // Neither the core nor the client of Microsoft does anything by being loaded: what a page does not use of
        // them stays out of the page.
        treeshake: { moduleSideEffects: (id: string) => !/\/(core|microsoft-graph-client)\//.test(id) },
        output: legeres ? {} : { codeSplitting: { groups: [COMMUN] } },
      },
    },
  };
});
