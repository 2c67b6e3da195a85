import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { rafraichir } from '../../../tabs/commun/listes.ts';
import { essais } from '../../core/lists/une-liste.ts';

/** A reading that answers when it is told to. */
function uneLecture() {
  const attendues: ((lignes: readonly string[]) => void)[] = [];
  const client = new QueryClient();
  const observateur = new QueryObserver<readonly string[]>(client, {
    queryKey: ['liste', essais.name],
    queryFn: () => new Promise((resoudre) => attendues.push(resoudre)),
  });
  return { client, observateur, attendues, quitter: observateur.subscribe(() => undefined) };
}

test.each([
  ['la première lecture', undefined],
  ['une lecture de plus', ['avant']],
])('%s, commencée avant un changement, ne reste pas : la liste est relue', async (_, connues) => {
  const { client, observateur, attendues, quitter } = uneLecture();
  if (connues !== undefined) {
    attendues[0]?.(connues);
    await client.invalidateQueries({ queryKey: ['autre'] });
    void observateur.refetch();
  }
  const commencees = attendues.length;
  const fini = rafraichir(client, essais);
  for (let i = 0; i < 100 && attendues.length === commencees; i += 1) await Promise.resolve();
  expect(attendues).toHaveLength(commencees + 1);
  attendues[commencees - 1]?.(['trop tôt']);
  attendues[commencees]?.(['à jour']);
  await fini;
  expect(observateur.getCurrentResult().data).toEqual(['à jour']);
  quitter();
  client.clear();
});
