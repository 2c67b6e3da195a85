import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { REGLAGES_PAR_DEFAUT } from '../../core/reglages/reglages.ts';
import { ouvrirDepots } from '../../functions/hote/depots.ts';
import { calculerLaSynthese } from '../../functions/syntheses/calculer-la-synthese.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { BASE, LIENS } from './adresse-du-banc.ts';
import { syntheseNaive } from './synthese-naive.ts';

/** One run in a process of its own: `node passage.mjs DOSSIER nous|naive`; prints what it took. */
const [, , dossier = '', qui = 'nous'] = process.argv;
const MOIS = '2026-10';
const MAINTENANT = '2026-11-01T07:05:00Z';

let requetes = 0;

/** Graph as files: each list by its pages, in the order of their links. */
const servir: typeof fetch = async (entree) => {
  requetes += 1;
  const url = new URL(entree instanceof Request ? entree.url : String(entree));
  return new Response(repondre(url), { headers: { 'content-type': 'application/json' } });
};

/** Bytes as they come from the network: to make them is no part of what is measured. */
function repondre(url: URL): string | Uint8Array<ArrayBuffer> {
  const [, nom, page = '0'] = /\/(?:lists|page)\/([A-Za-z]+)(?:\/(?:items|(\d+)))?$/.exec(url.pathname) ?? [];
  if (nom === undefined)
    return JSON.stringify({ value: TOUTES_LES_LISTES.map(({ name }) => ({ id: name, name, displayName: name })) });
  const fichier = join(dossier, `${nom}-${page}.json`);
  return existsSync(fichier) ? readFileSync(fichier) : '{"value":[]}';
}

const client = creerClientGraph({ baseUrl: BASE, jeton: async () => 'banc', fetch: servir });
const depots = ouvrirDepots(client, creerSite(client, { id: 'banc' }));
const fonds = { depots, territoire: async () => LATITUDE_NORD_GIRONDE };
const faire = () =>
  qui === 'naive'
    ? syntheseNaive(async (liste, page) => (await servir(`${LIENS}${liste}/${page}`)).json(), MOIS)
    : calculerLaSynthese(fonds, {
        mois: MOIS,
        maintenant: MAINTENANT,
        reglages: REGLAGES_PAR_DEFAUT,
        statut: { etat: 'recalculee' },
        gardes: new Map(),
      });

async function mesurer(): Promise<{ readonly requetes: number; readonly cpuMs: number }> {
  requetes = 0;
  const avant = process.cpuUsage();
  await faire();
  const { user, system } = process.cpuUsage(avant);
  return { requetes, cpuMs: Math.round((user + system) / 1000) };
}

const premier = await mesurer();
const ensuite = await mesurer();
process.stdout.write(
  JSON.stringify({
    ...premier,
    requetesEnsuite: ensuite.requetes,
    cpuEnsuiteMs: ensuite.cpuMs,
    memoireMo: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
