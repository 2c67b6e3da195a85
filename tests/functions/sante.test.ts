import { reglages } from '../../core/lists/reglages.list.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import type { DemandeHttp } from '../../functions/hote/demande.ts';
import { lireEnvironnement } from '../../functions/hote/environnement.ts';
import type { Traces } from '../../functions/hote/traces.ts';
import { sante } from '../../functions/sante.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { ouvrirBanc } from './banc.ts';
import { ENVIRONNEMENT } from './environnement-local.ts';

const demande = { reference: 'reference-1' } as DemandeHttp;

async function demander(contexte: () => Contexte) {
  const lignes: unknown[] = [];
  const noter = (...ligne: unknown[]): void => void lignes.push(ligne);
  const traces: Traces = { information: noter, alerte: noter, erreur: noter };
  const reponse = await sante(contexte, '1.2.3')(demande, traces);
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
    maintenant: () => `2026-11-23T09:0${minute}:00Z`,
    depots: {
      reglages: {
        lire: async () => {
          lectures += 1;
        },
      },
    },
  } as unknown as Contexte;
  const repondre = sante(() => compte, '1.2.3');
  const traces: Traces = { information: () => {}, alerte: () => {}, erreur: () => {} };
  await Promise.all([repondre(demande, traces), repondre(demande, traces)]);
  await repondre(demande, traces);
  expect(lectures).toBe(1);
  minute = 1;
  await repondre(demande, traces);
  expect(lectures).toBe(2);
});
