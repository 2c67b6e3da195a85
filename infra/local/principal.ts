import { DECALAGE, decalerHorloge, lireDecalage } from './horloge.ts';
import { demarrerServeur } from './serveur.ts';
import { codesDits, combienDits, dossierDe, TERRITOIRES_AU_PLUS } from './territoire.ts';

/** Entry point of the built server: reads the environment of `npm start`, starts, and stops cleanly on Ctrl+C. */
const { PORT = '3000', TERRITOIRE = '', TERRITOIRES = '1', EXEMPLE = 'oui', TRACE_GRAPH, REGISTRE_URL } = process.env;
const territoire = codesDits(TERRITOIRE);
const { DOSSIER_DONNEES = dossierDe(territoire) } = process.env;

const port = Number(PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT doit être un nombre entre 0 et 65535, pas « ${PORT} ».`);
  process.exit(2);
}

const combien = combienDits(TERRITOIRES);
if (combien === undefined) {
  console.error(`TERRITOIRES doit être un nombre entre 1 et ${TERRITOIRES_AU_PLUS}, pas « ${TERRITOIRES} ».`);
  process.exit(2);
}

const decalage = lireDecalage(process.env);
decalerHorloge(decalage);
process.env[DECALAGE] = String(decalage);

try {
  const serveur = await demarrerServeur({
    port,
    dossierDonnees: DOSSIER_DONNEES,
    exemple: EXEMPLE !== 'non',
    territoire,
    combien,
    traceGraph: TRACE_GRAPH,
    registre: REGISTRE_URL,
  });
  let arret = false;
  const arreter = () => {
    if (arret) process.exit(130);
    arret = true;
    void serveur.arreter().finally(() => process.exit(0));
  };
  process.on('SIGINT', arreter);
  process.on('SIGTERM', arreter);
  console.log(`Prêt : ${serveur.origine}`);
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exit(1);
}
