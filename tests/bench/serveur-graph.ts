import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { structures } from '../../core/lists/structures.list.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerSite } from '../../graph/site.ts';
import { creerGraphLocal, type GraphLocal } from '../../infra/local/graph/graph-local.ts';
import type { PorteurGraph } from '../../infra/local/graph/monde.ts';
import { idSite, LOCATAIRE } from '../../infra/local/locataire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { nouvellesStructures } from './donnees.ts';
import type { Adresses, Ordre, ReponseServeur, Trafic } from './trafic.ts';

/**
 * The process of the stand-in: one store, served under two addresses because the stock client only recognises links that begin with https
 * (its test double then speaks http all the same). Counts what passes on the wire; obeys its parent.
 */
const PORTEUR: PorteurGraph = {
  oid: LOCATAIRE.organisateur.oid,
  appId: LOCATAIRE.application,
  delegue: true,
  droitSite: 'owner',
  roles: [],
  scopes: ['Sites.FullControl.All'],
};

const dossier = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
const fermetures: (() => void)[] = [];
const prises = new Set<Socket>();
let requetes = 0;
let octetsFermes = 0;

const trafic = (): Trafic => ({
  requetes,
  octets: octetsFermes + [...prises].reduce((somme, prise) => somme + prise.bytesWritten, 0),
});

function compter(serveur: Server): void {
  serveur.on('request', () => {
    requetes += 1;
  });
  serveur.on('connection', (prise) => {
    prises.add(prise);
    prise.on('close', () => {
      prises.delete(prise);
      octetsFermes += prise.bytesWritten;
    });
  });
}

async function servir(protocole: 'http' | 'https'): Promise<{ readonly adresse: string; readonly graph: GraphLocal }> {
  let traiter: ReturnType<typeof getRequestListener> = async () => {};
  const serveur = createServer((requete, reponse) => void traiter(requete, reponse));
  compter(serveur);
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  const adresse = `${protocole}://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
  const graph = creerGraphLocal({
    baseUrl: adresse,
    fichier: join(dossier, 'graph.sqlite'),
    maintenant: () => new Date(),
    verifierJeton: async (autorisation) => (autorisation === undefined ? undefined : PORTEUR),
    unitesParMinute: Number.MAX_SAFE_INTEGER,
  });
  traiter = getRequestListener(graph.app.fetch);
  fermetures.push(() => {
    serveur.close();
    serveur.closeAllConnections();
    graph.fermer();
  });
  return { adresse, graph };
}

const http = await servir('http');
const https = await servir('https');

// The rows go in through the front door, without the network: our provisioning, our batches, the stand-in's own checks.
const client = creerClientGraph({
  baseUrl: `${http.adresse}/graph/v1.0`,
  jeton: async () => 'banc',
  fetch: (async (url: unknown, init?: RequestInit) =>
    http.graph.app.fetch(new Request(String(url), init))) as typeof fetch,
});
const site = creerSite(client, { id: idSite });
const dire = (message: ReponseServeur): void => void process.send?.(message);

async function preparer(combien: number): Promise<Adresses> {
  const { echecs } = await provisionner({ client, site, definitions: [structures] });
  if (echecs.length > 0) throw new Error(echecs.join(' ; '));
  site.oublier();
  const issue = await ecrireEnLot(
    client,
    site,
    structures,
    { creer: nouvellesStructures(combien) },
    (faites, total) => {
      if (faites % 2000 === 0) dire({ avancement: `${faites}/${total} structures écrites` });
    },
  );
  if (issue.echecs.length > 0) throw new Error(`${issue.echecs.length} structures refusées.`);
  return { http: http.adresse, https: https.adresse, site: idSite, liste: await site.idListe(structures.name) };
}

/** Changes the presentation of the first rows, as a day of corrections would. */
async function changer(combien: number): Promise<void> {
  for (let id = 1; id <= combien; id += 1)
    await client.ecrire('PATCH', `/sites/${idSite}/lists/${structures.name}/items/${id}/fields`, {
      corps: { Description: `Présentation revue à la requête ${requetes}, ligne ${id}.` },
    });
}

const ORDRES = {
  preparer: async ({ combien }) => ({ adresses: await preparer(combien) }),
  changer: async ({ combien }) => {
    await changer(combien);
    return { trafic: trafic() };
  },
  compter: async () => ({ trafic: trafic() }),
} as const satisfies Record<Ordre['ordre'], (ordre: Ordre) => Promise<ReponseServeur>>;

process.on('message', (ordre: Ordre) => {
  ORDRES[ordre.ordre](ordre).then(dire, (cause: unknown) => dire({ echec: String(cause) }));
});
process.on('disconnect', () => {
  for (const fermer of fermetures) fermer();
  rmSync(dossier, { recursive: true, force: true });
  process.exit(0);
});
