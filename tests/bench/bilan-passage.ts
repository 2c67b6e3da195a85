import { classeurDuBilan } from '../../core/bilan/classeur.ts';
import { ecrireXlsx } from '../../core/exports/xlsx.ts';
import { documentDuBilan } from '../../functions/bilan/document.ts';
import { lireLeBilan } from '../../functions/bilan/lire-le-bilan.ts';
import { presentationDuBilan } from '../../functions/bilan/presentation.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import { ouvrirDepots } from '../../functions/hote/depots.ts';
import { ouvrirListesComptees } from '../../functions/syntheses/listes-comptees.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { BASE } from './adresse-du-banc.ts';
import { repondreDepuis } from './synthese-fichiers.ts';

/** One run in a process of its own: `node bilan.mjs DOSSIER`; prints what each year took, then its three documents. */
const [, , dossier = ''] = process.argv;
const MAINTENANT = '2026-11-24T09:00:00Z';
/** All of them over: nothing of a month that has just closed is to be kept, and the files take no writing. */
const ANNEES = ['2021', '2022', '2023', '2024', '2025'] as const;

const repondre = repondreDepuis(dossier);
const servir: typeof fetch = async (entree, options) => {
  const url = new URL(entree instanceof Request ? entree.url : String(entree));
  const corps: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : undefined;
  return new Response(repondre(url, corps), { headers: { 'content-type': 'application/json' } });
};
const client = creerClientGraph({ baseUrl: BASE, jeton: async () => 'banc', fetch: servir });
const site = creerSite(client, { id: 'banc' });
// What a bilan is made from, and nothing else of a context.
const contexte = {
  depots: ouvrirDepots(client, site),
  listesComptees: ouvrirListesComptees(client, site),
  territoire: async () => LATITUDE_NORD_GIRONDE,
} as Contexte;

async function chrono<T>(faire: () => Promise<T>): Promise<{ readonly ms: number; readonly valeur: T }> {
  const debut = performance.now();
  const valeur = await faire();
  return { ms: Math.round(performance.now() - debut), valeur };
}

const annees: number[] = [];
let documentsMs = 0;
for (const annee of ANNEES) {
  const { ms, valeur: lu } = await chrono(() => lireLeBilan(contexte, { annee, maintenant: MAINTENANT }));
  if (!lu.ok) throw new Error(lu.refus.message);
  annees.push(ms);
  const { bilan, ...lignes } = lu.valeur;
  if (annee === ANNEES.at(-1))
    documentsMs = (
      await chrono(async () => {
        await documentDuBilan(bilan);
        await presentationDuBilan(bilan, () => 'https://exemple.example');
        ecrireXlsx(classeurDuBilan(bilan, lignes));
      })
    ).ms;
}
process.stdout.write(JSON.stringify({ annees, documentsMs }));
