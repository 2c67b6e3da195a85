import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ouvrirMagasin } from '../../../infra/local/graph/magasin.ts';
import { LISTES, ORIGINE, toutLire, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const banc = unBanc();
let liste = '';
const PREFER = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

beforeAll(async () => {
  liste = await uneListe(banc, 'Communes', [
    { name: 'Ville', text: {}, indexed: true },
    { name: 'Population', number: {}, indexed: true },
    { name: 'Jour', dateTime: {}, indexed: true },
    { name: 'Canton', text: {} },
    { name: 'Note', text: { allowMultipleLines: true } },
  ]);
  for (let i = 0; i < 25; i++)
    await banc.appeler('POST', `${liste}/items`, {
      corps: {
        fields: {
          Title: `Ligne ${i}`,
          Ville: i % 2 === 0 ? 'L’Isle' : "D'Or",
          Population: i,
          Jour: `2026-01-${String(i + 1).padStart(2, '0')}T00:00:00Z`,
          ...(i < 5 ? { Canton: 'Nord' } : {}),
        },
      },
    });
});
afterAll(() => banc.graph.fermer());

const titres = async (filtre: string, entetes = {}) => {
  const url = `${liste}/items?$expand=fields($select=Population)&$filter=${encodeURIComponent(filtre)}`;
  const { status, corps } = await banc.appeler('GET', url, { entetes });
  return status === 200
    ? corps.value.map((v: { fields: { Population: number } }) => v.fields.Population)
    : corps.error.message;
};

describe('Filtre et ordre', () => {
  test.each([
    ["fields/Ville eq 'd''or' and fields/Population lt 4", [1, 3]],
    ["startswith(fields/Ville,'L’') and fields/Population ge 22", [22, 24]],
    ['fields/Population gt 21 and (fields/Population ne 23)', [22, 24]],
    ["fields/Jour le '2026-01-02T00:00:00Z'", [0, 1]],
    ['fields/id le 2', [0, 1]],
  ])('%s', async (filtre, attendus) => expect(await titres(filtre)).toEqual(attendus));

  test('une colonne non indexée donne le refus de Graph, sauf avec Prefer', async () => {
    expect(await titres("fields/Canton eq 'Nord'")).toBe(
      "Field 'Canton' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    );
    expect(await titres("fields/Canton eq 'Nord'", PREFER)).toHaveLength(5);
  });

  test.each([
    "contains(fields/Ville,'a')",
    "fields/Ville eq 'a' or fields/Ville eq 'b'",
    'createdDateTime gt 2026-01-01T00:00:00Z',
    "fields/Note eq 'x'",
    "fields/Absente eq 'x'",
    'fields/Ville eq sansguillemets',
    "fields/Population eq 'beaucoup'",
    "fields/Ville like 'a'",
    "fields/Ville eq 'a",
  ])('le filtre %s est refusé, quel que soit l’en-tête', async (filtre) => {
    const url = `${liste}/items?$filter=${encodeURIComponent(filtre)}`;
    const { status, corps } = await banc.appeler('GET', url, { entetes: PREFER });
    expect([status, corps.error.code]).toEqual([400, 'invalidRequest']);
  });

  test.each([
    '$skip=5',
    '$count=true',
    '$search=a',
    '$apply=x',
    '$orderby=id',
    '$top=0',
    '$expand=versions',
    '$select=rien',
  ])('l’option %s est refusée', async (option) =>
    expect((await banc.appeler('GET', `${liste}/items?${option}`)).status).toBe(400),
  );

  test('l’ordre suit une colonne indexée, l’autre est refusée', async () => {
    const { valeurs } = await toutLire(
      banc,
      `${liste}/items?$expand=fields&$top=4&$orderby=fields/Ville,fields/Population desc`,
    );
    expect(valeurs.map((v) => v.fields.Population)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => 23 - 2 * i),
      ...Array.from({ length: 13 }, (_, i) => 24 - 2 * i),
    ]);
    expect((await banc.appeler('GET', `${liste}/items?$orderby=fields/Canton`)).status).toBe(400);
  });
});

describe('Pages', () => {
  test('toute taille de page rend chaque ligne une fois, par des liens au nom de l’hôte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (taille) => {
        const premiere = await banc.appeler('GET', `${liste}/items?$top=${taille}`);
        const lien = premiere.corps['@odata.nextLink'];
        if (taille < 25) expect(lien).toMatch(new RegExp(`^${ORIGINE}/graph/v1.0${LISTES}/.*[$]skiptoken=`));
        else expect(lien).toBeUndefined();
        const { valeurs, pages } = await toutLire(banc, `${liste}/items?$top=${taille}`);
        expect(valeurs.map((v) => v.id)).toEqual(Array.from({ length: 25 }, (_, i) => String(i + 1)));
        expect(pages).toBe(Math.ceil(25 / taille));
      }),
      { numRuns: 15 },
    );
  });

  test('l’en-tête Prefer est à redire à chaque page, et un lien retouché est refusé', async () => {
    const url = `${liste}/items?$top=2&$filter=fields/Canton eq 'Nord'`;
    const lien: string = (await banc.appeler('GET', url, { entetes: PREFER })).corps['@odata.nextLink'];
    expect((await banc.appeler('GET', lien)).status).toBe(400);
    expect((await banc.appeler('GET', lien, { entetes: PREFER })).status).toBe(200);
    expect((await banc.appeler('GET', lien.replace('$top=2', '$top=3'), { entetes: PREFER })).status).toBe(400);
    expect((await toutLire(banc, url, PREFER)).valeurs).toHaveLength(5);
  });
});

