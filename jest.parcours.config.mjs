import commun from './jest.config.mjs';

// The journeys, in a browser and at the command line: one after the other, against the built product.
export default {
  ...commun,
  testMatch: ['<rootDir>/tests/parcours/**/*.test.ts', '<rootDir>/tests/infra/ligne-de-commande/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
