import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { assembler } from '../../../functions/composition.ts';
import { creerCadences } from '../../../functions/hote/cadences.ts';
import { compterEnMemoire } from '../../../functions/hote/compteurs.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import { lireEnvironnement } from '../../../functions/hote/environnement.ts';
import { reserveEnMemoire } from '../../../functions/hote/journal-en-retard.ts';
import { ouvrirRecherche } from '../../../functions/hote/registre-sirene.ts';
import { ouvrirRegistres } from '../../../functions/hote/registres.ts';
import { toursEnMemoire } from '../../../functions/hote/tours-des-minuteurs.ts';
import { unALaFoisIci } from '../../../functions/hote/un-a-la-fois.ts';
import { type ClientGraph, creerClientGraph } from '../../../graph/client.ts';
import { ecrireEnLot } from '../../../graph/ecritures-en-lot.ts';
import { creerSite } from '../../../graph/site.ts';
import { unitesDe } from '../../../infra/local/graph/debit.ts';
import { creerGraphLocal, type GraphLocal } from '../../../infra/local/graph/graph-local.ts';
import { droitsDansExchange, idSite, LOCATAIRE } from '../../../infra/local/locataire.ts';
import { routesRegistre } from '../../../infra/local/registre.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { ecrireTerritoire } from '../../../infra/territoire/ecrire.ts';
import { COMMUNES_DE_LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { ENVIRONNEMENT, ORIGINE } from '../../functions/environnement-local.ts';
import { nouvellesStructures } from '../donnees.ts';

/** What a request to Graph is taken to last, there and back, and what a network carries in a second: supposed, not measured. */
export const SUPPOSE = { allerRetourMs: 150, octetsParSeconde: 10_000_000 } as const;

/** The hour of the simulation, in milliseconds since the epoch: requests and waits move it on. */
export interface Horloge {
  maintenant: number;
}

/** What one application may ask of SharePoint in one tenant, whatever the number of its territories. */
export interface Quota {
  readonly unitesParMinute: number;
  readonly parMinute: Map<number, number>;
}

export interface Compte {
  requetes: number;
  unites: number;
  octets: number;
  refusees: number;
}

export interface Installation {
  readonly contexte: Contexte;
  readonly graph: GraphLocal;
  readonly compte: Compte;
  fermer(): void;
}

const LES_FONCTIONS = {
  oid: LOCATAIRE.identiteGeree.objectId,
  appId: LOCATAIRE.identiteGeree.clientId,
  delegue: false,
  droitSite: 'owner',
  rbac: droitsDansExchange(),
  roles: ['Sites.Selected', 'Sites.FullControl.All', 'OnlineMeetingArtifact.Read.All'],
  scopes: [],
} as const;

const MINUTE = 60_000;
const FICHIER = 'graph.sqlite';

/** On a copy of the lists of `modele`, a folder that `peupler` filled: a territory on a stand-in of its own, whose mailbox takes what Exchange lets it take; all of them share what SharePoint lets the application ask. */
export function ouvrirInstallation(modele: string, horloge: Horloge, quota: Quota): Installation {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-echelle-'));
  cpSync(modele, dossier, { recursive: true });
  const graph = creerGraphLocal({
    baseUrl: ORIGINE,
    fichier: join(dossier, FICHIER),
    jetable: true,
    maintenant: () => new Date(horloge.maintenant),
    verifierJeton: async () => LES_FONCTIONS,
    unitesParMinute: Number.MAX_SAFE_INTEGER,
  });
  const compte: Compte = { requetes: 0, unites: 0, octets: 0, refusees: 0 };
  const client = creerClientGraph({
    baseUrl: ENVIRONNEMENT.GRAPH_URL,
    jeton: async () => 'jeton',
    attendre: async (ms) => {
      horloge.maintenant += ms;
    },
    fetch: (async (url: unknown, init?: RequestInit) => {
      const debut = horloge.maintenant;
      const unites = unitesDeLaDemande(String(url), init);
      compte.requetes += 1;
      compte.unites += unites;
      const attendre = prendre(quota, unites, debut);
      if (attendre !== undefined) {
        compte.refusees += 1;
        horloge.maintenant = Math.max(horloge.maintenant, debut + SUPPOSE.allerRetourMs);
        return Response.json(
          { error: { code: 'activityLimitReached', message: 'The request has been throttled.' } },
          { status: 429, headers: { 'retry-after': String(attendre) } },
        );
      }
      const reponse = await graph.demander(String(url), init);
      const octets = (await reponse.clone().text()).length;
      compte.octets += octets;
      // Those that left together travel together.
      const duree = SUPPOSE.allerRetourMs + (octets / SUPPOSE.octetsParSeconde) * 1000;
      horloge.maintenant = Math.max(horloge.maintenant, debut + duree);
      return reponse;
    }) as typeof fetch,
  });
  const env = lireEnvironnement({ ...ENVIRONNEMENT, REGISTRE_URL: `${ORIGINE}/local/registre` });
  const maintenant = (): Date => new Date(horloge.maintenant);
  const assemble = assembler(env, {
    client,
    clientDeLApplication: client,
    cles: createLocalJWKSet({ keys: [] }),
    maintenant,
    compter: compterEnMemoire(() => horloge.maintenant),
    reserve: reserveEnMemoire(),
    cadences: creerCadences(),
    tours: toursEnMemoire(),
    jeton: async () => 'jeton',
    joindre: fetch,
    ouvrirTable: undefined,
    dansAzure: false,
    registres: ouvrirRegistres(env.REGISTRE_URL),
    sels: undefined,
    plusTard: () => undefined,
    unALaFois: unALaFoisIci(() => horloge.maintenant),
  });
  return {
    contexte: {
      ...assemble,
      publierCarte: async () => ({ etat: 'en-file' }),
      trouverAuRegistre: ouvrirRecherche('https://registre.example', {
        fetch: async (url, init) => routesRegistre().fetch(new Request(String(url), init)),
      }),
    },
    graph,
    compte,
    fermer: () => {
      graph.fermer();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}

function unitesDeLaDemande(url: string, init: RequestInit | undefined): number {
  const { pathname, searchParams } = new URL(url);
  const chemin = pathname.replace(/^.*?\/v1\.0/, '');
  if (chemin !== '/$batch') return unitesDe(init?.method ?? 'GET', chemin, searchParams);
  // Batching saves none.
  const { requests } = JSON.parse(String(init?.body)) as { requests: { method: string; url: string }[] };
  return requests.reduce((somme, { method, url: partie }) => {
    const lue = new URL(partie, 'https://graph.example');
    return somme + unitesDe(method, lue.pathname, lue.searchParams);
  }, 0);
}

/** Seconds to wait when the minute is spent. */
function prendre({ unitesParMinute, parMinute }: Quota, unites: number, le: number): number | undefined {
  const minute = Math.floor(le / MINUTE);
  const total = (parMinute.get(minute) ?? 0) + unites;
  parMinute.set(minute, total);
  return total <= unitesParMinute ? undefined : Math.ceil(((minute + 1) * MINUTE - le) / 1000);
}

/** Writes a territory of so many fictional structures, one contact each, in this folder. */
export async function peupler(dossier: string, combien: number, dire: (etape: string) => void): Promise<void> {
  const graph = creerGraphLocal({
    baseUrl: ORIGINE,
    fichier: join(dossier, FICHIER),
    jetable: true,
    maintenant: () => new Date('2026-11-02T08:00:00Z'),
    verifierJeton: async () => LES_FONCTIONS,
    unitesParMinute: Number.MAX_SAFE_INTEGER,
  });
  const client: ClientGraph = creerClientGraph({
    baseUrl: ENVIRONNEMENT.GRAPH_URL,
    jeton: async () => 'jeton',
    fetch: (async (url: unknown, init?: RequestInit) => graph.demander(String(url), init)) as typeof fetch,
  });
  const site = creerSite(client, { id: idSite });
  const { echecs } = await provisionner({ client, site, definitions: TOUTES_LES_LISTES });
  if (echecs.length > 0) throw new Error(echecs.join('\n'));
  site.oublier();
  await ecrireTerritoire({ client, site }, COMMUNES_DE_LATITUDE_NORD_GIRONDE);
  const avancement = (faites: number, total: number): void => {
    if (faites % 10_000 === 0) dire(`${faites} lignes sur ${total}`);
  };
  const fiches = nouvellesStructures(combien);
  const ecrites = await ecrireEnLot(client, site, structures, { creer: fiches }, avancement);
  const personnes = ecrites.ids.flatMap((structure, i): NouveauContact[] =>
    structure === undefined
      ? []
      : [
          {
            nom: `Personne ${i + 1} (exemple)`,
            structure,
            courriel: `personne.${i + 1}@structure-${i + 1}.example`,
            visibilite: 'partenaires',
            actif: true,
            principal: true,
          },
        ],
  );
  const joints = await ecrireEnLot(client, site, contacts, { creer: personnes }, avancement);
  const manquantes = ecrites.echecs.length + joints.echecs.length;
  graph.fermer();
  if (manquantes > 0) throw new Error(`${manquantes} lignes refusées.`);
}
