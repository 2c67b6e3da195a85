import type { Contexte } from './contexte.ts';

/** A round of a timer, and what is kept of it: when, and whether it came to its end. What it throws goes on to the host. */
export async function tenirLeTour(
  { tours, maintenant }: Pick<Contexte, 'tours' | 'maintenant'>,
  id: string,
  passer: () => Promise<void>,
): Promise<void> {
  let fait = false;
  try {
    await passer();
    fait = true;
  } finally {
    await tours.noter(id, { le: maintenant(), fait });
  }
}
