import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';

const SCRIPT = readFileSync(join(__dirname, '../../../infra/sharepoint/fermer-les-listes.ps1'), 'utf8');

test('le script coupe l’héritage en recopiant les autorisations, avant d’en retirer une seule, celle des Visiteurs', () => {
  const coupe = SCRIPT.indexOf('-BreakRoleInheritance -CopyRoleAssignments');
  const retrait = SCRIPT.indexOf('DeleteObject()');
  expect([coupe > 0, retrait > coupe]).toEqual([true, true]);
  // One kind of removal, of what belongs to the visitors.
  expect(SCRIPT.match(/DeleteObject\(\)|Remove-|RemoveRole/g)).toEqual(['DeleteObject()']);
  expect(SCRIPT).toMatch(/\$siennes = .*PrincipalId -eq \$visiteurs\.Id/);
});

test('le script ne nomme aucune liste : il demande lesquelles fermer', () => {
  expect(TOUTES_LES_LISTES.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(SCRIPT))).toEqual([]);
  expect(SCRIPT).toContain('npm run -s maillage -- listes-fermees');
});

test('PowerShell prend l’apostrophe courbe pour une droite : aucune n’est dans une chaîne entre apostrophes', () => {
  const guide = readFileSync(join(__dirname, '../../../docs/administration.md'), 'utf8');
  const blocs = [
    SCRIPT.replace(/<#.*?#>/s, ''),
    ...[...guide.matchAll(/```powershell\n(.*?)```/gs)].map(([, b = '']) => b),
  ];
  const lignes = blocs
    .flatMap((b) => b.split('\n'))
    .map((ligne) => ligne.replace(/(^|\s)#.*$/, '').replace(/"[^"]*"/g, ''));
  expect(lignes.filter((ligne) => /[‘’]/.test(ligne))).toEqual([]);
});
