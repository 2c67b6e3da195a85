import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creerGraphLocal, type GraphLocal } from '../../../infra/local/graph/graph-local.ts';
import type { PorteurGraph } from '../../../infra/local/graph/monde.ts';
import { droitsDansExchange, idSite, LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { creerPannes, type RegistrePannes } from '../../../infra/local/pannes.ts';
import { avecPartage } from '../../partage.ts';

// Machines that run everything at once are slow; nothing here asserts on time.

const SCOPES = [
  'Sites.Manage.All',
  'Calendars.ReadWrite',
  'Mail.Send',
  'User.Read',
  'User.ReadBasic.All',
  'ChannelMessage.Send',
  'ChannelMessage.Read.All',
  'Team.ReadBasic.All',
  'OnlineMeetings.Read',
  'OnlineMeetingArtifact.Read.All',
];

const personne = (nom: keyof typeof PROFILS): PorteurGraph => ({
  oid: PROFILS[nom].oid,
  appId: LOCATAIRE.application,
  delegue: true,
  droitSite: PROFILS[nom].droitSite,
  roles: [],
  scopes: SCOPES,
});

export const PORTEURS = {
  coordination: personne('coordination'),
  partenaire: personne('partenaire'),
  invite: personne('invite'),
  etranger: { ...personne('lecture'), droitSite: 'aucun' },
  organisateur: { ...personne('coordination'), oid: LOCATAIRE.organisateur.oid },
  fonctions: {
    oid: LOCATAIRE.identiteGeree.objectId,
    appId: LOCATAIRE.identiteGeree.clientId,
    delegue: false,
    droitSite: 'write',
    rbac: droitsDansExchange(),
    roles: ['Sites.Selected'],
    scopes: [],
  },
} as const satisfies Record<string, PorteurGraph>;
export type NomPorteur = keyof typeof PORTEURS;

/** An answer, its JSON left loose: these tests say what they expect of it. */
export interface Recu {
  readonly status: number;
  readonly entetes: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the body is what the test examines
  readonly corps: any;
}

interface Appel {
  readonly corps?: unknown;
  readonly entetes?: Readonly<Record<string, string>>;
  readonly porteur?: NomPorteur | 'personne';
  /** A request that Microsoft's description itself refuses: kept out of the trace given to the verifier. */
  readonly malForme?: boolean;
}

export interface Banc {
  readonly graph: GraphLocal;
  readonly pannes: RegistrePannes;
  readonly horloge: { maintenant: Date };
  appeler(methode: string, url: string, appel?: Appel): Promise<Recu>;
}

export const ORIGINE = 'http://localhost:3000';
const echanges: string[] = [];

/** A stand-in on its own memory, a fixed clock, and every exchange kept for the verifier. */
export function unBanc(options: { fichier?: string; unitesParMinute?: number } = {}): Banc {
  const horloge = { maintenant: new Date('2026-11-23T09:00:00Z') };
  const pannes = creerPannes();
  const graph = creerGraphLocal({
    baseUrl: ORIGINE,
    fichier: options.fichier ?? ':memory:',
    ...(options.unitesParMinute === undefined ? {} : { unitesParMinute: options.unitesParMinute }),
    maintenant: () => horloge.maintenant,
    verifierJeton: async (autorisation) =>
      Object.entries(PORTEURS).find(([nom]) => autorisation === `Bearer ${nom}`)?.[1],
    trace: (echange) => {
      if (echange.request.headers['x-mal-forme'] === undefined) echanges.push(JSON.stringify(echange));
    },
    pannes,
  });
  return {
    graph,
    pannes,
    horloge,
    async appeler(methode, url, { corps, entetes, porteur = 'coordination', malForme } = {}) {
      const reponse = await graph.app.request(url.startsWith('http') ? url : `${ORIGINE}/graph/v1.0${url}`, {
        method: methode,
        headers: {
          ...(porteur === 'personne' ? {} : { authorization: `Bearer ${porteur}` }),
          ...(corps === undefined ? {} : { 'content-type': 'application/json' }),
          ...(malForme ? { 'x-mal-forme': 'oui' } : {}),
          ...entetes,
        },
        ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
      });
      const texte = await reponse.text();
      return { status: reponse.status, entetes: reponse.headers, corps: texte === '' ? undefined : JSON.parse(texte) };
    },
  };
}

export const LISTES = `/sites/${idSite}/lists`;

/** A list of the test with its columns; gives the path of its items. */
export async function uneListe(banc: Banc, displayName: string, columns: readonly unknown[] = []): Promise<string> {
  const { status, corps } = await banc.appeler('POST', LISTES, { corps: { displayName, columns } });
  if (status !== 201) throw new Error(JSON.stringify(corps));
  return `${LISTES}/${corps.id}`;
}

/** Reads a collection to its end, following the links as they are. */
export async function toutLire(banc: Banc, url: string, entetes: Readonly<Record<string, string>> = {}) {
  const valeurs: Recu['corps'][] = [];
  let pages = 0;
  let lien: string | undefined = url;
  let delta: string | undefined;
  while (lien !== undefined) {
    const { status, corps }: Recu = await banc.appeler('GET', lien, { entetes });
    if (status !== 200) throw new Error(JSON.stringify(corps));
    pages++;
    valeurs.push(...corps.value);
    lien = corps['@odata.nextLink'];
    delta = corps['@odata.deltaLink'];
  }
  return { valeurs, pages, delta };
}

/** To call last in a test file: every exchange of the file is held against Microsoft's description of Graph. */
export function verifierLaTrace(): void {
  avecPartage('trace de ce fichier tenue contre la description de Graph', (partage) => {
    test('aucun échange ne s’écarte de la description de Microsoft', () => {
      const dossier = mkdtempSync(join(tmpdir(), 'trace-'));
      const fichier = join(dossier, 'trace.jsonl');
      writeFileSync(fichier, echanges.join('\n'));
      const verdict = spawnSync(process.execPath, [join(partage, 'graph/verifier-trace.mjs'), fichier], {
        cwd: join(__dirname, '../../..'),
        encoding: 'utf8',
      });
      rmSync(dossier, { recursive: true });
      expect(verdict.stdout).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    });
  });
}
