import { z } from 'zod';

/** What Entra says when it gives no token to a person who asks for one in an application. */
const MESSAGES = {
  AADSTS65001: 'The user or administrator has not consented to use the application.',
  AADSTS50105:
    'Your administrator has configured the application to block users unless they are specifically granted access.',
  AADSTS53003:
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
} as const;

const reglage = z.strictObject({ refus: z.enum(['AADSTS65001', 'AADSTS50105', 'AADSTS53003']).nullable() });

export interface RefusDeConnexion {
  /** « AADSTS65001: … » while people are refused; undefined when they are let in. */
  courant(): string | undefined;
  /** Null lets people in again. False when it is not a setting. */
  regler(corps: unknown): boolean;
}

/**
 * The refusals of Entra, played one at a time for everybody: no consent, no assignment, a rule of conditional access.
 */
export function creerRefusDeConnexion(): RefusDeConnexion {
  let code: keyof typeof MESSAGES | null = null;
  return {
    courant: () => (code === null ? undefined : `${code}: ${MESSAGES[code]}`),
    regler(corps) {
      const lu = reglage.safeParse(corps);
      if (lu.success) code = lu.data.refus;
      return lu.success;
    },
  };
}
