import { ErreurGraph } from './erreur.ts';
import { estBoucle, lireAdresse } from './origine.ts';
import { erreurDeReponse, erreurDeReseau } from './reponse.ts';

const DELAI_MS = 60_000;
const ESSAIS = 3;

/**
 * The content behind a « pre-authenticated » address, which the service gives for a few minutes and which opens to
 * whoever holds it: it is neither kept, nor logged, nor handed on, and is asked without a token. Throws `ErreurGraph`.
 */
export async function telechargerSansJeton(
  options: { readonly fetch?: typeof fetch; readonly attendre?: (ms: number) => Promise<void> },
  graph: URL,
  adresse: string,
  octetsAuPlus: number,
): Promise<Uint8Array> {
  const url = lireAdresse(adresse);
  const admise =
    url !== undefined && (url.protocol === 'https:' || (estBoucle(url.hostname) && estBoucle(graph.hostname)));
  if (!admise) throw new ErreurGraph('reponse-inattendue');
  const envoyer = options.fetch ?? fetch;
  for (let essai = 1; ; essai += 1) {
    try {
      const reponse = await envoyer(adresse, {
        method: 'GET',
        redirect: 'error',
        signal: AbortSignal.timeout(DELAI_MS),
      });
      if (!reponse.ok) throw erreurDeReponse(reponse, '');
      if (Number(reponse.headers.get('content-length') ?? 0) > octetsAuPlus) throw new ErreurGraph('requete');
      const octets = new Uint8Array(await reponse.arrayBuffer());
      if (octets.length > octetsAuPlus) throw new ErreurGraph('requete');
      return octets;
    } catch (cause) {
      const erreur = cause instanceof ErreurGraph ? cause : erreurDeReseau(cause);
      if (essai >= ESSAIS || !['indisponible', 'etranglement'].includes(erreur.code)) throw erreur;
      await (options.attendre ?? dormir)(erreur.attendreMs ?? 500 * 2 ** essai);
    }
  }
}

const dormir = (ms: number): Promise<void> => new Promise((fini) => setTimeout(fini, ms));
