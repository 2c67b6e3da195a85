import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all the tests: a folder that the files of this run share. It goes with it. */
export default function preparer(): void {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-essais-'));
  process.env.DOSSIER_DES_ESSAIS = dossier;
  process.once('exit', () => rmSync(dossier, { recursive: true, force: true }));
}
