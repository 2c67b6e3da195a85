import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DECALAGE } from '../horloge.ts';

export interface OptionsProcessus {
  /** The built host (`dist/local/fonctions.mjs`). */
  readonly hote: string;
  readonly paquet: string;
  readonly hostJson: string;
  readonly etatMinuteurs: string;
  readonly origine: string;
  readonly env: Readonly<Record<string, string>>;
  /** File that receives the log of the functions, one JSON object per line. */
  readonly fichierJournal: string;
  /** Called for each warning or error line. */
  readonly alerter: (ligne: string) => void;
}

export interface ProcessusFonctions {
  /** Passes a request on, body untouched; 503 in French while the functions are (re)starting. */
  transmettre(requete: Request, chemin: string): Promise<Response>;
  /** Forgets what the functions keep in memory: a new process, ready when this resolves. */
  redemarrer(): Promise<void>;
  arreter(): Promise<void>;
}

const ATTENTE_MAX_MS = 15_000;
/** A broken exchange most often means a dying process: its exit is waited for, so that the next request finds its successor. */
const ATTENTE_SORTIE_MS = 500;
const SAUT = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect', 'accept-encoding'];

/** Starts the functions in their own process and restarts them when they fall. Resolves once they answer, or fails with their first words. */
export async function lancerFonctions(options: OptionsProcessus): Promise<ProcessusFonctions> {
  const journal = createWriteStream(options.fichierJournal, { flags: 'a' });
  let arret = false;
  let enfant: ChildProcess | null = null;
  let port: number | null = null;
  let sortie: Promise<unknown> = Promise.resolve();
  let chutes = 0;
  let premierDepart = false;

  const naitre = () =>
    new Promise<void>((pret, echec) => {
      const { hote, paquet, hostJson, etatMinuteurs, origine } = options;
      const ne = fork(hote, [paquet, hostJson, etatMinuteurs, origine], {
        env: {
          PATH: process.env.PATH ?? '',
          NODE_ENV: 'production',
          [DECALAGE]: process.env[DECALAGE] ?? '0',
          MINUTEURS: process.env.MINUTEURS ?? '',
          ...options.env,
        },
        execArgv: ['--enable-source-maps'],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      enfant = ne;
      sortie = once(ne, 'exit');
      const plaintes: string[] = [];
      if (ne.stdout) createInterface(ne.stdout).on('line', (l) => noter(l));
      if (ne.stderr) {
        createInterface(ne.stderr).on('line', (l) => {
          plaintes.push(l);
          noter(JSON.stringify({ quand: new Date().toISOString(), niveau: 'error', categorie: 'stderr', message: l }));
        });
      }
      ne.on('message', (message: { port?: number }) => {
        port = message.port ?? null;
        pret();
      });
      ne.on('close', (code) =>
        echec(new Error(`Les fonctions n’ont pas démarré (code ${code}).\n${plaintes.slice(0, 12).join('\n')}`)),
      );
      ne.on('exit', (code) => {
        port = null;
        if (arret || !premierDepart) return;
        chutes += 1;
        options.alerter(`Les fonctions se sont arrêtées (code ${code}) ; redémarrage.`);
        setTimeout(() => void (arret || naitre().catch(() => {})), Math.min(1000 * 2 ** (chutes - 1), 30_000)).unref();
      });
    });

  const noter = (ligne: string) => {
    journal.write(`${ligne}\n`);
    // Before the first answer, what the process says on stderr is in the error that is thrown.
    if (premierDepart && /"niveau":"(warning|error|critical)"/.test(ligne)) options.alerter(ligne);
  };

  const portPret = async () => {
    const limite = Date.now() + ATTENTE_MAX_MS;
    while (port === null && !arret && Date.now() < limite) await new Promise((r) => setTimeout(r, 50));
    return port;
  };

  const eteindre = async () => {
    arret = true;
    if (enfant?.exitCode !== null || enfant.signalCode !== null) return;
    enfant.kill('SIGTERM');
    await sortie;
  };

  await naitre();
  premierDepart = true;

  return {
    async transmettre(requete, chemin) {
      const headers = new Headers(requete.headers);
      // Hop-by-hop headers stop here; no compression between two processes of one machine (fetch would undo it and keep the header).
      for (const nom of SAUT) headers.delete(nom);
      const avecCorps = requete.method !== 'GET' && requete.method !== 'HEAD';
      const body = avecCorps ? await requete.arrayBuffer() : undefined;
      for (let vers = await portPret(); vers !== null; vers = await portPret()) {
        try {
          const url = `http://127.0.0.1:${vers}${chemin}`;
          return await fetch(url, { method: requete.method, headers, body, redirect: 'manual' });
        } catch (erreur) {
          // Nobody listens any more: the process is dead although its exit is not reported yet. The request was not sent, so wait for the next one.
          if (!estConnexionRefusee(erreur)) {
            await Promise.race([sortie, new Promise((r) => setTimeout(r, ATTENTE_SORTIE_MS))]);
            return Response.json({ erreur: 'Les fonctions se sont arrêtées pendant la demande.' }, { status: 502 });
          }
          if (port === vers) port = null;
        }
      }
      return Response.json({ erreur: 'Les fonctions redémarrent : réessayez.' }, { status: 503 });
    },
    async redemarrer() {
      await eteindre();
      arret = false;
      await naitre();
    },
    async arreter() {
      await eteindre();
      journal.end();
    },
  };
}

function estConnexionRefusee(erreur: unknown): boolean {
  return (erreur as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED';
}
