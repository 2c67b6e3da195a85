import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Emetteur } from './jetons/emetteur.ts';
import { type PorteurJeton, verifierJeton } from './jetons/verifier.ts';

/** What the server needs of the stand-in for Graph. */
export interface GraphLocal {
  readonly app: { fetch(requete: Request): Response | Promise<Response> };
  boiteEnvoi(): unknown;
  calendrier?(): unknown;
  pannes?(requete: Request): Response | Promise<Response>;
  fermer(): void | Promise<void>;
}

export type FabriqueGraph = (options: {
  readonly baseUrl: string;
  readonly fichier: string;
  readonly trace?: string;
  readonly verifierJeton: (jeton: string) => Promise<PorteurJeton | null>;
}) => GraphLocal | Promise<GraphLocal>;

export interface GraphMonte {
  repondre(requete: Request): Response | Promise<Response>;
  pannes(requete: Request): Response | Promise<Response>;
  courriels(): unknown;
  calendrier(): unknown;
  /** Forgets everything and starts again with an empty database. */
  vider(): Promise<void>;
  fermer(): Promise<void>;
}

interface Options {
  readonly dossier: string;
  readonly origine: string;
  readonly emetteur: Emetteur;
  readonly trace?: string;
  readonly fabrique?: FabriqueGraph;
}

/** Opens the stand-in on the file of the data folder, and lets it be emptied while the server runs. */
export async function monterGraph({ dossier, origine, emetteur, trace, fabrique }: Options): Promise<GraphMonte> {
  const fichier = join(dossier, 'graph.sqlite');
  const ouvrir = async () => {
    if (!fabrique) throw new Error('Aucun remplaçant de Graph.');
    return fabrique({
      baseUrl: `${origine}/graph/v1.0`,
      fichier,
      trace,
      verifierJeton: (jeton) => verifierJeton(emetteur, jeton),
    });
  };
  let graph = await ouvrir();
  return {
    repondre: (requete) => graph.app.fetch(requete),
    pannes: (requete) => graph.pannes?.(requete) ?? Response.json({}, { status: 404 }),
    courriels: () => graph.boiteEnvoi(),
    calendrier: () => graph.calendrier?.() ?? [],
    async vider() {
      await graph.fermer();
      for (const suffixe of ['', '-wal', '-shm', '-journal']) rmSync(`${fichier}${suffixe}`, { force: true });
      graph = await ouvrir();
    },
    fermer: async () => graph.fermer(),
  };
}
