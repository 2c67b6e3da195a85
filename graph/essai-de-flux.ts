import { z } from 'zod';
import { adresseAcceptee } from './flux-canal.ts';

/** What the flow of a channel says, without a card. `muet`: it answers, and nothing follows from it. */
export interface EssaiDeFlux {
  readonly issue: 'attend' | 'adresse' | 'parti' | 'arrete' | 'signature' | 'injoignable' | 'muet';
  readonly code?: string;
}

const refus = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) });

/** The trigger takes POST only: what reads it is told so before anything runs, once its address and signature are good. */
const ISSUES: Readonly<Record<string, EssaiDeFlux['issue']>> = {
  TriggerRequestMethodNotValid: 'attend',
  WorkflowTriggerIsNotEnabled: 'arrete',
  WorkflowDisabled: 'arrete',
  WorkflowNotFound: 'parti',
  DirectApiAuthorizationRequired: 'signature',
  DirectApiAuthorizationFailed: 'signature',
};
const PAR_STATUT: Readonly<Record<number, EssaiDeFlux['issue']>> = {
  401: 'signature',
  403: 'signature',
  404: 'parti',
  410: 'parti',
};

/** Reads the address of a flow, without posting to it. The address is a secret: it is in nothing that comes out. */
export async function essayerFlux(
  url: string,
  { local, joindre }: { readonly local: boolean; readonly joindre: typeof fetch },
): Promise<EssaiDeFlux> {
  if (!adresseAcceptee(url, local)) return { issue: 'adresse' };
  try {
    const reponse = await joindre(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    if (reponse.status >= 500) return { issue: 'injoignable' };
    const code = refus.safeParse(await reponse.json().catch(() => undefined)).data?.error.code;
    const issue = ISSUES[code ?? ''] ?? PAR_STATUT[reponse.status] ?? 'muet';
    return { issue, ...(code === undefined ? {} : { code }) };
  } catch {
    return { issue: 'injoignable' };
  }
}
