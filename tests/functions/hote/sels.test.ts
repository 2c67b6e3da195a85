import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { creerSceauDePassage } from '../../../functions/hote/sceau-de-passage.ts';
import type { Sels } from '../../../functions/hote/sels.ts';
import { selsEnDossier } from '../../../functions/hote/sels-en-dossier.ts';
import { selsEnTable } from '../../../functions/hote/sels-en-table.ts';
import { demarrerAzurite } from '../../../infra/local/azurite.mjs';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-sels-'));
let azurite: Awaited<ReturnType<typeof demarrerAzurite>>;
beforeAll(async () => {
  azurite = await demarrerAzurite(dossier);
});
afterAll(async () => {
  await azurite.arreter();
  rmSync(dossier, { recursive: true, force: true });
});

const enTable = (partition: string): Sels =>
  selsEnTable(
    async () => TableClient.fromConnectionString(azurite.chaine, 'sels', { allowInsecureConnection: true }),
    partition,
  );
const OU: readonly [string, () => Sels][] = [
  ['la table du stockage', () => enTable('sels')],
  ['un dossier', () => selsEnDossier(join(dossier, 'sels'))],
];

describe.each(OU)('Les sels, dans %s', (_, ouvrir) => {
  test('dix instances à la fois n’en tirent qu’un ; rien n’est tiré en lisant', async () => {
    expect(await ouvrir().lire('2026')).toBeUndefined();
    const tires = await Promise.all(Array.from({ length: 10 }, () => ouvrir().ouvrir('2026')));
    expect(new Set(tires.map((sel) => sel?.toString('hex'))).size).toBe(1);
    expect(tires[0]).toHaveLength(32);
    expect(await ouvrir().lire('2026')).toEqual(tires[0]);
  });

  test('détruit, il ne se retrouve ni ne se retire, d’aucune instance ; celui d’une autre année reste', async () => {
    const autre = await ouvrir().ouvrir('2027');
    await ouvrir().detruire('2026');
    await ouvrir().detruire('2026');
    expect(await ouvrir().ouvrir('2026')).toBeUndefined();
    expect(await ouvrir().lire('2026')).toBeUndefined();
    expect(await ouvrir().ouvrir('2027')).toEqual(autre);
  });
});

test('deux territoires n’ont pas le même sel ; celui de l’un détruit, celui de l’autre reste', async () => {
  const [a, b] = [enTable('sels a'), enTable('sels b')];
  const [deA, deB] = [await a.ouvrir('2026'), await b.ouvrir('2026')];
  expect(deA).not.toEqual(deB);
  await a.detruire('2026');
  expect(await a.lire('2026')).toBeUndefined();
  expect(await b.lire('2026')).toEqual(deB);
});

test('il faut le sel et le secret : l’un sans l’autre n’ouvre rien et ne refait aucun pseudonyme', () => {
  const [sel, autreSel] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const sceau = creerSceauDePassage('un secret de plus de trente-deux signes', sel);
  const sansLeSel = creerSceauDePassage('un secret de plus de trente-deux signes', autreSel);
  const sansLeSecret = creerSceauDePassage('un autre secret de trente-deux signes', sel);
  const codes = ['chat soleil velo', 'mer sable vent'].map(sceau.pseudonyme).sort();
  const urne = sceau.sceller('12', codes);
  expect(sceau.ouvrir('12', urne)).toEqual(codes);
  for (const autre of [sansLeSel, sansLeSecret]) {
    expect(autre.ouvrir('12', urne)).toBeUndefined();
    expect(codes).not.toContain(autre.pseudonyme('mer sable vent'));
  }
  expect(sceau.ouvrir('13', urne)).toBeUndefined();
});

test('une urne de quelques codes est aussi longue qu’une urne vide, et jamais deux fois la même', () => {
  const sceau = creerSceauDePassage('un secret de plus de trente-deux signes', Buffer.alloc(32, 1));
  const de = (n: number) =>
    sceau.sceller(
      '1',
      Array.from({ length: n }, (_, i) => sceau.pseudonyme(`c ${i}`)),
    );
  expect(de(60)).toHaveLength(de(0).length);
  expect(de(4)).not.toBe(de(4));
});
