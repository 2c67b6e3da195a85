import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { Hono } from 'hono';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { reponseErreur } from '../../../core/contrats/erreur.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { assembler } from '../../../functions/composition.ts';
import { diagnostiquer as commande } from '../../../functions/diagnostic/diagnostiquer.ts';
import { creerCadences } from '../../../functions/hote/cadences.ts';
import { compterEnMemoire } from '../../../functions/hote/compteurs.ts';
import { lireEnvironnement } from '../../../functions/hote/environnement.ts';
import { reserveEnMemoire } from '../../../functions/hote/journal-en-retard.ts';
import { ouvrirRegistres } from '../../../functions/hote/registres.ts';
import { repondre } from '../../../functions/hote/repondre.ts';
import { creerTerritoires } from '../../../functions/hote/territoires.ts';
import { type Tours, toursEnMemoire } from '../../../functions/hote/tours-des-minuteurs.ts';
import { unALaFoisIci } from '../../../functions/hote/un-a-la-fois.ts';
import { sante } from '../../../functions/sante.ts';
import { creerClientGraph } from '../../../graph/client.ts';
import { creerSite } from '../../../graph/site.ts';
import { enPhrase } from '../../../infra/ligne-de-commande/connexion.ts';
import { type CibleADiagnostiquer, diagnostiquer } from '../../../infra/ligne-de-commande/diagnostiquer.ts';
import { RefusDeLApi } from '../../../infra/ligne-de-commande/sortie.ts';
import { ouvrirCanal } from '../../../infra/local/canal.ts';
import { creerFermetures } from '../../../infra/local/fermetures.ts';
import { partageDeLHote } from '../../../infra/local/fonctions/partage.ts';
import { creerGraphLocal } from '../../../infra/local/graph/graph-local.ts';
import { ouvrirCle } from '../../../infra/local/jetons/cle.ts';
import { creerEmetteur } from '../../../infra/local/jetons/emetteur.ts';
import { creerRefusDeConnexion } from '../../../infra/local/jetons/refus.ts';
import { verifierJetonGraph } from '../../../infra/local/jetons/verifier.ts';
import { idSite, LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { creerPannes } from '../../../infra/local/pannes.ts';
import { configurationOnglets } from '../../../infra/local/reglages.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { ecrireTerritoire } from '../../../infra/territoire/ecrire.ts';
import { COMMUNES_DE_LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import paquet from '../../../package.json' with { type: 'json' };
import { ENVIRONNEMENT, ORIGINE } from '../../functions/environnement-local.ts';
import { lePremier } from '../../functions/monde.ts';

const MUET = { information: () => {}, alerte: () => {}, erreur: () => {} };
const SIGNATURE = 'signature-du-flux';
export const FLUX = `${ORIGINE}/local/flux/${encodeURIComponent(LOCATAIRE.canal.id)}?sig=${SIGNATURE}`;
/** The clock of Microsoft, of the functions and of the command line. */
const maintenant = () => new Date();

/** What a test changes of a sound installation; each is told once, and taken back by `reparer`. */
export interface Accrocs {
  /** Settings of the functions. */
  env?: Readonly<Record<string, string>>;
  /** No flow is set for the channel. */
  sansCanal?: boolean;
  /** What the pages say of themselves. */
  pages?: Readonly<Record<string, unknown>>;
  originesAdmises?: readonly string[];
  horlogeDesFonctions?: () => Date;
  jetonDesFonctions?: () => Promise<string>;
  ouvrirTable?: (nom: string) => Promise<TableClient>;
  tours?: Tours;
  dansAzure?: true;
  /** Answers in the place of an address; throwing plays the network. */
  adresses?: Readonly<Record<string, () => Response>>;
  /** What the API answers to the diagnostic, in the place of the functions. */
  api?: () => Promise<unknown>;
  sante?: () => Promise<unknown>;
}

/**
 * A whole installation in the memory of a test: the stand-ins for Graph, Entra and Power Automate, the functions, and
 * the command line of whoever administers, each speaking to the others through the same doors as in a tenant.
 */
export async function uneInstallation() {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-diagnostic-'));
  const [fermetures, refus, pannes] = [creerFermetures(), creerRefusDeConnexion(), creerPannes()];
  const cle = await ouvrirCle(dossier);
  const emetteur = creerEmetteur(ORIGINE, cle, fermetures.consentie);
  const canal = ouvrirCanal(dossier, SIGNATURE);
  const graph = creerGraphLocal({
    baseUrl: ORIGINE,
    fichier: ':memory:',
    maintenant,
    verifierJeton: verifierJetonGraph(emetteur, fermetures),
    pannes,
    unitesParMinute: 10_000_000,
  });
  let accrocs: Accrocs = {};

  const hote = new Hono()
    .get('/onglets/configuration.json', (c) =>
      c.json({ ...configurationOnglets(ORIGINE, lePremier()), ...accrocs.pages }),
    )
    .get('/local/jwks', (c) => c.json(emetteur.jwks))
    .use('/api/*', (c, suite) => partageDeLHote(accrocs.originesAdmises ?? [ORIGINE])(c, suite))
    .route('/local/flux', canal.routes);
  const reseau = (async (url: unknown, init?: RequestInit) => {
    const adresse = String(url);
    const autre = accrocs.adresses?.[adresse];
    if (autre !== undefined) return autre();
    if (adresse.startsWith(ENVIRONNEMENT.GRAPH_URL)) return graph.demander(adresse, init);
    return hote.request(new Request(adresse, { ...init, redirect: 'follow' }));
  }) as typeof fetch;
  const clientDe = (jeton: () => Promise<string>) =>
    creerClientGraph({
      baseUrl: ENVIRONNEMENT.GRAPH_URL,
      jeton,
      fetch: reseau,
      attendre: async () => undefined,
    });

  const deLAdministration = async (ressource: 'graph' | 'api'): Promise<string> => {
    const refuse = refus.courant('administration');
    if (refuse !== undefined) throw enPhrase(new Error(refuse));
    return emetteur.jetonDe(PROFILS.coordination, ressource);
  };
  const desFonctions = async (): Promise<string> => {
    const refuse = refus.courant('fonctions');
    if (refuse !== undefined) throw new Error(`ManagedIdentityCredential: ${refuse}`);
    return accrocs.jetonDesFonctions?.() ?? (await emetteur.jetonIdentite()).jeton;
  };
  const administration = clientDe(() => deLAdministration('graph'));
  const site = creerSite(administration, { id: idSite });
  await provisionner({ client: administration, site, definitions: TOUTES_LES_LISTES });
  await ecrireTerritoire({ client: administration, site }, COMMUNES_DE_LATITUDE_NORD_GIRONDE);

  /** Composed at each call, as by an instance that starts: it keeps nothing of the fault before. */
  const composer = () => {
    const lu = lireEnvironnement({ ...ENVIRONNEMENT, CANAL_FLUX_URL: FLUX, ...accrocs.env });
    const env = accrocs.sansCanal ? { ...lu, CANAL_FLUX_URL: undefined } : lu;
    const horloge = accrocs.horlogeDesFonctions ?? maintenant;
    return assembler(env, {
      client: clientDe(desFonctions),
      clientDeLApplication: clientDe(desFonctions),
      cles: createLocalJWKSet(emetteur.jwks as JSONWebKeySet),
      maintenant: horloge,
      compter: compterEnMemoire(() => horloge().getTime()),
      unALaFois: unALaFoisIci(Date.now),
      reserve: reserveEnMemoire(),
      cadences: creerCadences(),
      registres: ouvrirRegistres(env.REGISTRE_URL),
      sels: undefined,
      tours: accrocs.tours ?? toursEnMemoire(),
      jeton: desFonctions,
      joindre: reseau,
      ouvrirTable: accrocs.ouvrirTable,
      dansAzure: accrocs.dansAzure ?? false,
      plusTard: () => undefined,
    });
  };
  const demandeDe = (jeton: string) => ({
    methode: 'POST',
    chemin: {},
    requete: {},
    entete: (nom: string) =>
      ({ authorization: `Bearer ${jeton}`, 'content-type': 'application/json' })[nom.toLowerCase()],
    octets: async () => new TextEncoder().encode('{}'),
    reference: 'essai',
  });
  const appelerLesFonctions = async (contexte?: ReturnType<typeof composer>): Promise<unknown> => {
    const jeton = await deLAdministration('api');
    const { statut, corps } = await repondre(commande, {
      territoires: () => creerTerritoires([contexte ?? composer()]),
      verifierReponses: true,
    })(demandeDe(jeton), MUET);
    const contenu: unknown = JSON.parse(z.string().parse(corps));
    if (statut === 200) return contenu;
    throw new RefusDeLApi(reponseErreur.parse(contenu).erreur.message, statut);
  };
  const cible: CibleADiagnostiquer = {
    client: administration,
    site,
    visiteur: (() => {
      const client = clientDe(() => emetteur.jetonDe(PROFILS.lecture, 'graph'));
      return { client, site: creerSite(client, { id: idSite }) };
    })(),
    jeton: deLAdministration,
    appeler: () => accrocs.api?.() ?? appelerLesFonctions(),
    sante: async () => {
      if (accrocs.sante !== undefined) return accrocs.sante();
      return JSON.parse(
        String((await sante(() => creerTerritoires([composer()]), paquet.version)(demandeDe(''), MUET)).corps),
      ) as unknown;
    },
  };
  return {
    composer,
    administration,
    site,
    emetteur,
    fermetures,
    refus,
    pannes,
    canal,
    graph,
    appelerLesFonctions,
    accrocher: (autres: Accrocs) => {
      accrocs = autres;
    },
    /** As the administrator runs it. */
    diagnostiquer: () => diagnostiquer(cible),
    cible,
    /** All is as it was: what the site lacks is provisioned again. */
    async reparer(): Promise<void> {
      accrocs = {};
      fermetures.vider();
      pannes.regler(undefined);
      canal.regler({ flux: 'en-marche' });
      for (const pour of ['administration', 'fonctions']) refus.regler({ refus: null, pour });
      await provisionner({ client: administration, site, definitions: TOUTES_LES_LISTES });
    },
    fermer: () => {
      graph.fermer();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}
export type Installation = Awaited<ReturnType<typeof uneInstallation>>;
