import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { creerNoyau, intercepterNoyau } from '../../infra/local/fonctions/noyau.ts';

/** A fresh process: gives the application the core that the host supplies, loads it as the Node worker of Azure does, says how long it took. */
const [application = ''] = process.argv.slice(2);
const noyau = creerNoyau(() => {});
intercepterNoyau(noyau);
const debut = performance.now();
// The worker requires CommonJS and imports ES modules: importing CommonJS would add a reading of its exports that Azure never does.
if (application.endsWith('.cjs')) createRequire(import.meta.url)(application);
else await import(pathToFileURL(application).href);
const ms = performance.now() - debut;
process.stdout.write(JSON.stringify({ ms, fonctions: noyau.fonctions.size }));
