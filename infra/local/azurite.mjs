// Azure’s storage played on this machine by Azurite: blobs, queues and tables, on free ports, behind a key drawn for
// this run.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const COMPTE = 'maillage';
const SERVICES = ['Blob', 'Queue', 'Table'];
const ECOUTE = /^Azurite (\w+) service is successfully listening at (http:\/\/\S+)$/;

/**
 * Starts it on the data of `dossier`. Gives its connection string, as `AzureWebJobsStorage` wants it, once the three
 * services listen.
 */
export function demarrerAzurite(dossier) {
  const cle = randomBytes(64).toString('base64');
  const ports = SERVICES.flatMap((service) => [`--${service.toLowerCase()}Port`, '0']);
  const programme = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const options = ['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--location', dossier, ...ports];
  const enfant = spawn(process.execPath, [programme, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, AZURITE_ACCOUNTS: `${COMPTE}:${cle}` },
  });
  const adresses = {};
  const dit = [];
  return new Promise((pret, echec) => {
    for (const flux of [enfant.stdout, enfant.stderr])
      createInterface(flux).on('line', (ligne) => {
        dit.push(ligne);
        const [, service, adresse] = ECOUTE.exec(ligne) ?? [];
        if (service === undefined) return;
        adresses[service] = adresse;
        if (!SERVICES.every((nom) => adresses[nom])) return;
        const points = SERVICES.map((nom) => `${nom}Endpoint=${adresses[nom]}/${COMPTE}`);
        pret({
          chaine: [`DefaultEndpointsProtocol=http`, `AccountName=${COMPTE}`, `AccountKey=${cle}`, ...points].join(';'),
          arreter: () =>
            new Promise((fini) => {
              enfant.once('exit', () => fini());
              enfant.kill('SIGTERM');
            }),
        });
      });
    enfant.once('error', echec);
    enfant.once('exit', () => echec(new Error(`Azurite n’a pas démarré :\n${dit.join('\n')}`)));
  });
}
