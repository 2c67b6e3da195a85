import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Refus } from '../../core/contrats/erreur.ts';
import type { Profil } from '../../core/droits/droits.ts';

/** Who a token says is asking. Keyed by object id and tenant, never by an address. */
export interface Identite {
  readonly oid: string;
  readonly tid: string;
  readonly profil: Profil;
}

/** A refusal, with the challenge of the `WWW-Authenticate` header (RFC 6750). */
export interface Defi {
  readonly ok: false;
  readonly refus: Refus;
  readonly defi: string;
}

export type Verificateur = (autorisation: string | undefined) => Promise<{ ok: true; valeur: Identite } | Defi>;

export interface OptionsDeVerification {
  readonly cles: JWTVerifyGetKey;
  readonly emetteur: string;
  readonly audience: string;
  readonly locataire: string;
  /** Client ids that may call. */
  readonly applications: readonly string[];
  readonly maintenant?: () => Date;
}

const PORTEE = 'access_as_user';

/** Only the shape of v2.0 tokens: v1 ones (`sts.windows.net`, `aud: api://…`) and tokens without a user are refused. */
const revendications = z.object({
  ver: z.literal('2.0'),
  /** One audience: the library checks that it is ours, and would be content with finding ours in a list. */
  aud: z.string(),
  oid: z.string().min(1),
  tid: z.string().min(1),
  azp: z.string().min(1),
  nbf: z.number(),
  exp: z.number(),
  scp: z.string().optional(),
  roles: z.array(z.string()).default([]),
  /** 1 for a guest of the tenant. */
  acct: z.number().optional(),
});

const DEFI_SANS_JETON = 'Bearer realm="maillage"';
const DEFI_JETON = `${DEFI_SANS_JETON}, error="invalid_token"`;
const DEFI_PORTEE = `${DEFI_SANS_JETON}, error="insufficient_scope", scope="${PORTEE}"`;

const defier = (code: Refus['code'], message: string, defi: string): Defi => ({
  ok: false,
  refus: { code, message },
  defi,
});

/**
 * Checks everything that a token says, not only its signature. Throws when the keys of the issuer cannot be had: that
 * is not the caller’s fault.
 */
export function creerVerificateur(options: OptionsDeVerification): Verificateur {
  return async (autorisation) => {
    const jeton = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(autorisation ?? '')?.[1];
    if (jeton === undefined) {
      return defier('non-authentifie', 'Identifiez-vous : cette demande n’a pas de jeton.', DEFI_SANS_JETON);
    }
    const lu = revendications.safeParse(await charge(jeton, options));
    const admis = lu.success && lu.data.tid === options.locataire && options.applications.includes(lu.data.azp);
    if (!admis) {
      return defier(
        'non-authentifie',
        'Votre session n’est plus valable ici : ouvrez de nouveau l’onglet.',
        DEFI_JETON,
      );
    }
    if (!(lu.data.scp ?? '').split(' ').includes(PORTEE)) {
      return defier('interdit', 'Cette application n’a pas le droit d’agir à votre place.', DEFI_PORTEE);
    }
    return {
      ok: true,
      valeur: { oid: lu.data.oid, tid: lu.data.tid, profil: profilDe(lu.data.roles, lu.data.acct === 1) },
    };
  };
}

/** The verified payload; undefined when the token is at fault. */
async function charge(jeton: string, options: OptionsDeVerification): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(jeton, options.cles, {
      // One algorithm: « none » and HS256 signed with the public key are refused before any key is looked for.
      algorithms: ['RS256'],
      issuer: options.emetteur,
      audience: options.audience,
      clockTolerance: 60,
      requiredClaims: ['exp', 'nbf', 'iss', 'aud'],
      ...(options.maintenant === undefined ? {} : { currentDate: options.maintenant() }),
    });
    return payload;
  } catch (erreur) {
    if (FAUTES_DU_JETON.some((classe) => erreur instanceof classe)) return undefined;
    throw erreur;
  }
}

const FAUTES_DU_JETON = [
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
] as const;

/**
 * The app role decides; without any, one may only read. A guest with the role of partner is a partner who is a guest.
 */
export function profilDe(roles: readonly string[], invite: boolean): Profil {
  if (roles.includes('Coordination')) return 'coordination';
  if (roles.includes('Partenaire')) return invite ? 'invite' : 'partenaire';
  return 'lecture';
}
