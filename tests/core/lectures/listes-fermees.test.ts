import { readFileSync } from 'node:fs';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';

test('chaque liste à fermer existe, et le guide d’administration les nomme toutes', () => {
  const noms = TOUTES_LES_LISTES.map((l) => l.name);
  for (const nom of LISTES_FERMEES) expect(noms).toContain(nom);
  const guide = readFileSync('docs/administration.md', 'utf8');
  const tableau = guide.slice(guide.indexOf('| Listes à fermer'), guide.indexOf('Les autres restent ouvertes'));
  const nommees = [...tableau.matchAll(/`(\w+)`/g)].map(([, nom]) => nom).filter((nom) => noms.includes(nom ?? ''));
  expect(nommees.toSorted()).toEqual([...LISTES_FERMEES].toSorted());
});
