import { type Gestes, repondre } from '../../../infra/local/page/hote/repondre.ts';

/** Gestures that note what was asked of them. */
function desGestes(refus = false) {
  const vus: unknown[][] = [];
  const noter =
    (nom: string, rendu?: unknown) =>
    (...args: unknown[]) => {
      vus.push([nom, ...args]);
      return rendu as never;
    };
  const gestes: Gestes = {
    contexte: () => ({ frameContext: 'content', theme: 'dark' }),
    jetonApi: () => (refus ? Promise.reject(new Error('non')) : Promise.resolve('jeton')),
    naa: async () => '{"ok":true}',
    naviguer: noter('naviguer', !refus),
    ouvrirLien: noter('ouvrirLien', true),
    partagerLien: noter('partagerLien'),
    etat: noter('etat'),
    ouvrirDialogue: noter('ouvrirDialogue', Promise.resolve([null, { choix: 1 }])),
    fermerDialogue: noter('fermerDialogue'),
    lireConfiguration: () => ({ entityId: 'a' }),
    ecrireConfiguration: noter('ecrireConfiguration', !refus),
    valider: noter('valider'),
    finEnregistrement: noter('finEnregistrement'),
  };
  return { gestes, vus };
}
const dire = (func: string, args: unknown[] = [], refus = false) => repondre(desGestes(refus).gestes, { func, args });

test('l’initialisation donne le contexte du cadre et les capacités, en version 4', async () => {
  const [cadre, client, capacites, encore] = (await dire('initialize')) ?? [];
  expect([cadre, client]).toEqual(['content', 'web']);
  expect(JSON.parse(String(capacites))).toMatchObject({
    apiVersion: 4,
    supports: { nestedAppAuth: {}, pages: { config: {} } },
  });
  expect(encore).toBe(capacites);
});

test('la fin de chargement est répondue quand le protocole attend une réponse, et seulement alors', async () => {
  expect(await dire('appInitialization.success')).toEqual([undefined]);
  expect(await dire('appInitialization.appLoaded')).toBeNull();
  expect(await dire('registerHandler', ['themeChange'])).toBeNull();
});

test('une fonction que la page ne joue pas est refusée, pour que l’onglet n’attende pas sans fin', async () => {
  expect(await dire('camera.capture')).toEqual([false, 'camera.capture n’est pas joué par cette page.']);
});

test('un lien profond vers un onglet y mène, avec sa sous-page ; un autre lien est ouvert', async () => {
  const { gestes, vus } = desGestes();
  const lien = `https://teams.microsoft.com/l/entity/app/rencontres?context=${encodeURIComponent('{"subEntityId":"12"}')}`;
  expect(await repondre(gestes, { func: 'executeDeepLink', args: [lien] })).toEqual([true]);
  expect(await repondre(gestes, { func: 'executeDeepLink', args: ['https://exemple.example/'] })).toEqual([true]);
  expect(await repondre(gestes, { func: 'executeDeepLink', args: ['pas une adresse'] })).toEqual([
    false,
    'Lien inconnu.',
  ]);
  expect(vus).toEqual([
    ['naviguer', 'rencontres', '12'],
    ['ouvrirLien', 'https://exemple.example/'],
  ]);
});

test('chaque façon de naviguer a la forme de refus que teams-js attend', async () => {
  expect(await dire('pages.navigateToApp', [{ pageId: 'x' }], true)).toEqual([false, 'Onglet inconnu.']);
  expect(await dire('pages.currentApp.navigateTo', [{ pageId: 'x' }], true)).toEqual([
    { errorCode: 404, message: 'Onglet inconnu.' },
  ]);
  expect(await dire('pages.currentApp.navigateTo', [{ pageId: 'annuaire' }])).toEqual([null, true]);
});

test('un jeton refusé est dit à l’onglet', async () => {
  expect(await dire('authentication.getAuthToken')).toEqual([true, 'jeton']);
  expect(await dire('authentication.getAuthToken', [], true)).toEqual([false, 'resourceRequiresConsent']);
});

test('la page de réglage enregistre, ou apprend que son adresse est refusée', async () => {
  expect(await dire('settings.setSettings', [{ entityId: 'a' }])).toEqual([true]);
  expect((await dire('settings.setSettings', [{}], true))?.[0]).toBe(false);
  const { gestes, vus } = desGestes();
  await repondre(gestes, { func: 'settings.setValidityState', args: [true] });
  await repondre(gestes, { func: 'settings.save.success' });
  await repondre(gestes, { func: 'settings.save.failure', args: ['raison'] });
  expect(vus).toEqual([
    ['valider', true],
    ['finEnregistrement', null],
    ['finEnregistrement', 'raison'],
  ]);
});

test('un dialogue rend son résultat à l’onglet qui l’a ouvert', async () => {
  expect(await dire('tasks.startTask', [{ url: '/x', title: 'T' }])).toEqual([null, { choix: 1 }]);
});
