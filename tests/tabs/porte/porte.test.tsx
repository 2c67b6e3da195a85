/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { PageDePorte } from '../../../core/porte/adresse.ts';
import { PortePage } from '../../../tabs/porte/PortePage.tsx';

const CLE = '66.0.abcdefghijklmnopqrstuv';
const OUVERTE = {
  porte: CLE,
  territoire: 'Pays d’Exemple',
  titre: 'Le logement des jeunes',
  quand: 'mardi 24 novembre 2026 à 10 h 30',
  structures: [
    { id: '1', nom: 'Caisse d’allocations familiales', sigle: 'CAF' },
    { id: '2', nom: 'Maison <b>des</b> jeunes' },
  ],
  codes: false,
};
const CONFIGURATION = {
  clientId: 'x',
  locataire: 'x',
  graphUrl: '/graph',
  apiUrl: '/api',
  siteId: 'x',
  portees: { graph: ['x'], api: ['x'] },
};

type Reponse = { readonly statut?: number; readonly corps: unknown } | 'coupure';
let recus: { readonly route: string; readonly corps: unknown }[] = [];

/** The network: what each route answers, in the order of the calls; the last answer stays. */
function unReseau(reponses: Readonly<Record<string, readonly Reponse[]>>): void {
  recus = [];
  const restantes = new Map(Object.entries(reponses).map(([route, suite]) => [route, [...suite]]));
  const repondre = (corps: unknown, statut = 200) => ({ ok: statut < 400, status: statut, json: async () => corps });
  const fetch = async (adresse: URL | string, options?: { readonly body?: string }) => {
    const { pathname } = new URL(String(adresse), 'http://localhost/');
    if (pathname.endsWith('configuration.json')) return repondre(CONFIGURATION);
    const route = pathname.replace('/api/', '');
    recus.push({ route, corps: JSON.parse(options?.body ?? '{}') });
    const suite = restantes.get(route) ?? [];
    const reponse = suite.length > 1 ? suite.shift() : suite[0];
    if (reponse === undefined || reponse === 'coupure') throw new TypeError('Failed to fetch');
    return repondre(reponse.corps, reponse.statut);
  };
  Object.assign(globalThis, { fetch });
}
const refus = (code: string, message: string, statut: number): Reponse => ({
  statut,
  corps: { erreur: { code, message } },
});

async function montrer(page: PageDePorte = 'telephone', cle = CLE): Promise<void> {
  render(<PortePage page={page} cle={cle} />);
  if (cle !== '') await screen.findByLabelText('Votre structure');
}
const taper = (texte: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value: texte } });
const toucher = (nom: RegExp | string) => fireEvent.click(screen.getByRole('button', { name: nom }));
const arrivees = () => recus.filter(({ route }) => route === 'porte/arriver');
const NOTEE = [{ corps: { nom: 'Caisse d’allocations familiales' } }];

beforeAll(() => Object.assign(window, { scrollTo: () => undefined }));
beforeEach(() => unReseau({ 'porte/ouvrir': [{ corps: OUVERTE }], 'porte/arriver': NOTEE }));

async function arriver(): Promise<void> {
  taper('caf');
  toucher('CAF – Caisse d’allocations familiales');
  toucher('Oui, je suis là');
  await screen.findByText(/C’est noté/);
}

test('quelques lettres, un nom, un accord : la structure est notée une fois', async () => {
  await montrer();
  expect(screen.queryByRole('button', { name: /CAF/ })).toBeNull();
  taper('caf');
  toucher('CAF – Caisse d’allocations familiales');
  expect(screen.getByRole('heading').textContent).toContain('Caisse d’allocations familiales');
  expect(arrivees()).toEqual([]);
  toucher('Oui, je suis là');
  await screen.findByText(/C’est noté/);
  expect(arrivees()).toEqual([{ route: 'porte/arriver', corps: { porte: CLE, structure: '1' } }]);
});

test('« non » revient à la liste, et rien n’est envoyé', async () => {
  await montrer();
  taper('caf');
  toucher(/CAF/);
  toucher('Non, chercher encore');
  expect(screen.getByLabelText('Votre structure')).toBeTruthy();
  expect(arrivees()).toEqual([]);
});

test('un nom qui porte une balise se lit tel quel', async () => {
  await montrer();
  taper('mai');
  expect(screen.getByRole('button', { name: 'Maison <b>des</b> jeunes' }).querySelector('b')).toBeNull();
});

test('la connexion coupée, on réessaie sans rien retaper', async () => {
  unReseau({ 'porte/ouvrir': [{ corps: OUVERTE }], 'porte/arriver': ['coupure', ...NOTEE] });
  await montrer();
  taper('caf');
  toucher(/CAF/);
  toucher('Oui, je suis là');
  await screen.findByText(/n’a pas pu joindre/);
  toucher('Réessayer');
  await screen.findByText(/C’est noté/);
});

