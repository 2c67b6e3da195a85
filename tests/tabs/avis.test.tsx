/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { AvisPage } from '../../tabs/avis/AvisPage.tsx';
import { MonAvis } from '../../tabs/lien/apres/MonAvis.tsx';
import { ContexteDuLien } from '../../tabs/lien/lien.ts';

type Reponse = { readonly statut?: number; readonly corps: unknown } | 'coupure';

/** The network: what each route answers, in the order of the calls; the last answer stays. */
function unReseau(reponses: Readonly<Record<string, readonly Reponse[]>>) {
  const recus: { readonly route: string; readonly corps: Record<string, unknown> }[] = [];
  const restantes = new Map(Object.entries(reponses).map(([route, suite]) => [route, [...suite]]));
  const fetch = async (adresse: URL | string, options?: { readonly body?: string }) => {
    const { pathname } = new URL(String(adresse), 'http://localhost/');
    if (pathname.endsWith('configuration.json')) return { ok: true, status: 200, json: async () => CONFIGURATION };
    const route = pathname.replace('/api/', '');
    recus.push({ route, corps: JSON.parse(options?.body ?? '{}') });
    const suite = restantes.get(route) ?? [];
    const reponse = suite.length > 1 ? suite.shift() : suite[0];
    if (reponse === undefined || reponse === 'coupure') throw new TypeError('Failed to fetch');
    const { statut = 200, corps } = reponse;
    return { ok: statut < 400, status: statut, json: async () => corps };
  };
  Object.assign(globalThis, { fetch });
  return recus;
}
const CONFIGURATION = {
  clientId: 'x',
  locataire: 'x',
  graphUrl: '/graph',
  apiUrl: '/api',
  siteId: 'x',
  portees: { graph: ['x'], api: ['x'] },
};
const OUVERTE = { corps: { territoire: 'Pays d’Exemple', titre: 'Loger les jeunes', jour: 'mardi 24 novembre 2026' } };

beforeAll(() => Object.assign(window, { scrollTo: () => undefined }));

const toucher = (...reponses: readonly string[]) => {
  for (const [rang, groupe] of screen.getAllByRole('group').entries()) {
    const choix = reponses[rang];
    const bouton = [...groupe.querySelectorAll('label')].find((l) => l.textContent === choix);
    if (bouton !== undefined) fireEvent.click(bouton.querySelector('input') as HTMLInputElement);
  }
};
const envoyer = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer mon avis' }));

test('par le QR, trois visages suffisent ; il en manque un, rien ne part', async () => {
  const recus = unReseau({ 'avis/ouvrir': [OUVERTE], 'avis/repondre': [{ corps: { dejaFait: false } }] });
  render(<AvisPage code="12-abcdefghjkmn" />);
  await screen.findByText(/Loger les jeunes/);
  toucher('Oui', 'Un peu');
  envoyer();
  expect(screen.getByRole('alert').textContent).toBe('Choisissez un visage pour chaque phrase.');
  toucher('Oui', 'Un peu', 'Non');
  envoyer();
  await screen.findByText(/Merci. Votre avis est compté/);
  expect(recus.map((r) => r.route)).toEqual(['avis/ouvrir', 'avis/repondre']);
  expect(recus[1]?.corps).toEqual({
    code: '12-abcdefghjkmn',
    cle: expect.stringMatching(/.{20}/),
    reponses: { utile: 'Oui', parole: 'Un peu', suite: 'Non' },
  });
});

test('une coupure garde ce qui est répondu, et le même avis repart sous la même clé', async () => {
  const recus = unReseau({ 'avis/ouvrir': [OUVERTE], 'avis/repondre': ['coupure', { corps: { dejaFait: true } }] });
  render(<AvisPage code="12-abcdefghjkmn" />);
  await screen.findByText(/Loger les jeunes/);
  toucher('Oui', 'Oui', 'Oui');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Une pause de plus.' } });
  envoyer();
  await screen.findByText(/Le service ne répond pas/);
  envoyer();
  await screen.findByText(/Votre avis est compté/);
  expect(recus[2]?.corps).toEqual(recus[1]?.corps);
  expect(recus[2]?.corps).toMatchObject({ mot: 'Une pause de plus.' });
});

test('un code qui n’ouvre rien le dit ; sans code, rien n’est demandé', async () => {
  const refus = { statut: 404, corps: { erreur: { code: 'introuvable', message: 'Ce code n’ouvre rien.' } } };
  const recus = unReseau({ 'avis/ouvrir': [refus] });
  const { unmount } = render(<AvisPage code="12-faux" />);
  await screen.findByText('Ce code n’ouvre rien.');
  unmount();
  render(<AvisPage code="" />);
  await screen.findByText(/Visez de nouveau le QR/);
  expect(recus).toHaveLength(1);
});

test('par le lien, l’avis part une fois, puis la page ne le demande plus', async () => {
  const recus = unReseau({ 'liens/rencontre/avis': [{ corps: { dejaFait: false } }] });
  const lien = { jeton: 'abc', demande: undefined, aller: () => undefined, rouvrir: () => undefined };
  const montrer = (donne: boolean) =>
    render(
      <ContexteDuLien.Provider value={lien}>
        <MonAvis donne={donne} />
      </ContexteDuLien.Provider>,
    );
  const { unmount } = montrer(false);
  toucher('Oui', 'Oui', 'Un peu');
  envoyer();
  envoyer();
  await screen.findByText('Merci. Votre avis est compté.');
  expect(screen.queryByRole('button')).toBeNull();
  expect(recus.map((r) => r.corps)).toEqual([
    { jeton: 'abc', reponses: { utile: 'Oui', parole: 'Oui', suite: 'Un peu' } },
  ]);
  unmount();
  montrer(true);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Vous avez donné votre avis. Merci.'));
});
