/**
 * The journeys that `npm test` plays: every tab, every profile, a personal link, the keyboard, axe, pages and API on
 * two origins. All of them are played by `npm test -- --tout`, which the integration does.
 */
export const ESSENTIELS = [
  'tests/parcours/histoire.test.ts',
  'tests/parcours/accueil.test.ts',
  'tests/parcours/droits.test.ts',
  'tests/parcours/lien-personnel.test.ts',
  'tests/parcours/clavier.test.ts',
  'tests/parcours/accessibilite-travail.test.ts',
  'tests/parcours/deux-origines.test.ts',
];
