import commun from './jest.config.mjs';

// The journeys, in a browser and at the command line: against the built product. Three files at a time: a journey waits for a
// good part of its time, and two leave a sixth of two processors idle.
export default {
  ...commun,
  testMatch: ['<rootDir>/tests/parcours/**/*.test.ts', '<rootDir>/tests/infra/ligne-de-commande/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/parcours/preparer.ts',
  maxWorkers: 3,
};
