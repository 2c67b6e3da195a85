import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { z } from 'zod';
import { rapports, resumer, type Serie } from './statistiques.ts';
import { ecrireLesPages } from './synthese-pages.ts';

export interface MesureSynthese {
  readonly participations: number;
  readonly lignes: number;
  readonly requetes: number;
  /** ⌈rows ÷ 5 000⌉ + 3: what a reading that wastes nothing asks for. */
  readonly requetesAuPlus: number;
  readonly requetesEnsuite: number;
  /** Reading, checking and counting; the network and the service are not in it. */
  readonly cpuMs: Serie;
  readonly cpuEnsuiteMs: Serie;
  /** The most that the process held, and what it held before it was asked anything. */
  readonly memoireMo: Serie;
  readonly reposMo: Serie;
  /** Naive loop ÷ ours, in processor time. */
  readonly rapport: Serie;
  readonly memoireNaiveMo: Serie;
}

const TAILLES = [10_000, 100_000] as const;
const passage = z.object({
  requetes: z.int(),
  cpuMs: z.number(),
  requetesEnsuite: z.int(),
  cpuEnsuiteMs: z.number(),
  memoireMo: z.number(),
  reposMo: z.number(),
});

/** Both in a process of their own, which has nothing else in memory. */
async function jouer(programme: string, dossier: string, qui: 'nous' | 'naive') {
  const { stdout } = await promisify(execFile)(process.execPath, [programme, dossier, qui], { maxBuffer: 1e8 });
  return passage.parse(JSON.parse(stdout));
}

/** The summary of a month of 5,000 structures and 27 indicators, read as Graph gives it. */
export async function mesurerSyntheses(
  repetitions: number,
  dire: (etape: string) => void,
): Promise<readonly MesureSynthese[]> {
  const travail = mkdtempSync(join(tmpdir(), 'maillage-synthese-'));
  try {
    const programme = join(travail, 'passage.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'synthese-passage.ts')],
      outfile: programme,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    const mesures: MesureSynthese[] = [];
    for (const participations of TAILLES) {
      const dossier = join(travail, String(participations));
      const lignes = ecrireLesPages(dossier, participations);
      // The pages of the columns that are asked for are made once.
      await jouer(programme, dossier, 'nous');
      const passages: { nous: z.infer<typeof passage>; naive: z.infer<typeof passage> }[] = [];
      for (let tour = 1; tour <= repetitions; tour += 1) {
        dire(`${participations} participations, tour ${tour}`);
        const nous = await jouer(programme, dossier, 'nous');
        passages.push({ nous, naive: await jouer(programme, dossier, 'naive') });
      }
      const de = (lire: (p: (typeof passages)[number]) => number) => passages.map(lire);
      mesures.push({
        participations,
        lignes,
        requetes: passages[0]?.nous.requetes ?? 0,
        requetesAuPlus: Math.ceil(lignes / 5000) + 3,
        requetesEnsuite: passages[0]?.nous.requetesEnsuite ?? 0,
        cpuMs: resumer(de((p) => p.nous.cpuMs)),
        cpuEnsuiteMs: resumer(de((p) => p.nous.cpuEnsuiteMs)),
        memoireMo: resumer(de((p) => p.nous.memoireMo)),
        reposMo: resumer(de((p) => p.nous.reposMo)),
        rapport: rapports(
          de((p) => p.naive.cpuMs),
          de((p) => p.nous.cpuMs),
        ),
        memoireNaiveMo: resumer(de((p) => p.naive.memoireMo)),
      });
    }
    return mesures;
  } finally {
    rmSync(travail, { recursive: true, force: true });
  }
}
