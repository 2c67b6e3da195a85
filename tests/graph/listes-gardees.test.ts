import fc from 'fast-check';
import { onlyColumns } from '../../core/lists/list.ts';
import { garderLesListes } from '../../graph/listes-gardees.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerSite } from '../../graph/site.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { cibles, essais } from '../core/lists/une-liste.ts';
import { BASE, banc, codeDe, json, refus } from './fetch-ecrit.ts';
import { type GraphEnMemoire, ouvrirGraph } from './graph-en-memoire.ts';

const LUES = ['cle', 'ville', 'nombre'] as const;
const lecteurs = { essais: onlyColumns(essais, LUES), cibles };
const TOUTES = ['essais', 'cibles'] as const;

let monde: GraphEnMemoire;
beforeEach(async () => {
  monde = ouvrirGraph();
  await provisionner({ client: monde.client, site: monde.site, definitions: [cibles, essais] });
});
afterEach(() => monde.graph.fermer());

/** What one instance of the functions keeps. */
const uneInstance = (client = monde.client) => garderLesListes(client, monde.site, lecteurs, ['essais']);
/** The same lists read whole, with nothing kept. */
async function toutLire() {
  const [lus, vises] = await Promise.all([
    creerDepot(monde.client, monde.site, essais).lire(),
    creerDepot(monde.client, monde.site, cibles).lire(),
  ]);
  return {
    essais: {
      items: lus.items.map(({ id, creeLe, cle, ville, nombre }) => ({ id, creeLe, cle, ville, nombre })),
      anomalies: lus.anomalies.map(({ url: _, ...a }) => a),
    },
    cibles: vises,
  };
}
const demandees = async (lire: () => Promise<unknown>): Promise<readonly string[]> => {
  monde.requetes.length = 0;
  await lire();
  return [...monde.requetes];
};

test('la seconde lecture ne demande que ce qui a changé, en une requête', async () => {
  await creerDepot(monde.client, monde.site, essais).creer({ cle: 'a', nombre: 3 });
  const instance = uneInstance();
  expect(await instance.lire(TOUTES)).toEqual(await toutLire());
  await creerDepot(monde.client, monde.site, cibles).creer({ nom: 'Nouvelle' });
  const requetes = await demandees(async () => expect((await instance.lire(TOUTES)).cibles.items).toHaveLength(1));
  expect(requetes).toEqual(['POST /$batch']);
});

type Geste =
  | { readonly geste: 'creer'; readonly ville: string; readonly nombre: number }
  | { readonly geste: 'abimer' | 'reparer' | 'supprimer'; readonly rang: number }
  | { readonly geste: 'perimer' | 'lire' | 'relire' | 'perdre'; readonly instance: number };
const geste: fc.Arbitrary<Geste> = fc.oneof(
  fc.record({ geste: fc.constant('creer' as const), ville: fc.constantFrom('Blaye', 'Bourg'), nombre: fc.nat(9) }),
  fc.record({ geste: fc.constantFrom('abimer', 'reparer', 'supprimer'), rang: fc.nat(9) }),
  fc.record({ geste: fc.constantFrom('perimer', 'lire', 'relire', 'perdre'), instance: fc.nat(2) }),
);

test('plusieurs instances, chacune avec ce qu’elle garde, lisent toujours ce que les listes disent', async () => {
  const depot = creerDepot(monde.client, monde.site, essais);
  const chemin = `/sites/${await monde.site.id()}/lists/${await monde.site.idListe(essais.name)}/items`;
  let cle = 0;
  const agir = async (g: Geste, instances: readonly ReturnType<typeof uneInstance>[]): Promise<void> => {
    if ('rang' in g) {
      const { essais: lus } = await toutLire();
      const ids = [...lus.items, ...lus.anomalies].map(({ id }) => id);
      const id = ids[g.rang % Math.max(1, ids.length)];
      if (id === undefined) return;
      if (g.geste === 'supprimer') await monde.client.supprimer(`${chemin}/${id}`);
      // A number that nobody may type in the application.
      else
        await monde.client.ecrire('PATCH', `${chemin}/${id}/fields`, {
          corps: { Nombre: g.geste === 'abimer' ? 0.5 : 7 },
        });
    } else if (g.geste === 'creer') {
      cle += 1;
      await depot.creer({ cle: `cle-${cle}`, ville: g.ville, nombre: g.nombre });
    } else if (g.geste === 'perimer') monde.graph.expirerJetonsDelta();
    // An answer that is lost on the way is asked for again.
    else if (g.geste === 'perdre') monde.perdre(/batch|delta/, g.instance === 0);
    else
      expect(await instances[g.instance]?.lire(TOUTES, { entieres: g.geste === 'relire' })).toEqual(await toutLire());
  };
  await fc.assert(
    fc.asyncProperty(fc.array(geste, { maxLength: 25 }), async (gestes) => {
      const instances = [uneInstance(), uneInstance(), uneInstance()];
      for (const g of gestes) await agir(g, instances);
      const voulu = await toutLire();
      for (const instance of instances) expect(await instance.lire(TOUTES)).toEqual(voulu);
    }),
    { numRuns: 25 },
  );
});

test('qui demande pendant une lecture voit ce qu’il avait écrit avant de demander', async () => {
  const instance = uneInstance();
  const premiere = instance.lire(TOUTES);
  const { id } = await creerDepot(monde.client, monde.site, essais).creer({ cle: 'a' });
  const [seconde, troisieme] = await Promise.all([instance.lire(['essais']), instance.lire(TOUTES)]);
  await premiere;
  expect([seconde, troisieme].map((l) => l.essais.items.map((e) => e.id))).toEqual([[id], [id]]);
});

test('ce qui n’a pas pu être lu n’est pas gardé, et l’échec d’une lecture n’est pas celui de la suivante', async () => {
  await creerDepot(monde.client, monde.site, essais).creer({ cle: 'a' });
  const instance = uneInstance();
  const avant = await instance.lire(TOUTES);
  monde.pannes.regler({ regles: [{ taux: 1, effet: '503', retryAfter: 0 }] });
  await expect(instance.lire(TOUTES)).rejects.toMatchObject({ code: 'indisponible' });
  monde.pannes.regler({});
  expect(await instance.lire(TOUTES)).toEqual(avant);
});

test('ce que l’on n’a plus le droit de lire n’est pas gardé : la fois d’après, tout se relit', async () => {
  const lienDelta = `${BASE}/sites/s/lists/Essais/items/delta?token=d1`;
  const page = () => json({ value: [{ id: '1', fields: { Title: 'a' } }], '@odata.deltaLink': lienDelta });
  const { client, requetes } = banc([
    () => json({ value: [{ id: 'Essais', name: 'Essais' }] }),
    page,
    () => refus(403, 'accessDenied'),
    page,
  ]);
  const instance = garderLesListes(client, creerSite(client, { id: 's' }), lecteurs, []);
  await instance.lire(['essais']);
  expect(await codeDe(instance.lire(['essais']))).toBe('interdit');
  expect((await instance.lire(['essais'])).essais.items).toHaveLength(1);
  const entiere = /^\/sites\/s\/lists\/Essais\/items\/delta\?\$select=/;
  expect(requetes.slice(1).map(({ url }) => url.replace(BASE, ''))).toEqual([
    expect.stringMatching(entiere),
    lienDelta.replace(BASE, ''),
    expect.stringMatching(entiere),
  ]);
});
