import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { z } from 'zod';
import type { WireItem } from '../../core/lists/list.ts';
import { appliquerDelta } from '../../graph/delta.ts';
import { entreeDelta } from '../../graph/element-de-liste.ts';
import type { Magasin } from '../../graph/magasin.ts';
import { creerMagasinIndexedDb } from '../../graph/magasin-indexeddb.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import { synchroniser } from '../../graph/sync.ts';
import { BASE, banc, codeDe, json, type Reponse, refus } from './fetch-ecrit.ts';

const ligne = (id: string, version: number) => ({ id, eTag: `"${id},${version}"`, fields: { Version: version } });
const disparue = (id: string) => ({ id, deleted: { state: 'deleted' } });
type Entree = ReturnType<typeof ligne> | ReturnType<typeof disparue>;

const source = { chemin: async () => '/sites/s/lists/l/items/delta', query: { $top: 5000 }, empreinte: 'l|Version' };
const lien = (n: number | string): string => `${BASE}/sites/s/lists/l/items/delta?token=${n}`;
const page = (entrees: readonly Entree[], suite: { suivante?: string; delta?: string }): Response =>
  json({
    value: entrees,
    ...(suite.suivante === undefined ? {} : { '@odata.nextLink': suite.suivante }),
    ...(suite.delta === undefined ? {} : { '@odata.deltaLink': suite.delta }),
  });
const versions = (items: ReadonlyMap<string, WireItem>): Record<string, unknown> =>
  Object.fromEntries([...items].map(([id, item]) => [id, item.fields.Version ?? 'sans champ']));

const remplir = async (magasin: Magasin, ...ids: string[]): Promise<void> => {
  const { client } = banc([
    () =>
      page(
        ids.map((id) => ligne(id, 1)),
        { delta: lien('d1') },
      ),
  ]);
  await synchroniser(client, magasin, source);
};

test('la première lecture parcourt les pages, la suivante tient en une requête', async () => {
  const magasin = creerMagasinMemoire();
  const { client, requetes } = banc([
    () => page([ligne('1', 1)], { suivante: lien('p2') }),
    () => page([ligne('2', 1)], { delta: lien('d1') }),
    () => page([ligne('2', 2)], { delta: lien('d2') }),
  ]);
  await synchroniser(client, magasin, source);
  const etat = await synchroniser(client, magasin, source);
  expect(versions(etat.items)).toEqual({ '1': 1, '2': 2 });
  expect(requetes.map((r) => r.url)).toEqual([`${BASE}/sites/s/lists/l/items/delta?$top=5000`, lien('p2'), lien('d1')]);
});

test('piège 14 : la dernière occurrence l’emporte et les lignes supprimées disparaissent', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1', '2');
  const { client } = banc([
    () => page([ligne('1', 2), disparue('2'), ligne('3', 1)], { suivante: lien('p2') }),
    () => page([ligne('1', 3), ligne('3', 2), disparue('3'), disparue('9')], { delta: lien('d2') }),
  ]);
  expect(versions((await synchroniser(client, magasin, source)).items)).toEqual({ '1': 3 });
});

test('piège 14 : un 410 fait relire depuis Location, et l’ancien état reste visible jusqu’au nouveau', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1', '2');
  const vus: unknown[] = [];
  const voir =
    (reponse: Response): Reponse =>
    async () => {
      vus.push(versions((await magasin.lire())?.items ?? new Map()));
      return reponse;
    };
  const { client, requetes } = banc([
    voir(refus(410, 'resyncChangesApplyDifferences', { Location: lien('frais') })),
    voir(page([ligne('2', 5)], { suivante: lien('p2') })),
    voir(page([ligne('4', 1)], { delta: lien('d9') })),
  ]);
  const etat = await synchroniser(client, magasin, source);
  expect(requetes[1]?.url).toBe(lien('frais'));
  expect(vus).toEqual([1, 2, 3].map(() => ({ '1': 1, '2': 1 })));
  expect(versions(etat.items)).toEqual({ '2': 5, '4': 1 });
  expect((await magasin.lire())?.lienDelta).toBe(lien('d9'));
});

test('un 410 sans Location, ou vers une autre origine, fait relire la liste entière', async () => {
  const cas: Record<string, string>[] = [{}, { Location: 'https://exemple.example/v1.0/x' }];
  for (const entetes of cas) {
    const magasin = creerMagasinMemoire();
    await remplir(magasin, '1');
    const { client, requetes } = banc([
      () => refus(410, 'resyncRequired', entetes),
      () => page([ligne('8', 1)], { delta: lien('d2') }),
    ]);
    expect(versions((await synchroniser(client, magasin, source)).items)).toEqual({ '8': 1 });
    expect(requetes[1]?.url).toBe(`${BASE}/sites/s/lists/l/items/delta?$top=5000`);
  }
});

test('une liste refaite sous le même nom se relit entière', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1');
  const { client } = banc([() => refus(404, 'itemNotFound'), () => page([ligne('8', 1)], { delta: lien('d2') })]);
  expect(versions((await synchroniser(client, magasin, source)).items)).toEqual({ '8': 1 });
});

test('un 410 qui revient toujours finit par être dit', async () => {
  const { client } = banc(() => refus(410, 'resyncRequired'));
  expect(await codeDe(synchroniser(client, creerMagasinMemoire(), source))).toBe('resynchronisation');
});

