import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { z } from 'zod';
import { resumer, type Serie } from './statistiques.ts';
import { ecrireLesPages } from './synthese-pages.ts';

export interface MesureBilan {
  readonly participations: number;
  readonly lignes: number;
  /** The first bilan of an instance that has read nothing. */
  readonly premierMs: Serie;
  /** Those of five years, one after the other. */
  readonly cinqAnneesMs: Serie;
  /** The Word document, the slides and the workbook of one of them. */
  readonly documentsMs: Serie;
}

const PARTICIPATIONS = 100_000;
const passage = z.object({ annees: z.array(z.number()), documentsMs: z.number() });

/** The annual bilan over five years of rencontres: each run in a process of its own, which has read nothing yet. */
export async function mesurerBilans(repetitions: number, dire: (etape: string) => void): Promise<MesureBilan> {
  const travail = mkdtempSync(join(tmpdir(), 'maillage-bilan-'));
  try {
    const programme = join(travail, 'passage.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'bilan-passage.ts')],
      outfile: programme,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
      // Under a name of its own: one of the libraries brings another `createRequire`.
      banner: { js: "import { createRequire as exiger } from 'node:module'; const require = exiger(import.meta.url);" },
    });
    const dossier = join(travail, 'pages');
    const lignes = ecrireLesPages(dossier, PARTICIPATIONS);
    const jouer = async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [programme, dossier], { maxBuffer: 1e8 });
      return passage.parse(JSON.parse(stdout));
    };
    // The pages of the columns that are asked for are made once.
    await jouer();
    const passages: z.infer<typeof passage>[] = [];
    for (let tour = 1; tour <= repetitions; tour += 1) {
      dire(`tour ${tour}`);
      passages.push(await jouer());
    }
    return {
      participations: PARTICIPATIONS,
      lignes,
      premierMs: resumer(passages.map(({ annees }) => annees[0] ?? 0)),
      cinqAnneesMs: resumer(passages.map(({ annees }) => annees.reduce((a, b) => a + b, 0))),
      documentsMs: resumer(passages.map(({ documentsMs }) => documentsMs)),
    };
  } finally {
    rmSync(travail, { recursive: true, force: true });
  }
}
