/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { render, screen } from '@testing-library/preact';
import type { PageDeRemise } from '../../../core/contrats/pages-de-lien.ts';
import { ContexteDuLien } from '../../../tabs/lien/lien.ts';
import { NATURES, vueDeLaPage } from '../../../tabs/lien/natures.tsx';

const REMISE: PageDeRemise = {
  nature: 'remise',
  expireLe: '2026-12-18',
  dejaRepondu: false,
  remise: { structure: 'Le Relais', objet: 'Annuaire 2026', diffuseeLe: '2026-11-24T09:00:00Z' },
};

beforeAll(() => Object.assign(window, { scrollTo: () => undefined }));

test('la page d’un lien qui ne se charge pas le dit, et se redemande avec son jeton', async () => {
  const sansReseau = { ...NATURES, remise: () => Promise.reject(new TypeError('Failed to fetch')) };
  const lien = { jeton: 'abc.def.ghi', demande: undefined, aller: () => undefined, rouvrir: () => undefined };
  render(<ContexteDuLien.Provider value={lien}>{await vueDeLaPage(REMISE, sansReseau)}</ContexteDuLien.Provider>);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cette page n’a pas pu s’ouvrir');
  expect(screen.getByRole('alert').textContent).toContain('Vérifiez votre connexion');
  screen.getByRole('button', { name: 'Réessayer' }).click();
  expect(window.location.hash).toBe('#jeton=abc.def.ghi');
});
