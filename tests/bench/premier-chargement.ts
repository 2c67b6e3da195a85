import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { TELECHARGEMENTS_DU_LIEN } from '../../tabs/poids.ts';

export interface PremierChargement {
  readonly page: string;
  readonly fichiers: number;
  /** Thousands of bytes, as sent (gzip) and as read by the engine. */
  readonly jsGzipKo: number;
  readonly jsKo: number;
  readonly cssGzipKo: number;
}

const attribut = (balise: string, nom: string): string | undefined =>
  new RegExp(`\\b${nom}\\s*=\\s*["']([^"']*)["']`, 'i').exec(balise)?.[1];

/** Module scripts, preloaded modules and style sheets that a page names, as they are written in it. */
export function liensDe(html: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const sansCommentaire = html.replace(/<!--[\s\S]*?-->/g, '');
  const balises = [...sansCommentaire.matchAll(/<(?:script|link)\b[^>]*>/gi)].map(([balise]) => balise);
  const liens = (garder: (balise: string) => boolean, nom: string): readonly string[] =>
    balises.filter(garder).flatMap((b) => attribut(b, nom) ?? []);
  const rel = (voulu: string) => (b: string) => /^<link/i.test(b) && attribut(b, 'rel') === voulu;
  return {
    scripts: [...liens((b) => /^<script/i.test(b), 'src'), ...liens(rel('modulepreload'), 'href')],
    styles: liens(rel('stylesheet'), 'href'),
  };
}

/** What `entrees` and all that they load import, file by file. Paths are absolute, without their first slash. */
async function importsDe(entrees: readonly string[]) {
  const { metafile } = await build({
    entryPoints: [...entrees],
    absWorkingDir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/sortie',
    write: false,
    metafile: true,
    logLevel: 'silent',
    loader: { '.css': 'empty', '.svg': 'empty', '.png': 'empty' },
  });
  return metafile.inputs;
}

/** Files reached from `entrees` by static imports alone: what the browser must have before the page runs. Paths are absolute. */
async function fermetureStatique(entrees: readonly string[]): Promise<readonly string[]> {
  if (entrees.length === 0) return [];
  const imports = await importsDe(entrees);
  const vus = new Set<string>();
  const suivre = (fichier: string): void => {
    if (vus.has(fichier)) return;
    vus.add(fichier);
    for (const { path, kind, external } of imports[fichier]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) suivre(path);
  };
  for (const entree of entrees) suivre(entree.replace(/^\//, ''));
  return [...vus].map((fichier) => `/${fichier}`);
}

const ko = (octets: number): number => Math.round(octets / 100) / 10;
const gzip = (fichiers: readonly string[]): number =>
  fichiers.reduce((somme, f) => somme + gzipSync(readFileSync(f)).length, 0);

/** What a first visit of a built page costs, nothing in the cache. `base` is the prefix of addresses under which `dossier` is served. */
export async function mesurerPage(dossier: string, page: string, base: string): Promise<PremierChargement> {
  const surDisque = (lien: string): string => join(dossier, lien.startsWith(base) ? lien.slice(base.length) : lien);
  const { scripts, styles } = liensDe(readFileSync(join(dossier, page), 'utf8'));
  const fichiers = await fermetureStatique([...new Set(scripts.map(surDisque))]);
  return {
    page: basename(page, '.html'),
    fichiers: fichiers.length,
    jsGzipKo: ko(gzip(fichiers)),
    jsKo: ko(fichiers.reduce((somme, f) => somme + readFileSync(f).length, 0)),
    cssGzipKo: ko(gzip(styles.map(surDisque))),
  };
}

export interface PoidsDUnLien {
  readonly lien: string;
  readonly jsGzipKo: number;
}

/** What each link loads in all: the first files of its page, those of its nature and of its phases. */
export async function mesurerLesLiens(dossier: string, base: string): Promise<readonly PoidsDUnLien[]> {
  const { scripts } = liensDe(readFileSync(join(dossier, 'lien.html'), 'utf8'));
  const premiers = scripts.map((lien) => join(dossier, lien.startsWith(base) ? lien.slice(base.length) : lien));
  const imports = Object.values(await importsDe(premiers)).flatMap((fichier) => fichier.imports);
  const plusTard = [...new Set(imports.flatMap(({ kind, path }) => (kind === 'dynamic-import' ? [`/${path}`] : [])))];
  return Promise.all(
    Object.entries(TELECHARGEMENTS_DU_LIEN).map(async ([lien, titres]) => {
      const siens = plusTard.filter((f) =>
        titres.some((titre) => new RegExp(`^${titre}-[\\w-]{8}\\.js$`).test(basename(f))),
      );
      if (siens.length !== titres.length)
        throw new Error(`« ${lien} » : ${titres.join(', ')} attendus, ${siens.join(', ')} trouvés`);
      const fichiers = await fermetureStatique([...premiers, ...siens]);
      return { lien, jsGzipKo: ko(gzip(fichiers)) };
    }),
  );
}

/** Every page of the built tabs. Throws when they are not built. */
export async function mesurerPremierChargement(dossier: string): Promise<readonly PremierChargement[]> {
  const pages = existsSync(dossier) ? readdirSync(dossier).filter((f) => f.endsWith('.html')) : [];
  if (pages.length === 0) throw new Error('les onglets ne sont pas construits (npm run build)');
  return Promise.all(pages.sort().map((page) => mesurerPage(dossier, page, '/onglets/')));
}
