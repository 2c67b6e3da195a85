import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';

const EFFETS = [
  '400',
  '401',
  '403',
  '404',
  '409',
  '410',
  '412',
  '429',
  '500',
  '503',
  '504',
  '507',
  'coupure',
  'delai',
  'joinUrlNulle',
] as const;
export type Effet = (typeof EFFETS)[number];

const motif = z.string().refine((texte) => {
  try {
    new RegExp(texte);
    return true;
  } catch {
    return false;
  }
}, 'ce n’est pas une expression régulière');

const reglage = z.strictObject({
  graine: z.int().optional(),
  latenceMs: z.number().min(0).max(60_000).optional(),
  regles: z
    .array(
      z.strictObject({
        chemin: motif.optional(),
        methode: z.string().optional(),
        taux: z.number().min(0).max(1),
        effet: z.enum(EFFETS),
        apresEcriture: z.boolean().optional(),
        retryAfter: z.number().min(0).optional(),
      }),
    )
    .optional(),
});
export type ReglagePannes = z.infer<typeof reglage>;
type Regle = NonNullable<ReglagePannes['regles']>[number];

/** A fault drawn for one request. `retryAfter` is in seconds. */
export interface Panne {
  readonly effet: Effet;
  /** The work is done, then its answer is lost: the hard case for idempotency. */
  readonly apresEcriture: boolean;
  readonly retryAfter: number;
}

export interface RegistrePannes {
  /** Replaces the whole setting; an empty or absent body removes every fault. A refusal says in French what is wrong and changes nothing. */
  regler(corps: unknown): { readonly ok: true } | { readonly ok: false; readonly message: string };
  reglage(): ReglagePannes;
  /** Draws for one request. The same seed and the same sequence of requests to a path give the same faults, however other paths interleave. */
  tirer(methode: string, chemin: string): Panne | undefined;
  /** Waits the latency of the setting, and the fault's own delay (`delai`: its `retryAfter`, else 5 s). */
  attendre(panne?: Panne): Promise<void>;
  /** For `/api` and any other part of the host: plays latency and faults around the next handler. */
  middleware(): MiddlewareHandler;
}

/** FNV-1a with a final avalanche, as a number in [0, 1). */
function hasard(texte: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

const concerne = (regle: Regle, methode: string, chemin: string): boolean =>
  (regle.methode === undefined || regle.methode.toUpperCase() === methode) &&
  (regle.chemin === undefined || new RegExp(regle.chemin).test(chemin));

function phrase(erreur: z.ZodError): string {
  const faute = erreur.issues[0];
  if (faute?.code === 'unrecognized_keys')
    return `Réglage des pannes refusé : clé inconnue « ${faute.keys.join(', ')} ».`;
  const ou = faute?.path.length ? `« ${faute.path.join('.')} »` : 'le corps';
  const attendu =
    faute?.code === 'invalid_value'
      ? `une valeur parmi ${faute.values.join(', ')} est attendue`
      : 'la valeur est refusée';
  return `Réglage des pannes refusé : pour ${ou}, ${faute?.code === 'custom' ? faute.message : attendu}.`;
}

const STATUTS: Partial<Record<Effet, { code: string; message: string }>> = {
  '400': { code: 'invalidRequest', message: 'Field is not recognized.' },
  '401': { code: 'InvalidAuthenticationToken', message: 'Access token has expired or is not yet valid.' },
  '403': { code: 'accessDenied', message: 'Access denied.' },
  '404': { code: 'itemNotFound', message: 'The resource could not be found.' },
  '500': { code: 'generalException', message: 'General exception while processing.' },
  '507': { code: 'insufficientStorage', message: 'The site has exceeded its storage quota.' },
  '429': { code: 'activityLimitReached', message: 'The app or user has been throttled.' },
  '503': { code: 'serviceNotAvailable', message: 'The service is temporarily unavailable.' },
  '504': { code: 'timeout', message: 'The gateway did not receive a response in time.' },
  '412': { code: 'preconditionFailed', message: "ETag does not match current item's value" },
  '409': {
    code: 'resourceModified',
    message: 'The resource has changed since the caller last read it; usually an eTag mismatch',
  },
  '410': { code: 'resyncRequired', message: 'Resync required.' },
};

/** The answer of a fault that answers, or undefined for those that cut or only slow down. */
export function reponseDePanne(
  panne: Panne,
): { status: number; code: string; message: string; entetes: Record<string, string> } | undefined {
  const statut = STATUTS[panne.effet];
  if (statut === undefined) return undefined;
  const attente = panne.effet === '429' || panne.effet === '503';
  return {
    status: Number(panne.effet),
    ...statut,
    entetes: attente ? { 'retry-after': String(panne.retryAfter) } : {},
  };
}

/** Breaks the exchange: destroys the socket under a request served by node; elsewhere the answer's body fails while it is read. */
export function couper(env: unknown): Response {
  const prise = z
    .object({
      incoming: z.object({ socket: z.custom<{ destroy(): void }>((s) => typeof s === 'object' && s !== null) }),
    })
    .safeParse(env);
  if (!prise.success)
    return new Response(new ReadableStream({ pull: (flux) => flux.error(new TypeError('socket hang up')) }));
  prise.data.incoming.socket.destroy();
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}

/** The registry of injected faults of the embedded default, set at run time by `POST /local/pannes`. */
export function creerPannes(): RegistrePannes {
  let courant: ReglagePannes = {};
  let compte = new Map<string, number>();

  const registre: RegistrePannes = {
    regler(corps) {
      const lu = reglage.safeParse(corps === undefined || corps === null || corps === '' ? {} : corps);
      if (!lu.success) return { ok: false, message: phrase(lu.error) };
      courant = lu.data;
      compte = new Map();
      return { ok: true };
    },
    reglage: () => courant,
    tirer(methode, chemin) {
      for (const [i, regle] of (courant.regles ?? []).entries()) {
        if (!concerne(regle, methode, chemin)) continue;
        const cle = `${i} ${methode} ${chemin}`;
        const n = (compte.get(cle) ?? 0) + 1;
        compte.set(cle, n);
        if (hasard(`${courant.graine ?? 0} ${cle} ${n}`) < regle.taux)
          return {
            effet: regle.effet,
            apresEcriture: regle.apresEcriture ?? false,
            retryAfter: regle.retryAfter ?? (regle.effet === 'delai' ? 5 : 1),
          };
      }
      return undefined;
    },
    async attendre(panne) {
      const ms = (courant.latenceMs ?? 0) + (panne?.effet === 'delai' ? panne.retryAfter * 1000 : 0);
      if (ms > 0) await new Promise((suite) => setTimeout(suite, ms));
    },
    middleware: () => async (c, next) => {
      const panne = registre.tirer(c.req.method, c.req.path);
      await registre.attendre(panne);
      if (panne === undefined) return next();
      const reponse = reponseDePanne(panne);
      if (reponse === undefined && panne.effet !== 'coupure') return next();
      if (panne.apresEcriture) await next();
      if (reponse === undefined) return couper(c.env);
      const { status, code, message, entetes } = reponse;
      c.res = new Response(JSON.stringify({ error: { code, message } }), {
        status,
        headers: { 'content-type': 'application/json', ...entetes },
      });
    },
  };
  return registre;
}
