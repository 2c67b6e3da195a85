import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { rapports, resumer, type Serie } from './statistiques.ts';

const executer = promisify(execFile);
const releve = z.object({ ms: z.number(), fonctions: z.int() });

export interface MesureFonctions {
  readonly fonctions: number;
  /** From the start of the import to the last function declared. */
  readonly paquetMs: Serie;
  readonly eclateesMs: Serie;
  /** Unbundled ÷ bundle, process by process. */
  readonly rapport: Serie;
  readonly paquetKo: number;
  /** Files that the unbundled application is made of, libraries included. */
  readonly fichiersEclates: number;
}

/** Leaves every import where it is; a source of the house is asked for under its compiled name. */
const fichierParFichier = (racine: string, sources: Set<string>): Plugin => ({
  name: 'fichier-par-fichier',
  setup(construction) {
    construction.onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      if (!path.startsWith('.')) return { path, external: true };
      sources.add(relative(racine, resolve(resolveDir, path)));
      return { path: path.replace(/\.ts$/, '.js'), external: true };
    });
  },
});

/** Compiles functions/main.ts and each source that it reaches on its own, as `tsc` would. Gives the entry. */
async function eclater(racine: string, sortie: string): Promise<string> {
  const faites = new Set<string>();
  let aFaire = ['functions/main.ts'];
  while (aFaire.length > 0) {
    const trouvees = new Set<string>();
    await build({
      entryPoints: aFaire,
      absWorkingDir: racine,
      outbase: '.',
      outdir: sortie,
      bundle: true,
      platform: 'node',
      target: 'node22',
      format: 'esm',
      logLevel: 'warning',
      plugins: [fichierParFichier(racine, trouvees)],
    });
    for (const faite of aFaire) faites.add(faite);
    for (const donnee of [...trouvees].filter((f) => f.endsWith('.json'))) {
      mkdirSync(dirname(join(sortie, donnee)), { recursive: true });
      copyFileSync(join(racine, donnee), join(sortie, donnee));
    }
    aFaire = [...trouvees].filter((f) => f.endsWith('.ts') && !faites.has(f));
  }
  return join(sortie, 'functions/main.js');
}

async function compterFichiers(racine: string): Promise<number> {
  const { metafile } = await build({
    entryPoints: ['functions/main.ts'],
    absWorkingDir: racine,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).length;
}

/** Load time of the deployed file against the same application left in files, each time in a fresh process, in turn. */
export async function mesurerFonctions(
  racine: string,
  repetitions: number,
  dire: (etape: string) => void,
): Promise<MesureFonctions> {
  const paquet = join(racine, 'dist/functions/main.cjs');
  if (!existsSync(paquet)) throw new Error('les fonctions ne sont pas construites (npm run build)');
  // Inside the repository: node_modules is found from there.
  const sortie = join(racine, '.cache/bench');
  rmSync(sortie, { recursive: true, force: true });
  const chargeur = join(sortie, 'chargeur.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'chargeur-fonctions.ts')],
    outfile: chargeur,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const eclatee = await eclater(racine, join(sortie, 'eclatee'));
  const charger = async (application: string) => {
    const { stdout } = await executer(process.execPath, ['--no-warnings', chargeur, application]);
    return releve.parse(JSON.parse(stdout));
  };
  const temps = { paquet: [] as number[], eclatees: [] as number[] };
  let fonctions = 0;
  // The first turn fills the disk cache and is not counted.
  for (let n = 0; n <= repetitions; n += 1) {
    dire(n === 0 ? 'mise en chauffe' : `processus neufs ${n}/${repetitions}`);
    const enUn = await charger(paquet);
    const enPlusieurs = await charger(eclatee);
    if (enUn.fonctions !== enPlusieurs.fonctions)
      throw new Error('Les deux formes ne déclarent pas les mêmes fonctions.');
    fonctions = enUn.fonctions;
    if (n === 0) continue;
    temps.paquet.push(enUn.ms);
    temps.eclatees.push(enPlusieurs.ms);
  }
  return {
    fonctions,
    paquetMs: resumer(temps.paquet),
    eclateesMs: resumer(temps.eclatees),
    rapport: rapports(temps.eclatees, temps.paquet),
    paquetKo: Math.round(statSync(paquet).size / 1000),
    fichiersEclates: await compterFichiers(racine),
  };
}
