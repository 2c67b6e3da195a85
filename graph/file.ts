/** Runs at most `limite` tasks at once, in order of arrival. */
export function creerFile(limite: number): <T>(tache: () => Promise<T>) => Promise<T> {
  let actives = 0;
  const attente: (() => void)[] = [];
  return async (tache) => {
    if (actives >= limite) await new Promise<void>((suite) => attente.push(suite));
    else actives += 1;
    try {
      return await tache();
    } finally {
      // The place is handed over, not freed and taken again: nobody slips in between.
      const suivant = attente.shift();
      if (suivant === undefined) actives -= 1;
      else suivant();
    }
  };
}
