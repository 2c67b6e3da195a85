import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const PAGES = ['annuaire', 'rencontres', 'indicateurs', 'configuration', 'lien', 'connexion'] as const;

/** One page per tab, so that the page of a personal link never loads what Teams needs. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/onglets/',
  plugins: [react()],
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/commun/temporal.ts` }] },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/onglets',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: true,
    rolldownOptions: { input: Object.fromEntries(PAGES.map((page) => [page, `${import.meta.dirname}/${page}.html`])) },
  },
});
