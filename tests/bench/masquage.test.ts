import { mesurerMasquage } from './masquage.ts';

test('des tables de 12 × 8 × 6 de toute ampleur : ce qui est petit est tu, et rien n’est tu quand rien n’est petit', () => {
  for (const { petites, tues, cellules } of mesurerMasquage(1)) {
    expect(cellules).toBe(13 * 9 * 7);
    expect(tues).toBeGreaterThanOrEqual(petites);
    expect(tues).toBeLessThan(cellules);
  }
});
