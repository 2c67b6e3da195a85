import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Morceau, refusDePoids } from '../../tabs/poids.ts';

const comprime = (code: string) => gzipSync(code).length;
const LOURD = randomBytes(3000).toString('base64');
const morceau = (nom: string, code: string, attend: readonly string[], modules = {}): Morceau => ({
  ...{ nom, code, attend, modules },
});
const TOUS = [
  morceau('lien.js', 'page', ['commun.js'], { '/x/depot/tabs/lien/main.tsx': 900 }),
  morceau('commun.js', LOURD, ['lien.js'], {
    '/x/node_modules/zod/v4/core.js': 41_250,
    '/x/depot/core/temps/heure.ts': 2_000,
  }),
  morceau('apres.js', LOURD, ['commun.js'], { '/x/depot/tabs/lien/apres/Apres.tsx': 9_000 }),
];

test('une page dans son poids n’est pas refusée ; ce qui se demande plus tard ne compte pas', () => {
  expect(refusDePoids('lien.js', TOUS, { page: 'lien', auPlus: 6_000, comprime })).toBeUndefined();
});

test('trop lourde, le refus dit combien, et nomme les modules du plus lourd au moins lourd', () => {
  expect(refusDePoids('lien.js', TOUS, { page: 'lien', auPlus: 1_000, comprime })).toMatch(
    /^La page « lien » charge d’emblée \d,\d ko de scripts compressés, 1,0 ko au plus\. .* : node_modules\/zod\/v4\/core\.js \(41,3 ko\), core\/temps\/heure\.ts \(2,0 ko\), tabs\/lien\/main\.tsx \(0,9 ko\)\./,
  );
});
