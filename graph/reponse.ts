import { z } from 'zod';
import { codeDuStatut, ErreurGraph } from './erreur.ts';
import { attenteDemandee } from './retry.ts';

const corpsErreur = z.object({
  error: z.object({
    code: z.string(),
    innerError: z.object({ 'request-id': z.string().optional() }).loose().optional(),
  }),
});

/** Turns a refusal into an `ErreurGraph`; the service's sentence is dropped, it may quote a value. `incertain`: see ErreurGraph. */
export function erreurDeReponse(
  reponse: Pick<Response, 'status' | 'headers'>,
  texte: string,
  incertain = false,
): ErreurGraph {
  const corps = corpsErreur.safeParse(jsonOuRien(texte));
  const brut = corps.success ? corps.data.error.code : undefined;
  const codeService = brut !== undefined && /^[\w.-]{1,80}$/.test(brut) ? brut : undefined;
  const requete = reponse.headers.get('request-id') ?? undefined;
  const reprise = reponse.headers.get('Location') ?? undefined;
  const attendreMs = attenteDemandee(
    { retryAfter: reponse.headers.get('Retry-After'), rateLimitReset: reponse.headers.get('RateLimit-Reset') },
    Date.now(),
  );
  return new ErreurGraph(codeDuStatut(reponse.status), {
    statut: reponse.status,
    incertain,
    ...(codeService === undefined ? {} : { codeService }),
    ...(requete === undefined ? {} : { requete }),
    ...(reprise === undefined ? {} : { reprise }),
    ...(attendreMs === undefined ? {} : { attendreMs }),
  });
}

/** Silence of the network as an `ErreurGraph`; what is not the network's doing (a cancelled read, a token that cannot be had) is thrown as it is. */
export function erreurDeReseau(cause: unknown, signal?: AbortSignal): ErreurGraph {
  if (signal?.aborted === true) throw cause;
  const reseau =
    cause instanceof TypeError || (cause instanceof Error && ['TimeoutError', 'AbortError'].includes(cause.name));
  if (!reseau) throw cause;
  return new ErreurGraph('indisponible', { cause });
}

/** Parsed JSON, or undefined: the engine's own error quotes the text, which may hold personal data. */
export function jsonOuRien(texte: string): unknown {
  if (texte === '') return undefined;
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
