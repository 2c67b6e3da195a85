import { z } from 'zod';
import { type Cause, type Constat, deCeux, ouBien } from '../../core/diagnostic/constat.ts';
import { constatsDesMinuteurs } from '../../core/diagnostic/des-minuteurs.ts';
import { configurationDesPages, constatsDesPages } from '../../core/diagnostic/des-pages.ts';
import { type EssaiDeBoite, essayerAgenda, essayerEnvoi } from '../../graph/essai-de-boite.ts';
import { type EssaiDeFlux, essayerFlux } from '../../graph/essai-de-flux.ts';
import { TABLES } from '../hote/ouvrir-tables.ts';
import { TOUS_LES_MINUTEURS } from '../minuteurs.ts';
import { lireJson } from './essais-des-acces.ts';
import type { Moyens } from './moyens.ts';
import { codeDe, type EssaiDeLInstallation } from './tenter.ts';

const DE_LA_BOITE = {
  inconnue: 'organisateur-inconnu',
  'sans-boite': 'organisateur-sans-boite',
  attend: 'boite-qui-attend',
} as const satisfies Partial<Record<EssaiDeBoite['issue'], Cause>>;

const deLaBoite = (
  essai: 'agenda' | 'envoi',
  fermee: 'agenda-ferme' | 'envoi-ferme',
  { issue, code }: EssaiDeBoite,
): readonly Constat[] =>
  issue === 'ouverte'
    ? [{ essai }]
    : [{ essai, cause: issue === 'fermee' ? fermee : DE_LA_BOITE[issue], ...codeDe(code) }];

const DU_CANAL = {
  attend: undefined,
  adresse: 'canal-adresse',
  parti: 'canal-parti',
  arrete: 'canal-arrete',
  signature: 'canal-signature',
  injoignable: 'canal-injoignable',
  muet: 'canal-non-conclu',
} as const satisfies Record<EssaiDeFlux['issue'], Cause | undefined>;

/** The mailbox, the channel, the pages, the storage, the timers. */
export function essaisDesServices(moyens: Moyens): readonly EssaiDeLInstallation[] {
  const { env, client, maintenant, joindre, local, tours } = moyens;
  return [
    {
      essai: 'agenda',
      tenter: async () =>
        deLaBoite(
          'agenda',
          'agenda-ferme',
          await essayerAgenda(client, env.ORGANISATEUR, uneMinuteDepuis(maintenant())),
        ),
    },
    {
      essai: 'envoi',
      tenter: async () => deLaBoite('envoi', 'envoi-ferme', await essayerEnvoi(client, env.ORGANISATEUR)),
    },
    {
      essai: 'canal',
      tenter: async () => {
        if (env.CANAL_FLUX_URL === undefined) return [{ essai: 'canal', cause: 'canal-non-regle' }];
        const { issue, code } = await essayerFlux(env.CANAL_FLUX_URL, { local, joindre });
        return [{ essai: 'canal', cause: DU_CANAL[issue], ...(issue === 'attend' ? {} : codeDe(code)) }];
      },
    },
    { essai: 'pages', tenter: () => essayerLesPages(moyens) },
    { essai: 'stockage', tenter: () => essayerLeStockage(moyens) },
    {
      essai: 'minuteurs',
      tenter: async () => constatsDesMinuteurs(TOUS_LES_MINUTEURS, await tours.lire(), maintenant().toISOString()),
    },
  ];
}

const uneMinuteDepuis = (debut: Date) => ({
  de: debut.toISOString(),
  a: new Date(debut.getTime() + 60_000).toISOString(),
});

async function essayerLesPages({ env, joindre }: Moyens): Promise<readonly Constat[]> {
  const lues = configurationDesPages.safeParse(
    await lireJson(joindre, `${env.URL_ONGLETS.replace(/\/$/, '')}/configuration.json`),
  );
  if (!lues.success)
    return [
      { essai: 'pages', cause: 'pages-injoignables' },
      { essai: 'origines', cause: 'origine-non-essayee' },
    ];
  const fonctions = { audience: env.API_AUDIENCE, locataire: env.LOCATAIRE_ID, site: env.SITE_ID };
  const origine = new URL(env.URL_ONGLETS).origin;
  return [...constatsDesPages(lues.data, fonctions), await essayerLOrigine(joindre, lues.data.apiUrl, origine)];
}

/** Asks what a browser asks before a command: does the host of the functions admit the origin of the pages? */
async function essayerLOrigine(joindre: typeof fetch, api: string, origine: string): Promise<Constat> {
  try {
    const { headers, status } = await joindre(`${api.replace(/\/$/, '')}/sante`, {
      method: 'OPTIONS',
      headers: {
        Origin: origine,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
      signal: AbortSignal.timeout(10_000),
    });
    const admise = status < 300 && [origine, '*'].includes(headers.get('access-control-allow-origin') ?? '');
    return admise ? { essai: 'origines' } : { essai: 'origines', cause: 'origine-refusee' };
  } catch {
    return { essai: 'origines', cause: 'origine-non-essayee' };
  }
}

const refus = z.object({ statusCode: z.number() });

/** One row of each table is asked for; one that nothing has needed yet is not there, and that is right. */
async function essayerLeStockage({ ouvrirTable, dansAzure }: Moyens): Promise<readonly Constat[]> {
  if (ouvrirTable === undefined)
    return [dansAzure ? { essai: 'stockage', cause: 'stockage-absent' } : { essai: 'stockage' }];
  const statuts = await Promise.all(
    TABLES.map(async (nom) => {
      try {
        await (await ouvrirTable(nom)).listEntities().byPage({ maxPageSize: 1 }).next();
        return { nom, statut: 200 };
      } catch (erreur) {
        return { nom, statut: refus.safeParse(erreur).data?.statusCode ?? 0 };
      }
    }),
  );
  const de = (voulu: (statut: number) => boolean) =>
    statuts.filter(({ statut }) => voulu(statut)).map(({ nom }) => nom);
  return ouBien('stockage', [
    ...deCeux(
      'stockage',
      'stockage-ferme',
      de((s) => s === 401 || s === 403),
    ),
    ...deCeux(
      'stockage',
      'stockage-injoignable',
      de((s) => ![200, 401, 403, 404].includes(s)),
    ),
  ]);
}
