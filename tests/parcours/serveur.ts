import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aujourdhui } from '../../core/temps/heure-locale.ts';

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

/** Starts on a copy of the sample territory (loaded once for each day), on empty lists, or where a killed one left its data. */
export async function demarrer(
  depart: 'exemple' | 'vide' | { readonly reprendre: Demonstration } = 'exemple',
  /** Instant (ISO) that its clock shows when it starts: that of the journey, unless said. */
  horloge: string = new Date().toISOString(),
  /** How many territories it serves. */
  territoires = 1,
): Promise<Demonstration> {
  if (typeof depart === 'object') {
    const { dossier, trace, origine } = depart.reprendre;
    // On its own port again: the addresses that it gave stay good.
    return lancer(dossier, horloge, { trace, port: new URL(origine).port });
  }
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-parcours-'));
  const donnees = join(dossier, 'donnees');
  if (depart === 'exemple') cpSync(await exemplePret(horloge), donnees, { recursive: true });
  return lancer(donnees, horloge, { trace: join(dossier, 'trace.jsonl'), exemple: depart === 'exemple', territoires });
}

interface Options {
  readonly trace?: string;
  readonly exemple?: boolean;
  readonly port?: string;
  readonly territoires?: number;
}

async function lancer(
  dossier: string,
  horloge: string,
  { trace, exemple = true, port = '0', territoires = 1 }: Options,
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
      TERRITOIRES: String(territoires),
      MINUTEURS: 'a-la-demande',
      HORLOGE: horloge,
      ...(process.env.TZ === undefined ? {} : { TZ: process.env.TZ }),
      ...(trace === undefined ? {} : { TRACE_GRAPH: trace }),
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

const GARDE = join(RACINE, '.cache', 'parcours');
/** What the samples are kept under: a server built again loads its own. */
const empreinte = (): string => createHash('sha256').update(readFileSync(PROGRAMME)).digest('hex').slice(0, 12);

/** The sample of a day in Paris, loaded once (before the first file) and kept: each journey starts from a copy. */
export async function exemplePret(instant: string): Promise<string> {
  const garde = join(GARDE, empreinte());
  const dossier = join(garde, aujourdhui(instant));
  if (existsSync(dossier)) return dossier;
  mkdirSync(garde, { recursive: true });
  const brouillon = mkdtempSync(join(garde, 'brouillon-'));
  const demonstration = await lancer(brouillon, instant, {});
  await demonstration.arreter();
  renameSync(brouillon, dossier);
  return dossier;
}

/** Samples of a server that has been built again since are of no use any more. */
export function oublierLesAnciens(): void {
  const actuelle = empreinte();
  for (const nom of existsSync(GARDE) ? readdirSync(GARDE) : [])
    if (nom !== actuelle) rmSync(join(GARDE, nom), { recursive: true, force: true });
}
