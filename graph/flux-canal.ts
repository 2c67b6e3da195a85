import { codeDuStatut, ErreurGraph } from './erreur.ts';
import { estBoucle, lireAdresse } from './origine.ts';
import { deciderReprise } from './retry.ts';

/** Hosts of Power Automate. Not `webhook.office.com`: those connectors were closed in May 2026. */
const HOTES = ['.logic.azure.com', '.api.powerplatform.com', '.api.powerautomate.com'];
/** Teams refuses a message of 28 KB; measured on the whole body, in UTF-8. */
export const OCTETS_MAX = 28 * 1024;

export interface OptionsFlux {
  /** The local default's own channel may stand in for Power Automate. */
  readonly local?: boolean;
  readonly fetch?: typeof fetch;
  readonly attendre?: (ms: number) => Promise<void>;
}

/** `en-file`: the flow has taken the card in (202); that it shows in the channel is not known. */
export type EtatPublication =
  | { readonly etat: 'en-file' }
  | {
      readonly etat: 'refusee';
      readonly raison: 'sans-canal' | 'adresse-refusee' | 'carte-trop-lourde';
      readonly octets?: number;
    };

/**
 * Gives an Adaptive Card to the flow of a channel ("Post to a channel when a webhook request is received"). The address is a secret: it appears in no error,
 * is sent nowhere else, and follows no redirection. A lost answer is not repeated (`indisponible`): the card may already be there.
 */
export async function publierCarte(url: string, carte: unknown, options: OptionsFlux = {}): Promise<EtatPublication> {
  if (!adresseAcceptee(url, options.local ?? false)) return { etat: 'refusee', raison: 'adresse-refusee' };
  const corps = JSON.stringify(enveloppe(carte));
  const octets = new TextEncoder().encode(corps).length;
  if (octets >= OCTETS_MAX) return { etat: 'refusee', raison: 'carte-trop-lourde', octets };

  const attendre = options.attendre ?? ((ms) => new Promise<void>((fini) => setTimeout(fini, ms)));
  for (let tentative = 1; ; tentative += 1) {
    const reponse = await poster(options.fetch ?? fetch, url, corps);
    if (reponse.ok) return { etat: 'en-file' };
    const decision = deciderReprise({
      methode: 'POST',
      tentative,
      statut: reponse.status,
      retryAfter: reponse.headers.get('Retry-After'),
      maintenant: Date.now(),
      alea: Math.random(),
    });
    if (decision.suite === 'arreter') throw new ErreurGraph(codeDuStatut(reponse.status), { statut: reponse.status });
    await attendre(decision.ms);
  }
}

async function poster(envoi: typeof fetch, url: string, corps: string): Promise<Response> {
  try {
    return await envoi(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: corps,
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    // No cause: the errors of some runtimes quote the address.
    throw new ErreurGraph('indisponible');
  }
}

/** Is it the address of a flow of Power Automate? */
export function adresseAcceptee(url: string, local: boolean): boolean {
  const adresse = lireAdresse(url);
  if (adresse === undefined || adresse.username !== '' || adresse.password !== '') return false;
  if (local && estBoucle(adresse.hostname)) return true;
  return (
    adresse.protocol === 'https:' &&
    ['', '443'].includes(adresse.port) &&
    HOTES.some((h) => adresse.hostname.endsWith(h))
  );
}

/** The body that the flow expects: a card alone makes it fail ("'attachments' is of type 'Null'"). */
const enveloppe = (carte: unknown): unknown => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: carte }],
});
