import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uneFois } from '../../core/une-fois.ts';
import { type Banc, ouvrirBanc } from './banc.ts';

/** A bench where this has been written, and what `ecrire` said of it. */
export interface BancPrepare<T> {
  readonly banc: Banc;
  readonly ecrit: T;
}

/**
 * Gives benches to whoever wants one for each case: what `ecrire` writes is written once for the file, and each bench is
 * a copy of it, which knows nothing of the others.
 */
export function bancsPrepares<T>(ecrire: (banc: Banc) => Promise<T>): () => Promise<BancPrepare<T>> {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-prepare-'));
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));
  const depart = join(dossier, 'depart');
  const preparer = uneFois(async () => {
    const banc = await ouvrirBanc();
    const ecrit = await ecrire(banc);
    banc.copier(depart);
    banc.fermer();
    return ecrit;
  });
  return async () => {
    const ecrit = await preparer();
    return { banc: await ouvrirBanc(undefined, undefined, depart), ecrit };
  };
}