test('le code se tape comme on le lit ; refusé, il reste et la raison est dite', async () => {
  unReseau({ 'porte/ouvrir': [refus('introuvable', 'Ce code n’ouvre rien.', 404), { corps: OUVERTE }] });
  await montrer('telephone', '');
  taper('abc');
  toucher('Continuer');
  expect(screen.getByRole('alert').textContent).toContain('six lettres');
  expect(recus).toEqual([]);
  taper('bcd fgh');
  toucher('Continuer');
  await screen.findByText('Ce code n’ouvre rien.');
  taper('bcd-fgj');
  toucher('Continuer');
  await screen.findByLabelText('Votre structure');
  expect(recus.map(({ corps }) => corps)).toEqual([{ porte: 'BCDFGH' }, { porte: 'BCDFGJ' }]);
});

test('sur la tablette, la page revient d’elle-même au début, vide, après chaque arrivée', async () => {
  await montrer('borne');
  await arriver();
  jest.useFakeTimers();
  try {
    toucher('Personne suivante');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
    taper('mai');
    act(() => void jest.advanceTimersByTime(50_000));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
    taper('caf');
    toucher(/CAF/);
    act(() => void jest.advanceTimersByTime(50_000));
    expect(screen.getByLabelText('Votre structure')).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
  expect(document.querySelectorAll('a')).toHaveLength(0);
  expect(arrivees()).toHaveLength(1);
});

test('hors de la liste, on trouve sa structure dans l’annuaire, ou on en dit le nom', async () => {
  unReseau({
    'porte/ouvrir': [{ corps: OUVERTE }],
    'porte/arriver': NOTEE,
    'porte/annoncer': [{ corps: { nom: 'Les Roues' } }],
    'porte/chercher': [{ corps: { structures: [{ id: '9', nom: 'Régie', commune: 'Saint-Exemple' }] } }],
  });
  await montrer();
  taper('régie');
  toucher('Ma structure n’est pas dans la liste');
  fireEvent.click(await screen.findByRole('button', { name: 'Régie – Saint-Exemple' }));
  toucher('Oui, je suis là');
  await screen.findByText(/C’est noté/);
  expect(arrivees()).toEqual([{ route: 'porte/arriver', corps: { porte: CLE, structure: '9' } }]);
  toucher('Dire une autre arrivée');
  toucher('Ma structure n’est pas dans la liste');
  toucher('Dire que je suis là');
  expect(screen.getByRole('alert').textContent).toContain('nom de votre structure');
  fireEvent.input(screen.getByLabelText('Nom de votre structure'), { target: { value: ' Les Roues ' } });
  toucher('Dire que je suis là');
  await screen.findByText(/C’est noté\s: Les Roues est là/);
  expect(recus.filter(({ route }) => route === 'porte/annoncer').map(({ corps }) => corps)).toEqual([
    { porte: CLE, nom: 'Les Roues', commune: '' },
  ]);
});

test('là où l’on en donne, un code se donne en deux gestes ; refusé, il ne reste pas écrit', async () => {
  await montrer();
  expect(screen.queryByRole('button', { name: /Je viens pour moi/ })).toBeNull();
  cleanup();
  unReseau({
    'porte/ouvrir': [{ corps: { ...OUVERTE, codes: true } }],
    'porte/code': [refus('regle-metier', 'Les codes sont clos.', 422), { corps: { recu: true } }],
  });
  await montrer();
  toucher(/Je viens pour moi/);
  taper('Camille Exemple');
  toucher('Donner mon code');
  expect(screen.getByRole('alert').textContent).toContain('trois mots');
  taper('chat soleil vélo');
  toucher('Donner mon code');
  await screen.findByText('Les codes sont clos.');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  taper('  chat soleil vélo');
  toucher('Donner mon code');
  await screen.findByText(/Votre code est reçu/);
  expect(recus.filter(({ route }) => route === 'porte/code').map(({ corps }) => corps)).toEqual([
    { porte: CLE, code: 'chat soleil vélo' },
    { porte: CLE, code: 'chat soleil vélo' },
  ]);
});

test('sur la tablette, un code tapé puis laissé ne reste pas sous les yeux du suivant', async () => {
  unReseau({ 'porte/ouvrir': [{ corps: { ...OUVERTE, codes: true } }] });
  await montrer('borne');
  jest.useFakeTimers();
  try {
    toucher(/Je viens pour moi/);
    expect(screen.getByRole('textbox').getAttribute('autocomplete')).toBe('off');
    taper('chat soleil vélo');
    act(() => void jest.advanceTimersByTime(61_000));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
    expect(screen.getByLabelText('Votre structure')).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});
