import type { z } from 'zod';
import { reponseDuRegistre } from '../../core/sirene/etablissement.ts';
import { deciderReprise } from '../../graph/retry.ts';

/** The register does not answer, or not what it says it answers. */
export class RegistreIndisponible extends Error {
  override readonly name = 'RegistreIndisponible';
}

export type ChercherAuRegistre = (siret: string) => Promise<z.infer<typeof reponseDuRegistre>>;

/**
 * The service admits seven requests a second from one address (its description): half of that, so that others of the
 * same network keep their share.
 */
const PAUSE_MS = 300;

interface Options {
  readonly fetch?: typeof fetch;
  readonly attendre?: (ms: number) => Promise<void>;
}

/**
 * Asks the public register about one establishment: only a SIRET, which is public, leaves. Requests follow one another,
 * at a walking pace. Throws `RegistreIndisponible`.
 */
export function ouvrirRegistre(base: string, options: Options = {}): ChercherAuRegistre {
  const attendre = options.attendre ?? ((ms) => new Promise<void>((fini) => setTimeout(fini, ms)));
  let premiere = true;
  return async (siret) => {
    if (!premiere) await attendre(PAUSE_MS);
    premiere = false;
    const adresse = new URL('search', `${base.replace(/\/$/, '')}/`);
    adresse.search = new URLSearchParams({
      q: siret,
      minimal: 'true',
      include: 'siege,matching_etablissements',
      limite_matching_etablissements: '100',
    }).toString();
    for (let tentative = 1; ; tentative += 1) {
      const reponse = await demander(options.fetch ?? fetch, adresse);
      if (reponse.ok) {
        const lue = reponseDuRegistre.safeParse(await reponse.json().catch(() => undefined));
        if (lue.success) return lue.data;
        throw new RegistreIndisponible('reponse-illisible');
      }
      const decision = deciderReprise({
        methode: 'GET',
        tentative,
        statut: reponse.status,
        retryAfter: reponse.headers.get('Retry-After'),
        maintenant: Date.now(),
        alea: Math.random(),
      });
      if (decision.suite === 'arreter') throw new RegistreIndisponible(`statut-${reponse.status}`);
      await attendre(decision.ms);
    }
  };
}

async function demander(envoi: typeof fetch, adresse: URL): Promise<Response> {
  try {
    return await envoi(adresse, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });
  } catch {
    throw new RegistreIndisponible('injoignable');
  }
}
