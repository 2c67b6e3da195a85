import commun from './jest.config.mjs';

// The journeys, in a browser and at the command line: two files at a time, against the built product.
export default {
  ...commun,
  testMatch: ['<rootDir>/tests/parcours/**/*.test.ts', '<rootDir>/tests/infra/ligne-de-commande/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/parcours/preparer.ts',
  maxWorkers: 2,
};
