import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { AUTRES, type LecteurDeListe, MAILLAGE } from './lecteurs-graph.ts';
import { rapports, resumer, type Serie } from './statistiques.ts';
import type { Adresses, Ordre, ReponseServeur, Trafic } from './trafic.ts';

const LECTEURS = [MAILLAGE, ...AUTRES];
/** Rows that changed between the two reads. */
const CHANGEES = 10;

interface Releve {
  readonly requetes: number;
  readonly octets: number;
  readonly ms: number;
  readonly cpuMs: number;
}

export interface MesureLecture {
  readonly requetes: number;
  readonly ko: number;
  /** From the first request to the last row: the work of the stand-in is in it. */
  readonly ms: Serie;
  /** Processor time of the reader alone, whatever the speed of the stand-in. */
  readonly cpuMs: Serie;
  /** Peer ÷ ours, repetition by repetition; absent for ours. */
  readonly rapportMs?: Serie;
  readonly rapportCpu?: Serie;
}

export interface MesureChargement {
  readonly structures: number;
  readonly changeesEntreDeux: number;
  readonly lecteurs: readonly {
    readonly lecteur: string;
    readonly froid: MesureLecture;
    readonly tiede: MesureLecture;
  }[];
}

interface Serveur {
  demander<C extends 'adresses' | 'trafic'>(
    cle: C,
    ordre: Ordre,
  ): Promise<Extract<ReponseServeur, Record<C, unknown>>[C]>;
  fermer(): void;
}

function lancerServeur(dire: (etape: string) => void): Serveur {
  const enfant: ChildProcess = fork(join(import.meta.dirname, 'serveur-graph.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return {
    demander: (cle, ordre) =>
      new Promise((donner, refuser) => {
        const finir = (geste: () => void): void => {
          enfant.off('message', ecouter).off('exit', tomber);
          geste();
        };
        const tomber = (): void => finir(() => refuser(new Error('Le serveur du banc s’est arrêté.')));
        const ecouter = (message: ReponseServeur): void => {
          if ('avancement' in message) dire(message.avancement);
          else if (cle in message) finir(() => donner((message as never)[cle]));
          else finir(() => refuser(new Error('echec' in message ? message.echec : 'Réponse inattendue.')));
        };
        enfant.on('message', ecouter).on('exit', tomber);
        enfant.send(ordre);
      }),
    fermer: () => enfant.disconnect(),
  };
}

async function relever(serveur: Serveur, combien: number, lire: () => Promise<number>): Promise<Releve> {
  const compter = (): Promise<Trafic> => serveur.demander('trafic', { ordre: 'compter', combien: 0 });
  const avant = await compter();
  const debut = performance.now();
  const debutCpu = process.cpuUsage();
  const lues = await lire();
  const ms = performance.now() - debut;
  const cpu = process.cpuUsage(debutCpu);
  const apres = await compter();
  if (lues !== combien) throw new Error(`${lues} lignes lues au lieu de ${combien}.`);
  return {
    requetes: apres.requetes - avant.requetes,
    octets: apres.octets - avant.octets,
    ms,
    cpuMs: (cpu.user + cpu.system) / 1000,
  };
}

type Temps = 'froid' | 'tiede';
type Releves = ReadonlyMap<LecteurDeListe, Record<Temps, Releve[]>>;

async function uneRepetition(serveur: Serveur, adresses: Adresses, combien: number, releves: Releves): Promise<void> {
  for (const [lecteur, { froid, tiede }] of releves) {
    const lire = lecteur.ouvrir(adresses);
    froid.push(await relever(serveur, combien, lire));
    await serveur.demander('trafic', { ordre: 'changer', combien: CHANGEES });
    tiede.push(await relever(serveur, combien, lire));
  }
}

const vides = (): Releves => new Map(LECTEURS.map((l) => [l, { froid: [], tiede: [] }]));

function decrire(releves: readonly Releve[], nous: readonly Releve[] | undefined): MesureLecture {
  const serie = (cle: 'ms' | 'cpuMs', de: readonly Releve[]): readonly number[] => de.map((r) => r[cle]);
  return {
    requetes: Math.max(...releves.map((r) => r.requetes)),
    ko: Math.round(Math.max(...releves.map((r) => r.octets)) / 1000),
    ms: resumer(serie('ms', releves)),
    cpuMs: resumer(serie('cpuMs', releves)),
    ...(nous === undefined
      ? {}
      : {
          rapportMs: rapports(serie('ms', releves), serie('ms', nous)),
          rapportCpu: rapports(serie('cpuMs', releves), serie('cpuMs', nous)),
        }),
  };
}

/** Reads `combien` structures cold, then again after ten changes, with ours and the peers in turn, on the same stand-in in another process. */
export async function mesurerChargement(
  combien: number,
  repetitions: number,
  dire: (etape: string) => void,
): Promise<MesureChargement> {
  const serveur = lancerServeur(dire);
  try {
    const adresses = await serveur.demander('adresses', { ordre: 'preparer', combien });
    dire('mise en chauffe');
    await uneRepetition(serveur, adresses, combien, vides());
    const releves = vides();
    for (let n = 1; n <= repetitions; n += 1) {
      dire(`lectures ${n}/${repetitions}`);
      await uneRepetition(serveur, adresses, combien, releves);
    }
    const nous = releves.get(MAILLAGE);
    return {
      structures: combien,
      changeesEntreDeux: CHANGEES,
      lecteurs: [...releves].map(([lecteur, { froid, tiede }]) => ({
        lecteur: lecteur.nom,
        froid: decrire(froid, lecteur === MAILLAGE ? undefined : nous?.froid),
        tiede: decrire(tiede, lecteur === MAILLAGE ? undefined : nous?.tiede),
      })),
    };
  } finally {
    serveur.fermer();
  }
}
