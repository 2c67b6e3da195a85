import { etablirOrdreDuJour, planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { lireSynthese } from '../../../core/contrats/syntheses.ts';
import { ApiInjoignable, appeler, RefusDeLApi } from '../../../tabs/commun/api.ts';
import { expliquer } from '../../../tabs/commun/phrases.ts';

const PLANIFIEE = { id: '4', eTag: '"4,2"', etat: 'Planifiée', dejaFait: false, invites: 3, sansAdresse: [] };
const demande = { chemin: { id: '4' }, corps: { eTag: '"4,1"' } };

/** An API that gives one answer and remembers what it was asked. */
function uneApi(statut: number, corps: unknown) {
  const appels: { url: string; options: RequestInit | undefined }[] = [];
  const faux: typeof fetch = async (url, options) => {
    appels.push({ url: String(url), options });
    return new Response(typeof corps === 'string' ? corps : JSON.stringify(corps), { status: statut });
  };
  return { acces: { apiUrl: 'https://api.example/api/', jeton: async () => 'jeton', fetch: faux }, appels };
}

const echecDe = async (statut: number, corps: unknown): Promise<unknown> =>
  appeler(uneApi(statut, corps).acces, planifierRencontre, demande).catch((erreur: unknown) => erreur);

test('la route se remplit et le jeton part dans l’en-tête, jamais dans l’adresse', async () => {
  const { acces, appels } = uneApi(200, PLANIFIEE);
  expect((await appeler(acces, planifierRencontre, demande)).invites).toBe(3);
  expect(appels[0]?.url).toBe('https://api.example/api/rencontres/4/planifier');
  expect(appels[0]?.options).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer jeton' } });
});

test('une lecture part sans corps', async () => {
  const { acces, appels } = uneApi(200, {});
  await appeler(acces, lireSynthese, { chemin: { mois: '2026-10' } }).catch(() => undefined);
  expect(appels[0]?.url).toBe('https://api.example/api/syntheses/2026-10');
  expect(appels[0]?.options?.body).toBeUndefined();
});

test('un refus est montré avec sa phrase, et sa référence quand il y en a une', async () => {
  const erreur = await echecDe(422, {
    erreur: { code: 'regle-metier', message: 'Une rencontre annulée ne se planifie pas.', reference: 'r-1' },
  });
  expect(erreur).toBeInstanceOf(RefusDeLApi);
  expect(expliquer(erreur)).toEqual({
    titre: 'Une rencontre annulée ne se planifie pas.',
    detail: '',
    issue: 'reessayer',
    reference: 'r-1',
  });
});

test('un conflit dit que quelqu’un a modifié la ligne et propose de recharger', async () => {
  const erreur = await echecDe(409, { erreur: { code: 'conflit', message: 'La ligne a changé.' } });
  expect(expliquer(erreur).issue).toBe('recharger');
  expect(expliquer(erreur).titre).toContain('Quelqu’un a modifié');
});

test('une page d’erreur d’une passerelle n’est jamais montrée telle quelle', async () => {
  const erreur = await echecDe(502, '<html>Bad gateway</html>');
  expect(erreur).toBeInstanceOf(ApiInjoignable);
  expect(JSON.stringify(expliquer(erreur))).not.toContain('gateway');
});

test('une réponse qui n’a pas la forme convenue est une panne, pas une donnée', async () => {
  const { acces } = uneApi(200, { id: '4', ordreDuJour: 'illisible' });
  await expect(appeler(acces, etablirOrdreDuJour, demande)).rejects.toBeInstanceOf(ApiInjoignable);
});

test('un réseau coupé se dit, avec une issue', async () => {
  const coupe = async () => {
    throw new TypeError('fetch failed');
  };
  const erreur = await appeler({ apiUrl: 'https://api.example', fetch: coupe }, planifierRencontre, demande).catch(
    (e: unknown) => e,
  );
  expect(expliquer(erreur)).toMatchObject({ titre: 'Le service ne répond pas', issue: 'reessayer' });
});

test('un jeton refusé est redemandé une fois, et une fois seulement', async () => {
  const demandes: boolean[] = [];
  const api = (statuts: readonly number[]) => {
    let rang = 0;
    return {
      apiUrl: 'https://api.example',
      jeton: async (renouveler: boolean) => {
        demandes.push(renouveler);
        return 'jeton';
      },
      fetch: async () => {
        const statut = statuts[rang] ?? 500;
        rang += 1;
        const refus = { erreur: { code: 'non-authentifie', message: 'Reconnectez-vous.' } };
        return new Response(JSON.stringify(statut === 200 ? PLANIFIEE : refus), { status: statut });
      },
    };
  };
  expect((await appeler(api([401, 200]), planifierRencontre, demande)).invites).toBe(3);
  expect(demandes).toEqual([false, true]);
  await expect(appeler(api([401, 401, 200]), planifierRencontre, demande)).rejects.toBeInstanceOf(RefusDeLApi);
});
