import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Morceau, refusDePoids, TELECHARGEMENTS_DU_LIEN } from '../../tabs/poids.ts';

const comprime = (code: string) => gzipSync(code).length;
const LOURD = randomBytes(3000).toString('base64');
const LEGER = randomBytes(300).toString('base64');
const TITRES = [...new Set(Object.values(TELECHARGEMENTS_DU_LIEN).flat())];
const fichier = (titre: string) => `${titre}-abc.js`;

/** The page as it is built, with the code of each of its parts that is asked for later. */
const page = (codeDe: (titre: string) => string, titres: readonly string[] = TITRES): readonly Morceau[] => [
  {
    ...{ nom: 'lien.js', titre: 'lien', code: 'page', attend: ['commun.js'], demande: titres.map(fichier) },
    modules: { '/x/depot/tabs/lien/main.tsx': 900 },
  },
  {
    ...{ nom: 'commun.js', titre: 'commun', code: LOURD, attend: ['lien.js'], demande: [] },
    modules: { '/x/node_modules/zod/v4/core.js': 41_250, '/x/depot/core/temps/heure.ts': 2_000 },
  },
  ...titres.map((titre) => ({
    ...{ nom: fichier(titre), titre, code: codeDe(titre), attend: ['commun.js'], demande: [] },
    modules: { [`/x/depot/tabs/lien/${titre}.tsx`]: 1_000 },
  })),
];
const leger = () => LEGER;

test('une page dont chaque lien est dans son poids n’est pas refusée : ce que d’autres liens chargent ne compte pas', () => {
  expect(refusDePoids('lien.js', page(leger), { auPlus: 6_000, comprime })).toBeUndefined();
});

test.each(TITRES)('%s trop lourd, c’est le lien qui le charge qui est refusé', (lourd) => {
  const lien = Object.entries(TELECHARGEMENTS_DU_LIEN).find(([, titres]) => titres.includes(lourd))?.[0];
  const refus = refusDePoids(
    'lien.js',
    page((titre) => (titre === lourd ? LOURD : LEGER)),
    { auPlus: 6_000, comprime },
  );
  expect(refus).toContain(lourd === 'RencontrePage' ? 'Un lien (rencontre' : `Un lien (${lien}) `);
});

test('les phases d’une rencontre se pèsent aussi ensemble', () => {
  const phases = ['Avant', 'Jour', 'Apres', 'Documents'];
  const moyen = randomBytes(1200).toString('base64');
  const morceaux = page((titre) => (phases.includes(titre) ? moyen : 'rien'));
  expect(refusDePoids('lien.js', morceaux, { auPlus: 6_000, comprime })).toContain('rencontre, toutes ses phases');
});

test('le refus dit combien, et nomme les modules du plus lourd au moins lourd', () => {
  expect(refusDePoids('lien.js', page(leger), { auPlus: 1_000, comprime })).toMatch(
    /^Un lien \(fiche\) charge \d,\d ko de scripts compressés, 1,0 ko au plus\. .* : node_modules\/zod\/v4\/core\.js \(41,3 ko\), core\/temps\/heure\.ts \(2,0 ko\), tabs\/lien\/FichePage\.tsx \(1,0 ko\)/,
  );
});

test('une partie demandée plus tard que rien ne pèse est refusée, comme une qui n’est plus demandée', () => {
  const mesure = { auPlus: 60_000, comprime };
  expect(refusDePoids('lien.js', page(leger, [...TITRES, 'Neuve']), mesure)).toContain('Neuve');
  expect(refusDePoids('lien.js', page(leger, TITRES.slice(1)), mesure)).toContain(TITRES[0]);
});
