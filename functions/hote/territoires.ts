import { decodeJwt, errors } from 'jose';
import type { Contexte } from './contexte.ts';

/**
 * The territories of an installation. Whom a request is for is decided by what proves it, never by what it says: the audience of a
 * token, the secret by which a link or a key was made. What proves nothing is for the first one to refuse, as it refuses its own.
 */
export interface Territoires {
  readonly tous: readonly Contexte[];
  /** The one of a code: for what is done without anybody asking. */
  deCode(code: string): Contexte | undefined;
  /** The one whose verifier has to judge this header. Nothing is verified yet. */
  duCompte(autorisation: string | undefined): Contexte;
  /** The one that recognises what was made there. Each of them looks, whichever it is: the time it takes tells nothing. */
  deLaPreuve(reconnait: (contexte: Contexte) => boolean): Contexte;
}

export function creerTerritoires(tous: readonly Contexte[]): Territoires {
  const [premier] = tous;
  if (premier === undefined) throw new Error('Aucun territoire n’est servi.');
  const parCode = new Map(tous.map((c) => [c.code, c]));
  const parAudience = new Map(tous.map((c) => [c.audience.toLowerCase(), c]));
  return {
    tous,
    deCode: (code) => parCode.get(code),
    duCompte: (autorisation) => parAudience.get(audienceDite(autorisation)) ?? premier,
    deLaPreuve: (reconnait) => tous.filter(reconnait)[0] ?? premier,
  };
}

/** Of a token as it was received. */
function audienceDite(autorisation: string | undefined): string {
  try {
    const { aud } = decodeJwt(autorisation?.replace(/^Bearer /i, '') ?? '');
    return typeof aud === 'string' ? aud.toLowerCase() : '';
  } catch (erreur) {
    if (erreur instanceof errors.JWTInvalid) return '';
    throw erreur;
  }
}
