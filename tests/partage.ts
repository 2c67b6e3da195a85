import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of foreign descriptions and real data that sits beside the repository on the team's machines. */
export const DOSSIER_PARTAGE = join(__dirname, '..', '..', 'shared');

/** Declares tests that need ../shared; where it is absent, says by name what was left out instead of failing or skipping in silence. */
export function avecPartage(titre: string, declarer: (dossier: string) => void): void {
  if (existsSync(join(DOSSIER_PARTAGE, 'graph'))) {
    describe(titre, () => declarer(DOSSIER_PARTAGE));
    return;
  }
  process.stderr.write(`laissé de côté : ${titre} (../shared absent)\n`);
  test(`laissé de côté : ${titre} (../shared absent)`, () => expect(existsSync(DOSSIER_PARTAGE)).toBe(false));
}
