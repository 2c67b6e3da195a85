import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const RACINE = join(__dirname, '..', '..');
const PROGRAMME = join(RACINE, 'dist', 'local', 'serveur.mjs');

/** A demonstration of its own: the built server, in a child process, on a free port, with its own data. */
export interface Demonstration {
  readonly origine: string;
  readonly dossier: string;
  /** The exchanges with Graph, one JSON object a line; complete once stopped. */
  readonly trace: string;
  arreter(): Promise<void>;
  /** SIGKILL: as a power cut. */
  tuer(): Promise<void>;
}

/** Starts on a copy of the sample territory (loaded once for the day), on empty lists, or where a killed one left its data. */
export async function demarrer(
  depart: 'exemple' | 'vide' | { readonly reprendre: Demonstration } = 'exemple',
  /** Instant (ISO) that its clock shows when it starts. */
  horloge?: string,
): Promise<Demonstration> {
  if (typeof depart === 'object') {
    // On its own port again: the addresses that it gave stay good.
    return lancer(depart.reprendre.dossier, {
      trace: depart.reprendre.trace,
      ...(horloge === undefined ? {} : { horloge }),
      port: new URL(depart.reprendre.origine).port,
    });
  }
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-parcours-'));
  const donnees = join(dossier, 'donnees');
  if (depart === 'exemple') cpSync(await exemplePret(), donnees, { recursive: true });
  return lancer(donnees, {
    trace: join(dossier, 'trace.jsonl'),
    exemple: depart === 'exemple',
    ...(horloge === undefined ? {} : { horloge }),
  });
}

interface Options {
  readonly trace?: string;
  readonly exemple?: boolean;
  readonly port?: string;
  readonly horloge?: string;
}

async function lancer(
  dossier: string,
  { trace, exemple = true, port = '0', horloge }: Options,
): Promise<Demonstration> {
  const enfant = spawn(process.execPath, [PROGRAMME], {
    cwd: RACINE,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: port,
      DOSSIER_DONNEES: dossier,
      EXEMPLE: exemple ? 'oui' : 'non',
      MINUTEURS: 'a-la-demande',
      ...(trace === undefined ? {} : { TRACE_GRAPH: trace }),
      ...(horloge === undefined ? {} : { HORLOGE: horloge }),
    },
  });
  const origine = await pret(enfant);
  const finir = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (enfant.exitCode !== null || enfant.signalCode !== null) return;
    const sortie = once(enfant, 'exit');
    enfant.kill(signal);
    await sortie;
  };
  return { origine, dossier, trace: trace ?? '', arreter: () => finir('SIGTERM'), tuer: () => finir('SIGKILL') };
}

function pret(enfant: ChildProcess): Promise<string> {
  return new Promise((resoudre, rejeter) => {
    const lues: string[] = [];
    for (const flux of [enfant.stdout, enfant.stderr]) {
      if (flux === null) continue;
      createInterface(flux).on('line', (ligne) => {
        lues.push(ligne);
        const origine = /^Prêt : (http:\S+)/.exec(ligne)?.[1];
        if (origine !== undefined) resoudre(origine);
      });
    }
    enfant.once('exit', (code) => rejeter(new Error(`Le serveur n’a pas démarré (code ${code}).\n${lues.join('\n')}`)));
  });
}

/** The sample of the day, loaded once (before the first file) and kept: each journey starts from a copy. */
export async function exemplePret(): Promise<string> {
  const jour = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
  const empreinte = createHash('sha256').update(readFileSync(PROGRAMME)).digest('hex').slice(0, 12);
  const garde = join(RACINE, '.cache', 'parcours');
  const dossier = join(garde, `${jour}-${empreinte}`);
  if (existsSync(dossier)) return dossier;
  rmSync(garde, { recursive: true, force: true });
  mkdirSync(garde, { recursive: true });
  const brouillon = mkdtempSync(join(garde, 'brouillon-'));
  const demonstration = await lancer(brouillon, {});
  await demonstration.arreter();
  renameSync(brouillon, dossier);
  return dossier;
}
