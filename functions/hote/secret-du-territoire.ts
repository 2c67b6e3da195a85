import { hkdfSync } from 'node:crypto';
import type { TerritoireServi } from './fichier-des-territoires.ts';

/**
 * The secret by which a territory signs and seals: derived from that of the installation, so that what one has made opens
 * nothing of another, and that one secret is kept whatever their number. The territory that was there alone keeps the secret itself:
 * the links that it has sent stay good.
 */
export const secretDuTerritoire = (
  maitre: string,
  { code, secret }: Pick<TerritoireServi, 'code' | 'secret'>,
): string =>
  secret === 'maître'
    ? maitre
    : Buffer.from(hkdfSync('sha256', maitre, '', `maillage:territoire ${code}`, 32)).toString('base64url');