test('une synchronisation interrompue laisse l’état et son lien comme ils étaient', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1');
  const avant = await magasin.lire();
  const { client } = banc([() => page([ligne('1', 2)], { suivante: lien('p2') }), () => refus(400, 'invalidRequest')]);
  expect(await codeDe(synchroniser(client, magasin, source))).toBe('requete');
  expect(await magasin.lire()).toBe(avant);
});

test('une lecture désormais interdite efface ce qui était gardé', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1');
  const { client } = banc([() => refus(403, 'accessDenied')]);
  expect(await codeDe(synchroniser(client, magasin, source))).toBe('interdit');
  expect(await magasin.lire()).toBeUndefined();
});

test('un état d’une autre définition ou d’un autre Graph n’est pas repris', async () => {
  const magasin = creerMagasinMemoire();
  await remplir(magasin, '1');
  const { client, requetes } = banc([() => page([ligne('1', 3)], { delta: lien('d2') })]);
  await synchroniser(client, magasin, { ...source, empreinte: 'l|Version,Autre' });
  expect(requetes[0]?.url).toContain('$top');

  const local = 'http://localhost:3111/graph/v1.0';
  const ailleurs = banc([() => json({ value: [], '@odata.deltaLink': `${local}/x?token=1` })], { baseUrl: local });
  await synchroniser(ailleurs.client, magasin, source);
  expect(ailleurs.requetes[0]?.url).toContain('$top');
});

/** What a service may send for a history: rows in order of their changes, stale copies repeated before the last, cut anywhere. */
const histoire = fc.array(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), vivante: fc.boolean() }), {
  maxLength: 40,
});

test('pages mélangées, répétées, coupées, recommencées : toujours le même état', async () => {
  await fc.assert(
    fc.asyncProperty(
      histoire,
      fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
      fc.infiniteStream(fc.nat()),
      async (changements, coupes, expirations, alea) => {
        const entrees: Entree[] = changements.map(({ id, vivante }, i) => (vivante ? ligne(id, i) : disparue(id)));
        const attendu = Object.fromEntries(
          ['1', '2', '3', '4', '5'].flatMap((id) => {
            const derniere = entrees.findLast((e) => e.id === id);
            return derniere !== undefined && 'fields' in derniere ? [[id, derniere.fields.Version]] : [];
          }),
        );
        const flux = melanger(
          repeter(entrees, () => alea.next().value),
          () => alea.next().value,
        );
        const pages: Entree[][] = [[]];
        for (const [i, entree] of flux.entries()) {
          // Several cuts in one place leave empty pages, which the service may send too.
          for (let coupe = coupes[i % coupes.length] ?? 3; coupe < 3; coupe += 1) pages.push([]);
          pages.at(-1)?.push(entree);
        }
        const restantes = [...expirations];
        const { client } = banc((requete, rang) => {
          if (restantes[0] !== undefined && rang > restantes[0]) {
            restantes.shift();
            return refus(410, 'resyncRequired', { Location: lien('p0') });
          }
          const n = Number(/token=p(\d+)/.exec(requete.url)?.[1] ?? 0);
          return page(pages[n] ?? [], n + 1 < pages.length ? { suivante: lien(`p${n + 1}`) } : { delta: lien('fin') });
        });
        const etat = await synchroniser(client, creerMagasinMemoire(), source);
        expect(versions(etat.items)).toEqual(attendu);
      },
    ),
    { numRuns: 150 },
  );
});

/** Repeats entries: a copy of a row may come again before a later change of the same row, or right after itself. */
function repeter(entrees: readonly Entree[], tirer: () => number): Entree[] {
  return entrees.flatMap((e) => Array.from({ length: 1 + (tirer() % 3) }, () => e));
}

/** Interleaves the histories of the rows: the order is only kept row by row. */
function melanger(entrees: readonly Entree[], tirer: () => number): Entree[] {
  const parLigne = [...new Map(entrees.map((e) => [e.id, entrees.filter((x) => x.id === e.id)])).values()];
  const melange: Entree[] = [];
  while (parLigne.some((l) => l.length > 0)) {
    const restantes = parLigne.filter((l) => l.length > 0);
    const suivante = restantes[tirer() % restantes.length]?.shift();
    if (suivante !== undefined) melange.push(suivante);
  }
  return melange;
}

test('appliquer deux fois les mêmes changements n’y ajoute rien', () => {
  fc.assert(
    fc.property(histoire, (changements) => {
      const entrees = z
        .array(entreeDelta)
        .parse(changements.map(({ id, vivante }, i) => (vivante ? ligne(id, i) : disparue(id))));
      const lignes = new Map<string, WireItem>();
      const appliquer = () => {
        appliquerDelta(lignes, entrees);
        return versions(lignes);
      };
      expect(appliquer()).toEqual(appliquer());
    }),
  );
});

test('le magasin du navigateur rend ce qu’on lui confie, personne par personne', async () => {
  const camille = creerMagasinIndexedDb('t|camille|Structures');
  const idriss = creerMagasinIndexedDb('t|idriss|Structures');
  await remplir(camille, '1', '2');
  const garde = await creerMagasinIndexedDb('t|camille|Structures').lire();
  expect(garde?.lienDelta).toBe(lien('d1'));
  expect(versions(garde?.items ?? new Map())).toEqual({ '1': 1, '2': 1 });
  expect(await idriss.lire()).toBeUndefined();
  await camille.effacer();
  expect(await camille.lire()).toBeUndefined();
});
