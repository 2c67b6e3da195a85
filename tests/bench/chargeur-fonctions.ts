import { pathToFileURL } from 'node:url';
import { creerNoyau, intercepterNoyau } from '../../infra/local/fonctions/noyau.ts';

/** A fresh process: gives the application the core that the host supplies, loads it, says how long it took. */
const [application = ''] = process.argv.slice(2);
const noyau = creerNoyau(() => {});
intercepterNoyau(noyau);
const debut = performance.now();
await import(pathToFileURL(application).href);
const ms = performance.now() - debut;
process.stdout.write(JSON.stringify({ ms, fonctions: noyau.fonctions.size }));
