import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lancerMinuteurs } from '../../../infra/local/fonctions/minuteurs.ts';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-minuteurs-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-25T20:04:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

/** One timer at five past each hour, and how many times it ran. */
function unMinuteur(seuls: boolean) {
  const tirs: string[] = [];
  const fonction = {
    metadonnees: {
      name: 'horaire',
      functionId: 'horaire',
      bindings: { timer: { type: 'timerTrigger', direction: 'in' as const, schedule: '0 5 * * * *' } },
    },
    rappel: () => {},
  };
  const minuteurs = lancerMinuteurs(
    [fonction],
    () => '',
    join(dossier, `${seuls}.json`),
    async (_, json) => void tirs.push(json),
    () => {},
    seuls,
  );
  return { minuteurs, tirs };
}

test('un minuteur passe à son heure, et recommence', async () => {
  const { minuteurs, tirs } = unMinuteur(true);
  await jest.advanceTimersByTimeAsync(59_000);
  expect(tirs).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(2000);
  expect(tirs).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(tirs).toHaveLength(2);
  minuteurs.arreter();
});

test('à la demande, il ne passe que si on le lance', async () => {
  const { minuteurs, tirs } = unMinuteur(false);
  await jest.advanceTimersByTimeAsync(7_200_000);
  expect(tirs).toHaveLength(0);
  expect(await minuteurs.declencher('horaire', false)).toBe(true);
  expect(tirs).toHaveLength(1);
  expect(minuteurs.liste()).toMatchObject([{ nom: 'horaire', derniere: '2026-11-25T22:04:00.000Z' }]);
  minuteurs.arreter();
});
