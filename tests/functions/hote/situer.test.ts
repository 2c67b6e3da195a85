import { creerSituer } from '../../../functions/hote/situer.ts';

test('le territoire est lu une fois, et une lecture manquée n’arrête rien et se reprend', async () => {
  let lectures = 0;
  const situer = creerSituer(async () => {
    lectures += 1;
    if (lectures === 1) throw new Error('panne');
  });
  await situer();
  expect(lectures).toBe(1);
  await Promise.all([situer(), situer()]);
  await situer();
  expect(lectures).toBe(2);
});
