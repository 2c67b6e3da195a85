import commun from './jest.config.mjs';

// The browser journeys: one after the other, each with its own server and its own data folder.
export default {
  ...commun,
  testMatch: ['<rootDir>/tests/parcours/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
