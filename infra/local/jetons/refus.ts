import { z } from 'zod';

/** What Entra says when it gives no token. Its own sentences name the application: those are left out here. */
const MESSAGES = {
  AADSTS65001: 'The user or administrator has not consented to use the application.',
  AADSTS50105:
    'Your administrator has configured the application to block users unless they are specifically granted access.',
  AADSTS53003:
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  AADSTS700016: 'Application was not found in the directory.',
  AADSTS500011: 'The resource principal was not found in the tenant.',
  AADSTS50013: 'Assertion failed signature validation.',
  AADSTS7000215: 'Invalid client secret provided.',
  AADSTS7000222: 'The provided client secret keys are expired.',
} as const;
type Code = keyof typeof MESSAGES;
export const CODES_DE_REFUS = Object.keys(MESSAGES) as [Code, ...Code[]];

/** Whom Entra refuses: whoever asks from a tab, the command line of the administrator, the functions. */
const DEMANDEURS = ['onglets', 'administration', 'fonctions'] as const;
export type Demandeur = (typeof DEMANDEURS)[number];

const reglage = z.strictObject({
  refus: z.enum(CODES_DE_REFUS).nullable(),
  pour: z.enum(DEMANDEURS).default('onglets'),
});

export interface RefusDeConnexion {
  /** « AADSTS65001: … » while they are refused; undefined when they are let in. */
  courant(pour?: Demandeur): string | undefined;
  /** Null lets them in again. False when it is not a setting. */
  regler(corps: unknown): boolean;
}

/** The refusals of Entra, played for everybody of a kind: no consent, no assignment, a proof out of date. */
export function creerRefusDeConnexion(): RefusDeConnexion {
  const codes = new Map<Demandeur, Code | null>();
  return {
    courant(pour = 'onglets') {
      const code = codes.get(pour) ?? null;
      return code === null ? undefined : `${code}: ${MESSAGES[code]}`;
    },
    regler(corps) {
      const lu = reglage.safeParse(corps);
      if (lu.success) codes.set(lu.data.pour, lu.data.refus);
      return lu.success;
    },
  };
}

/** As the token endpoint answers it (RFC 6749, and the members that Entra adds). */
export const corpsDuRefus = (dit: string) => ({
  error: /AADSTS7000/.test(dit) ? 'invalid_client' : 'invalid_grant',
  error_description: dit,
  error_codes: [Number(/\d+/.exec(dit)?.[0])],
});
