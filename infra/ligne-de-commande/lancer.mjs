// `npm run maillage`: builds the command line if its sources changed, then runs it. What it says of the building goes to the error stream.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { construire } from '../local/construire.mjs';
import { installer, racine, verifierNode } from '../local/installer.mjs';

verifierNode();
installer();
await construire({ parties: ['serveur'], log: console.error });
await import(pathToFileURL(join(racine, 'dist/local/maillage.mjs')).href);
