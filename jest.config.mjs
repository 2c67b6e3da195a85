import { regroupees } from './tests/regrouper.mjs';

// Everything is compiled to CommonJS by swc, the few ESM-only packages included: one module system in the tests, no experimental flag.
const esmOnly = [
  'jose',
  'idb',
  'read-excel-file',
  'write-excel-file',
  'ical-generator',
  'docx',
  'pptxgenjs',
  'nanoid',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
  'fflate',
  'hono',
  '@hono',
  'fast-check',
  'pure-rand',
  'unzipper-esm',
  '@pnp',
  'flexsearch',
  'preact',
  '@testing-library',
  'fuse.js',
  'marked',
  'qr',
  'd3-force',
  'd3-quadtree',
  'd3-timer',
  'd3-dispatch',
];
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: true,
};
// The sandbox of jest looks a global up through a proxy at each use. These, that no test replaces and no module
// redeclares, are handed to each module instead.
const globaux = [
  'Object',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'JSON',
  'Math',
  'Number',
  'Boolean',
  'RegExp',
  'Promise',
  'Error',
  'TypeError',
  'Reflect',
];
export default {
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/parcours/', '<rootDir>/tests/infra/ligne-de-commande/'],
  testEnvironment: 'node',
  testRunner: '<rootDir>/tests/coureur.cjs',
  // What hangs is stopped; what a slow machine takes its time over is not.
  testTimeout: 600_000,
  sandboxInjectedGlobals: globaux,
  globalSetup: '<rootDir>/tests/preparer.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/horloge.ts', '<rootDir>/tests/sans-reseau.ts'],
  moduleNameMapper: {
    // The sandbox resolves, reads and compiles each module again for each file of tests: these have up to a hundred.
    ...(await regroupees({
      zod: ['zod'],
      jose: ['jose'],
      hono: ['hono'],
      'temporal-polyfill': ['temporal-polyfill'],
      '@fluentui/react-components': ['@fluentui/react-components'],
      '@microsoft/microsoft-graph-client': ['Client', 'GraphClientError', 'ResponseType'].map(
        (partie) => `@microsoft/microsoft-graph-client/lib/src/${partie}.js`,
      ),
    })),
    // Its CommonJS build wants a browser.
    '^flexsearch$': '<rootDir>/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs',
    '\\.css$': '<rootDir>/tests/tabs/sans-style.ts',
  },
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`, '/\\.cache/dependances/'],
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
};