describe('Grande liste', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'graph-'));
  const fichier = join(dossier, 'graph.db');
  const grand = unBanc({ fichier });
  let chemin = '';
  beforeAll(async () => {
    chemin = await uneListe(grand, 'Grande', [
      { name: 'Rang', number: {} },
      { name: 'Code', text: {}, indexed: true },
    ]);
    // Rows put straight into the file: five thousand requests would prove nothing more.
    const magasin = ouvrirMagasin(fichier);
    magasin.faire(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
       INSERT INTO elements (liste, id, guid, version, seq, cree, modifie, auteur, editeur, champs)
       SELECT ?, i, 'g' || i, 1, 1000 + i, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1, 1,
         json_object('Title', 'x', 'Rang', i, 'Code', 'c' || (i % 3)) FROM n`,
      chemin.split('/').at(-1) ?? '',
    );
    magasin.fermer();
  });
  afterAll(() => {
    grand.graph.fermer();
    rmSync(dossier, { recursive: true });
  });

  test('$top est plafonné à 5000 sans le dire, 200 sans $top', async () => {
    const page = async (suite: string) =>
      (await grand.appeler('GET', `${chemin}/items${suite}`, { malForme: true })).corps;
    expect((await page('?$top=10000')).value).toHaveLength(5000);
    expect((await page('')).value).toHaveLength(200);
  });

  test('au-delà de 5000 lignes, une requête non indexée échoue malgré Prefer ; une indexée passe', async () => {
    const refus = await grand.appeler('GET', `${chemin}/items?$filter=fields/Rang eq 3`, { entetes: PREFER });
    expect([refus.status, refus.corps.error.message]).toEqual([400, expect.stringContaining('list view threshold')]);
    const { valeurs } = await toutLire(grand, `${chemin}/items?$select=id&$top=900&$filter=fields/Code eq 'c1'`);
    expect(valeurs).toHaveLength(1667);
  });
});

describe('Delta', () => {
  test('des écritures quelconques, lues par pages quelconques, convergent vers l’état de la liste', async () => {
    const geste = fc.record({
      effet: fc.constantFrom('creer', 'changer', 'effacer'),
      rang: fc.nat(50),
      lire: fc.boolean(),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { maxLength: 25 }), fc.integer({ min: 1, max: 6 }), async (gestes, taille) => {
        const chemin = await uneListe(banc, `Delta ${++n}`);
        const vus = new Map<string, string>();
        let lien = `${chemin}/items/delta?$expand=fields&$top=${taille}`;
        const page = async () => {
          const { corps } = await banc.appeler('GET', lien);
          for (const v of corps.value) v.deleted ? vus.delete(v.id) : vus.set(v.id, v.fields.Title);
          lien = corps['@odata.nextLink'] ?? corps['@odata.deltaLink'];
          return corps['@odata.deltaLink'] === undefined;
        };
        const ids: string[] = [];
        for (const [i, { effet, rang, lire }] of gestes.entries()) {
          const id = ids[rang % Math.max(1, ids.length)];
          const corps = { Title: `t${i}` };
          if (effet === 'creer' || id === undefined)
            ids.push((await banc.appeler('POST', `${chemin}/items`, { corps: { fields: corps } })).corps.id);
          else if (effet === 'changer') await banc.appeler('PATCH', `${chemin}/items/${id}/fields`, { corps });
          else {
            await banc.appeler('DELETE', `${chemin}/items/${id}`);
            ids.splice(ids.indexOf(id), 1);
          }
          if (lire) await page();
        }
        while (await page());
        const { valeurs } = await toutLire(banc, `${chemin}/items?$expand=fields`);
        expect(new Map([...vus].sort())).toEqual(new Map(valeurs.map((v) => [v.id, v.fields.Title] as const).sort()));
      }),
      { numRuns: 25 },
    );
  });

  test('une page suivie répète la dernière entrée, une suppression vient en `deleted`', async () => {
    const chemin = await uneListe(banc, 'Répétée');
    for (const Title of ['a', 'b', 'c'])
      await banc.appeler('POST', `${chemin}/items`, { corps: { fields: { Title } } });
    const { valeurs, delta = '' } = await toutLire(banc, `${chemin}/items/delta?$top=2`);
    expect(valeurs.map((v) => v.id)).toEqual(['1', '2', '2', '3']);
    await banc.appeler('DELETE', `${chemin}/items/2`);
    const suite = await toutLire(banc, delta);
    expect(suite.valeurs).toEqual([expect.objectContaining({ id: '2', deleted: { state: 'deleted' } })]);
    expect((await toutLire(banc, suite.delta ?? '')).valeurs).toEqual([]);
  });

  test('token=latest est vide et ne donne ensuite que le nouveau, sous ses deux écritures', async () => {
    for (const ecriture of ['delta?token=latest', "delta(token='latest')"]) {
      const { corps } = await banc.appeler('GET', `${liste}/items/${ecriture}`);
      expect(corps.value).toEqual([]);
      await banc.appeler('PATCH', `${liste}/items/3/fields`, { corps: { Canton: 'Sud' } });
      expect((await toutLire(banc, corps['@odata.deltaLink'])).valeurs.map((v) => v.id)).toEqual(['3']);
    }
  });

  test('un jeton inconnu ou périmé est un 410 qui dit où recommencer', async () => {
    const { delta = '' } = await toutLire(banc, `${liste}/items/delta?$expand=fields`);
    banc.graph.expirerJetonsDelta();
    for (const url of [delta, `${liste}/items/delta?token=inconnu`]) {
      const { status, corps, entetes } = await banc.appeler('GET', url);
      expect([status, corps.error.innerError.code]).toEqual([410, 'resyncChangesApplyDifferences']);
      expect((await toutLire(banc, entetes.get('location') ?? '')).valeurs).toHaveLength(25);
    }
  });
});

verifierLaTrace();
