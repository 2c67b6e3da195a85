import { type ClientGraph, creerClientGraph } from '../../graph/client.ts';
import { creerSite, type Site } from '../../graph/site.ts';
import { creerGraphLocal, type Echange, type GraphLocal } from '../../infra/local/graph/graph-local.ts';
import type { PorteurGraph } from '../../infra/local/graph/monde.ts';
import { idSite, LOCATAIRE } from '../../infra/local/locataire.ts';
import { creerPannes, type RegistrePannes } from '../../infra/local/pannes.ts';

const BASE_LOCALE = 'http://localhost:3000/graph/v1.0';

export interface GraphEnMemoire {
  readonly graph: GraphLocal;
  readonly client: ClientGraph;
  readonly site: Site;
  readonly requetes: string[];
  /** A client of somebody else. */
  clientDe(porteur: Partial<PorteurGraph>): ClientGraph;
  /** Plays `panne` instead of the network for the next request that matches; `apres` lets the service work first. */
  perdre(motif: RegExp, apres: boolean): void;
  /** Faults drawn for every request, as `POST /local/pannes` sets them. */
  readonly pannes: RegistrePannes;
}

const ADMINISTRATION: PorteurGraph = {
  oid: LOCATAIRE.organisateur.oid,
  appId: LOCATAIRE.application,
  delegue: true,
  droitSite: 'owner',
  roles: [],
  scopes: [
    'Sites.FullControl.All',
    'Calendars.ReadWrite',
    'Mail.Send',
    'OnlineMeetingArtifact.Read.All',
    'OnlineMeetings.Read',
  ],
};

/** The stand-in on a data base that lasts as long as the test, reached without a port. */
export function ouvrirGraph(options: { readonly trace?: (echange: Echange) => void } = {}): GraphEnMemoire {
  const porteurs = new Map<string, PorteurGraph>();
  const pannes = creerPannes();
  const graph = creerGraphLocal({
    pannes,
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    baseUrl: 'http://localhost:3000',
    fichier: ':memory:',
    maintenant: () => new Date('2026-11-23T09:00:00Z'),
    verifierJeton: async (autorisation) => porteurs.get(autorisation?.replace('Bearer ', '') ?? ''),
  });
  const requetes: string[] = [];
  const pertes: { motif: RegExp; apres: boolean }[] = [];
  const reseau = async (url: unknown, init?: RequestInit): Promise<Response> => {
    const trace = `${init?.method} ${decodeURIComponent(String(url)).replace(BASE_LOCALE, '')}`;
    requetes.push(trace);
    const rang = pertes.findIndex((p) => p.motif.test(trace));
    const perte = rang < 0 ? undefined : pertes.splice(rang, 1)[0];
    if (perte !== undefined && !perte.apres) throw new TypeError('fetch failed');
    const reponse = await graph.demander(String(url), init);
    if (perte !== undefined) throw new TypeError('fetch failed');
    return reponse;
  };
  const clientDe = (porteur: Partial<PorteurGraph>): ClientGraph => {
    const jeton = `jeton-${porteurs.size}`;
    porteurs.set(jeton, { ...ADMINISTRATION, ...porteur });
    return creerClientGraph({
      baseUrl: BASE_LOCALE,
      jeton: async () => jeton,
      fetch: reseau as typeof fetch,
      attendre: async () => undefined,
    });
  };
  const client = clientDe({});
  return {
    graph,
    client,
    site: creerSite(client, { id: idSite }),
    requetes,
    clientDe,
    pannes,
    perdre: (motif, apres) => void pertes.push({ motif, apres }),
  };
}
