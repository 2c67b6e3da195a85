import { REGLAGES_PAR_DEFAUT } from '../../core/reglages/reglages.ts';
import { ouvrirDepots } from '../../functions/hote/depots.ts';
import { calculerLaSynthese } from '../../functions/syntheses/calculer-la-synthese.ts';
import { ouvrirListesComptees } from '../../functions/syntheses/listes-comptees.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { BASE, LIENS } from './adresse-du-banc.ts';
import { repondreDepuis } from './synthese-fichiers.ts';
import { syntheseNaive } from './synthese-naive.ts';

/** One run in a process of its own: `node passage.mjs DOSSIER nous|naive`; prints what it took. */
const [, , dossier = '', qui = 'nous'] = process.argv;
const MOIS = '2026-10';
const MAINTENANT = '2026-11-01T07:05:00Z';

let requetes = 0;

const repondre = repondreDepuis(dossier);
const servir: typeof fetch = async (entree, options) => {
  requetes += 1;
  const url = new URL(entree instanceof Request ? entree.url : String(entree));
  const corps: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : undefined;
  return new Response(repondre(url, corps), { headers: { 'content-type': 'application/json' } });
};

const client = creerClientGraph({ baseUrl: BASE, jeton: async () => 'banc', fetch: servir });
const site = creerSite(client, { id: 'banc' });
const fonds = {
  depots: ouvrirDepots(client, site),
  listesComptees: ouvrirListesComptees(client, site),
  territoire: async () => LATITUDE_NORD_GIRONDE,
};
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

const enMo = (octets: number): number => Math.round(octets / 1024 ** 2);

async function mesurer(): Promise<{ readonly requetes: number; readonly cpuMs: number }> {
  requetes = 0;
  const avant = process.cpuUsage();
  await faire();
  const { user, system } = process.cpuUsage(avant);
  return { requetes, cpuMs: Math.round((user + system) / 1000) };
}

const reposMo = enMo(process.memoryUsage.rss());
const premier = await mesurer();
const ensuite = await mesurer();
process.stdout.write(
  JSON.stringify({
    ...premier,
    requetesEnsuite: ensuite.requetes,
    cpuEnsuiteMs: ensuite.cpuMs,
    memoireMo: enMo(process.resourceUsage().maxRSS * 1024),
    reposMo,
  }),
);
