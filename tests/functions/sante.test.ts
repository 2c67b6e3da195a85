import { reglages } from '../../core/lists/reglages.list.ts';
import { LIEU_DE_DEPART } from '../../core/temps/fuseau.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import type { DemandeHttp } from '../../functions/hote/demande.ts';
import { lireEnvironnement, SEUL } from '../../functions/hote/environnement.ts';
import { creerTerritoires } from '../../functions/hote/territoires.ts';
import type { Traces } from '../../functions/hote/traces.ts';
import { sante } from '../../functions/sante.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { ouvrirBanc } from './banc.ts';
import { ENVIRONNEMENT } from './environnement-local.ts';

/** Where a context serves. */
const ICI = { code: SEUL, audience: 'application', situation: { lieu: LIEU_DE_DEPART } };

const demande = { reference: 'reference-1' } as DemandeHttp;

async function demander(contexte: () => Contexte) {
  const lignes: unknown[] = [];
  const noter = (...ligne: unknown[]): void => void lignes.push(ligne);
  const traces: Traces = { information: noter, alerte: noter, erreur: noter };
  const reponse = await sante(() => creerTerritoires([contexte()]), '1.2.3')(demande, traces);
  return { statut: reponse.statut, corps: JSON.parse(String(reponse.corps)) as unknown, traces: lignes };
}

test('quand les réglages et les listes répondent, le produit est en service', async () => {
  const banc = await ouvrirBanc([reglages]);
  expect(await demander(() => banc.contexte)).toEqual({
    statut: 200,
    corps: { etat: 'en service', version: '1.2.3', reglages: 'complets', listes: 'joignables' },
    traces: [],
  });
  banc.fermer();
});

test('un réglage manquant est nommé, sans la valeur d’aucun autre', async () => {
  const reponse = await demander(() => {
    lireEnvironnement({ ...ENVIRONNEMENT, SITE_ID: '' });
    throw new Error('inattendu');
  });
  expect(reponse).toMatchObject({ statut: 503, corps: { reglages: expect.stringContaining('SITE_ID') as unknown } });
  for (const valeur of [ENVIRONNEMENT.LIENS_SECRET, ENVIRONNEMENT.CANAL_FLUX_URL]) {
    expect(JSON.stringify(reponse)).not.toContain(valeur);
  }
});

test('des listes injoignables sont dites, avec une référence et sans détail', async () => {
  const muet = {
    ...ICI,
    maintenant: () => '2026-11-23T09:00:00Z',
    depots: { reglages: { lire: () => Promise.reject(new ErreurGraph('interdit', { codeService: 'accessDenied' })) } },
  };
  const reponse = await demander(() => muet as unknown as Contexte);
  expect(reponse).toMatchObject({ statut: 503, corps: { listes: 'injoignables', reference: 'reference-1' } });
  expect(JSON.stringify(reponse.corps)).not.toContain('accessDenied');
  expect(JSON.stringify(reponse.traces)).toContain('accessDenied');
});

test('demandée sans cesse, la santé ne lit les listes qu’une fois par minute', async () => {
  let lectures = 0;
  let minute = 0;
  const compte = {
    ...ICI,
    maintenant: () => `2026-11-23T09:0${minute}:00Z`,
    depots: {
      reglages: {
        lire: async () => {
          lectures += 1;
        },
      },
    },
  } as unknown as Contexte;
  const repondre = sante(() => creerTerritoires([compte]), '1.2.3');
  const traces: Traces = { information: () => {}, alerte: () => {}, erreur: () => {} };
  await Promise.all([repondre(demande, traces), repondre(demande, traces)]);
  await repondre(demande, traces);
  expect(lectures).toBe(1);
  minute = 1;
  await repondre(demande, traces);
  expect(lectures).toBe(2);
});

test('de plusieurs territoires, un seul est lu par minute, à son tour ; un seul injoignable se voit', async () => {
  const lus: string[] = [];
  let minute = 0;
  const unTerritoire = (code: string) =>
    ({
      ...ICI,
      code,
      audience: code,
      maintenant: () => `2026-11-23T09:0${minute}:00Z`,
      depots: {
        reglages: {
          lire: async () => {
            lus.push(code);
            if (code === 'b' && minute < 4) throw new ErreurGraph('interdit');
          },
        },
      },
    }) as unknown as Contexte;
  const territoires = creerTerritoires(['a', 'b', 'c'].map(unTerritoire));
  const repondre = sante(() => territoires, '1.2.3');
  const traces: Traces = { information: () => {}, alerte: () => {}, erreur: () => {} };
  const statuts: number[] = [];
  for (minute = 0; minute < 5; minute += 1) statuts.push((await repondre(demande, traces)).statut);
  expect(lus).toEqual(['a', 'b', 'c', 'a', 'b']);
  expect(statuts).toEqual([200, 503, 503, 503, 200]);
});
