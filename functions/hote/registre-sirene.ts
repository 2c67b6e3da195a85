import type { z } from 'zod';
import { reponseDuRegistre } from '../../core/sirene/etablissement.ts';
import { type ReponseDeRecherche, reponseDeRecherche } from '../../core/sirene/trouver.ts';
import { deciderReprise } from '../../graph/retry.ts';

/** The register does not answer, or not what it says it answers. */
export class RegistreIndisponible extends Error {
  override readonly name = 'RegistreIndisponible';
}

export type ChercherAuRegistre = (siret: string) => Promise<z.infer<typeof reponseDuRegistre>>;

/** By a number, or by the name of a structure among these départements; none of them is everywhere. */
export type TrouverAuRegistre = (question: string, departements: readonly string[]) => Promise<ReponseDeRecherche>;

/**
 * The service admits seven requests a second from one address (its description): half of that, so that others of the
 * same network keep their share.
 */
const PAUSE_MS = 300;

/** A round of a timer may wait; a person who looks at the page does not. */
const DELAI_MS = { minuteur: 20_000, personne: 8_000 } as const;

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
    const adresse = adresseDe(base, {
      q: siret,
      minimal: 'true',
      include: 'siege,matching_etablissements',
      limite_matching_etablissements: '100',
    });
    for (let tentative = 1; ; tentative += 1) {
      const reponse = await demander(options.fetch ?? fetch, adresse, DELAI_MS.minuteur);
      if (reponse.ok) return lire(reponse, reponseDuRegistre);
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

/**
 * Finds establishments for a person who fills a fiche: what they typed leaves, and nothing else. Asked once: they may ask
 * again. Those who lead an organisation are not asked for. Throws `RegistreIndisponible`.
 */
export function ouvrirRecherche(base: string, options: Options = {}): TrouverAuRegistre {
  return async (question, departements) => {
    const adresse = adresseDe(base, {
      q: question,
      minimal: 'true',
      include: 'siege,matching_etablissements,complements',
      limite_matching_etablissements: '10',
      per_page: '10',
      ...(departements.length === 0 ? {} : { departement: departements.join(',') }),
    });
    const reponse = await demander(options.fetch ?? fetch, adresse, DELAI_MS.personne);
    if (!reponse.ok) throw new RegistreIndisponible(`statut-${reponse.status}`);
    return lire(reponse, reponseDeRecherche);
  };
}

function adresseDe(base: string, demande: Readonly<Record<string, string>>): URL {
  const adresse = new URL('search', `${base.replace(/\/$/, '')}/`);
  adresse.search = new URLSearchParams(demande).toString();
  return adresse;
}

async function lire<S extends z.ZodType>(reponse: Response, schema: S): Promise<z.output<S>> {
  const lue = schema.safeParse(await reponse.json().catch(() => undefined));
  if (lue.success) return lue.data;
  throw new RegistreIndisponible('reponse-illisible');
}

async function demander(envoi: typeof fetch, adresse: URL, delaiMs: number): Promise<Response> {
  try {
    return await envoi(adresse, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(delaiMs),
    });
  } catch {
    throw new RegistreIndisponible('injoignable');
  }
}
