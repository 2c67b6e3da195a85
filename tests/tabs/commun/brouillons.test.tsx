/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { type Brouillons, useBrouillonSurLaLigne } from '../../../tabs/commun/brouillons.ts';

const montrer = (brouillons: Brouillons<string> = new Map()) =>
  renderHook(({ ligne }) => useBrouillonSurLaLigne(brouillons, '1', ligne), { initialProps: { ligne: 'ancien' } });

test('tant que rien n’est tapé, ce qui se montre suit la ligne relue derrière', () => {
  const { result, rerender } = montrer();
  rerender({ ligne: 'écrit par une autre' });
  expect(result.current.valeur).toBe('écrit par une autre');
});

test('ce qui est tapé reste, d’une ouverture à l’autre ; enregistré, la ligne se montre de nouveau', () => {
  const brouillons: Brouillons<string> = new Map();
  const { result, rerender, unmount } = montrer(brouillons);
  act(() => result.current.ecrire('tapé'));
  rerender({ ligne: 'relue' });
  expect(result.current.valeur).toBe('tapé');
  unmount();
  const seconde = montrer(brouillons);
  expect(seconde.result.current.valeur).toBe('tapé');
  act(() => seconde.result.current.jeter());
  seconde.rerender({ ligne: 'tapé, puis corrigé' });
  expect(seconde.result.current.valeur).toBe('tapé, puis corrigé');
  expect(brouillons.size).toBe(0);
});
