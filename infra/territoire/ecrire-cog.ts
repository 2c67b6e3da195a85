// Writes core/territoire/cog.json from the package that is installed: npx tsx infra/territoire/ecrire-cog.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cogEnJson } from './cog.ts';
import { lireDecoupage } from './decoupage.ts';

const sortie = fileURLToPath(new URL('../../core/territoire/cog.json', import.meta.url));
writeFileSync(sortie, cogEnJson(lireDecoupage()));
console.log(`Code officiel géographique écrit dans ${sortie}`);
