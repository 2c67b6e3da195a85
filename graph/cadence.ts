/**
 * Lets at most `parMinute` tasks start in any sixty seconds, in order of arrival; those that follow wait for their
 * turn. A mailbox takes so many messages a minute: better spaced out here than refused there.
 */
export function creerCadence(
  parMinute: number,
  maintenantMs: () => number,
  attendre: (ms: number) => Promise<void>,
): <T>(tache: () => Promise<T>) => Promise<T> {
  /** When each of the last ones started, or will. */
  const departs: number[] = [];
  return async (tache) => {
    const present = maintenantMs();
    const libre = departs.length < parMinute ? present : (departs.shift() ?? present) + MINUTE_MS;
    const depart = Math.max(present, libre);
    departs.push(depart);
    if (depart > present) await attendre(depart - present);
    return tache();
  };
}

const MINUTE_MS = 60_000;
