/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { LiensDeReprise } from '../../../tabs/rencontres/reprise/LiensDeReprise.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const ANNULEE = uneRencontre({ id: '1', etat: 'Annulée', debut: '2026-12-03T13:00:00Z' });
const REPRISE = uneRencontre({ id: '2', etat: 'À planifier', debut: '2026-12-17T13:00:00Z', reprend: '1' });
const lien = async (rencontre: typeof ANNULEE, rencontres = [ANNULEE, REPRISE]) => {
  dessiner(<LiensDeReprise rencontre={rencontre} />, { lignes: { Rencontres: rencontres } });
  const [premier, ...autres] = await screen.findAllByRole('link');
  expect(autres).toHaveLength(0);
  return {
    dit: premier?.textContent?.replace(/\s/g, ' '),
    adresse: decodeURIComponent(premier?.getAttribute('href') ?? ''),
  };
};

test('l’annulée mène à celle qui la reprend', async () => {
  const { dit, adresse } = await lien(ANNULEE);
  expect(dit).toMatch(/^Reprise le jeudi 17 décembre 2026/);
  expect(adresse).toContain('rencontre/2');
});

test('celle qui la reprend mène à l’annulée', async () => {
  const { dit, adresse } = await lien(REPRISE);
  expect(dit).toMatch(/^Reprend la rencontre annulée du jeudi 3 décembre 2026/);
  expect(adresse).toContain('rencontre/1');
});

test('sans date encore, la reprise le dit', async () => {
  expect((await lien(ANNULEE, [ANNULEE, { ...REPRISE, debut: undefined }])).dit).toBe(
    'Reprise, sa date est encore à fixer',
  );
});
