import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { regarder } from '../parcours/demonstration.ts';
import { lienDuCourriel } from '../parcours/liens.ts';
import { ouvrirContexte, ouvrirNavigateur } from '../parcours/navigateur.ts';
import { mesurerLesLiens, type PoidsDUnLien } from './premier-chargement.ts';
import { rapports, resumer, type Serie } from './statistiques.ts';

export interface MesurePageDuLien {
  readonly reseau: string;
  /** What this link loads in all: a rencontre, before it. */
  readonly scriptKo: number;
  /** The same of each nature of link, and of each phase of a rencontre. */
  readonly liens: readonly PoidsDUnLien[];
  /** From the tap on the link to the first answer that can be given: a slot may be chosen. */
  readonly nousMs: Serie;
  /** The same page as it ends up, sent whole and without script: what nobody can beat. */
  readonly nueMs: Serie;
  readonly rapport: Serie;
}

/** The telephone of Lighthouse: « slow 4G », a processor four times slower. */
const RESEAU = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 ** 2) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const RALENTI = 4;
const DIT = 'Réseau 150 ms, 1,6 Mbit/s ; processeur quatre fois plus lent ; 360 × 740';
const MAINTENANT = '2026-11-24T09:00:00Z';

/** Watches for the first slot that can be answered, from the first byte of the page. */
const GUETTER = `{
  const voir = () => {
    if (window.premiereReponse === undefined && document.querySelector('input[type=radio]') !== null)
      requestAnimationFrame(() => { window.premiereReponse ??= performance.now(); });
  };
  new MutationObserver(voir).observe(document, { childList: true, subtree: true });
}`;

async function lancerDemonstration(
  racine: string,
): Promise<{ readonly origine: string; readonly arreter: () => Promise<void> }> {
  const donnees = mkdtempSync(join(tmpdir(), 'maillage-banc-'));
  const enfant: ChildProcess = spawn(process.execPath, [join(racine, 'dist/local/serveur.mjs')], {
    cwd: racine,
    stdio: ['ignore', 'pipe', 2],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      DOSSIER_DONNEES: donnees,
      MINUTEURS: 'a-la-demande',
      HORLOGE: MAINTENANT,
    },
  });
  const origine = await new Promise<string>((donner, refuser) => {
    enfant.once('exit', () => refuser(new Error('La démonstration n’a pas démarré.')));
    if (enfant.stdout !== null)
      createInterface(enfant.stdout).on('line', (ligne) => {
        const prete = /^Prêt : (http:\S+)/.exec(ligne)?.[1];
        if (prete !== undefined) donner(prete);
      });
  });
  const arreter = async () => {
    const sortie = once(enfant, 'exit');
    enfant.kill('SIGTERM');
    await sortie;
    rmSync(donnees, { recursive: true, force: true });
  };
  return { origine, arreter };
}

/** A poll of four slots, opened to one structure that may be written to; gives the link that it received. */
async function unLien(origine: string): Promise<string> {
  const regard = regarder(origine);
  const contacts = await regard.lignes('Contacts');
  const joignable = contacts.find(
    ({ fields }) => fields.Actif === true && fields.Courriel !== undefined && fields.CourrielEnEchec === undefined,
  );
  const demander = async (route: string, corps: unknown) => {
    const reponse = await regard.api('coordination', 'POST', route, corps);
    if (reponse.statut !== 200) throw new Error(`${route} : ${JSON.stringify(reponse.corps)}`);
    return reponse.corps;
  };
  const rencontre = z.object({ id: z.string() }).parse(
    await demander('rencontres', {
      cle: 'banc-page-du-lien',
      titre: 'Une date pour le logement des jeunes',
      thematique: 'Logement',
      format: 'Rencontre thématique',
      dureeMinutes: 90,
      modalite: 'Hybride',
      lieu: 'Maison des services',
      structures: [{ id: String(joignable?.fields.StructureLookupId), raison: 'Logement' }],
    }),
  );
  await demander(`rencontres/${rencontre.id}/sondage`, {
    cle: 'banc-page-du-lien',
    creneaux: ['08', '10', '15', '17'].map((jour) => ({ debut: `2026-12-${jour}T13:30:00Z` })),
    cloture: '2026-12-04T17:00:00Z',
    indispensables: [],
  });
  const lien = lienDuCourriel((await regard.courriels()).at(-1)?.corps ?? '');
  if (lien === undefined) throw new Error('Le sondage n’a envoyé aucun lien.');
  return lien;
}

/** Opens the address in a browser that knows nothing, on the telephone; `page`: what it ends up with. */
async function ouvrirSurTelephone(navigateur: Browser, adresse: string) {
  const contexte = await ouvrirContexte(
    navigateur,
    new URL(adresse).origin,
    { viewport: { width: 360, height: 740 } },
    Date.parse(MAINTENANT),
  );
  try {
    const page = await contexte.newPage();
    const cdp = await contexte.newCDPSession(page);
    await cdp.send('Network.emulateNetworkConditions', RESEAU);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
    await page.addInitScript({ content: GUETTER });
    await page.goto(adresse);
    const vue = await page.waitForFunction('window.premiereReponse');
    const html = await page.evaluate(
      `[...document.querySelectorAll('script')].forEach((s) => s.remove()), document.documentElement.outerHTML`,
    );
    const styles = await page.evaluate(
      `[...document.styleSheets].map((s) => [...s.cssRules].map((r) => r.cssText).join('\\n')).join('\\n')`,
    );
    return { ms: Number(await vue.jsonValue()), html: String(html), styles: String(styles) };
  } finally {
    await contexte.close();
  }
}

/** Serves one page, compressed, and nothing else. */
async function servir(html: string) {
  const corps = gzipSync(html);
  const serveur = createServer((_, reponse) => {
    reponse.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(corps);
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const { port } = serveur.address() as AddressInfo;
  return { adresse: `http://127.0.0.1:${port}/`, fermer: () => void serveur.close() };
}

/** `racine`: where dist has been built. */
export async function mesurerPageDuLien(
  racine: string,
  repetitions: number,
  dire: (etape: string) => void,
): Promise<MesurePageDuLien> {
  const liens = await mesurerLesLiens(join(racine, 'dist/onglets'), '/onglets/');
  dire('la démonstration démarre');
  const { origine, arreter } = await lancerDemonstration(racine);
  const navigateur = await ouvrirNavigateur();
  try {
    const lien = await unLien(origine);
    dire('un tour de chauffe');
    const { html, styles } = await ouvrirSurTelephone(navigateur, lien);
    const sansLiens = html.replace(/<link\b[^>]*>/gi, '').replace('</head>', `<style>${styles}</style></head>`);
    const nue = await servir(`<!doctype html>${sansLiens}`);
    const passages: { readonly nous: number; readonly nue: number }[] = [];
    for (let tour = 1; tour <= repetitions; tour += 1) {
      dire(`tour ${tour}`);
      const nous = (await ouvrirSurTelephone(navigateur, lien)).ms;
      passages.push({ nous, nue: (await ouvrirSurTelephone(navigateur, nue.adresse)).ms });
    }
    nue.fermer();
    const [nousMs, nueMs] = [passages.map((p) => p.nous), passages.map((p) => p.nue)];
    return {
      reseau: DIT,
      scriptKo: liens.find(({ lien }) => lien === 'rencontre, avant')?.jsGzipKo ?? Number.NaN,
      liens,
      nousMs: resumer(nousMs),
      nueMs: resumer(nueMs),
      rapport: rapports(nueMs, nousMs),
    };
  } finally {
    await navigateur.close();
    await arreter();
  }
}
