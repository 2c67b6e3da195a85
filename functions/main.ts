import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from '@azure/functions';
import { uneFois } from '../core/une-fois.ts';
import paquet from '../package.json' with { type: 'json' };
import { servirAgenda } from './calendrier/servir-agenda.ts';
import { TOUS_LES_CONTRATS, TOUTES_LES_COMMANDES } from './commandes.ts';
import { composer } from './composition.ts';
import { sousAzure } from './hote/adaptateur.ts';
import { creerTournee } from './hote/chaque-territoire.ts';
import type { Commande } from './hote/commande.ts';
import { delai } from './hote/delai.ts';
import { enJson } from './hote/demande.ts';
import { repondre } from './hote/repondre.ts';
import { tenirLeTour } from './hote/tenir-le-tour.ts';
import { tracesDuMoteur } from './hote/traces.ts';
import { TOUS_LES_MINUTEURS } from './minuteurs.ts';
import { documentOpenApi } from './openapi/document.ts';
import { sante } from './sante.ts';

const territoires = uneFois(() => composer(process.env, (nom) => readFileSync(resolve(__dirname, nom), 'utf8')));
const origineDesOnglets = uneFois(() => URL.parse(process.env.URL_ONGLETS ?? '')?.origin);

/**
 * Declares the function of a contract. The host asks for no key: what protects each one is the token that it checks.
 */
function enregistrer(commande: Commande): void {
  const { id, methode, route } = commande.contrat;
  app.http(id, {
    route,
    methods: [methode],
    authLevel: 'anonymous',
    handler: sousAzure(repondre(commande, { territoires }), origineDesOnglets),
  });
}

for (const commande of TOUTES_LES_COMMANDES) enregistrer(commande);

for (const { id, cadence, passer } of TOUS_LES_MINUTEURS) {
  const noter: typeof passer = (contexte, execution) => tenirLeTour(contexte, id, () => passer(contexte, execution));
  const tournee = creerTournee({ passer: noter, attendre: delai, maintenantMs: Date.now, alea: Math.random });
  app.timer(id, {
    schedule: cadence,
    handler: (_minuteur, moteur) =>
      tournee(territoires().tous, moteur.invocationId, tracesDuMoteur(moteur, moteur.invocationId)),
  });
}

app.http('sante', {
  route: 'sante',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: sousAzure(sante(territoires, paquet.version), origineDesOnglets),
});

/** A programme of calendars asks for it: its key is in the query, and no trace of ours holds it. */
app.http('agenda', {
  route: 'agenda.ics',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: sousAzure(servirAgenda(territoires), origineDesOnglets),
});

const openapi = uneFois(() => documentOpenApi(TOUS_LES_CONTRATS, paquet.version));
app.http('openapi', {
  route: 'openapi.json',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: sousAzure(async () => enJson(200, openapi()), origineDesOnglets),
});
