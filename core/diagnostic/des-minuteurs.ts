import { type Constat, deCeux, ouBien } from './constat.ts';

/** The last time a timer went round. */
export interface Tour {
  /** ISO instant. */
  readonly le: string;
  readonly fait: boolean;
}

const HEURE_MS = 3_600_000;
/** Cold start, a redeployment, a round that lasts. */
const MARGE_MS = 2 * HEURE_MS;

/** The longest that six fields leave between two rounds: an hour when the hour is free, a day when it is said. */
const ecartMs = (cadence: string): number => (cadence.split(' ')[2] === '*' ? HEURE_MS : 24 * HEURE_MS);

/** Which timers have failed the last time, or did not come. One that was never seen says nothing. */
export function constatsDesMinuteurs(
  minuteurs: readonly { readonly id: string; readonly cadence: string }[],
  tours: ReadonlyMap<string, Tour>,
  maintenant: string,
): readonly Constat[] {
  const connus = minuteurs.filter(({ id }) => tours.has(id));
  if (connus.length === 0) return [{ essai: 'minuteurs', cause: 'minuteurs-inconnus' }];
  const enRetard = connus.filter(
    ({ id, cadence }) =>
      Date.parse(maintenant) - Date.parse(tours.get(id)?.le ?? maintenant) > ecartMs(cadence) + MARGE_MS,
  );
  const enEchec = connus.filter((m) => tours.get(m.id)?.fait === false && !enRetard.includes(m));
  return ouBien('minuteurs', [
    ...deCeux(
      'minuteurs',
      'minuteur-en-retard',
      enRetard.map(({ id }) => id),
    ),
    ...deCeux(
      'minuteurs',
      'minuteur-en-echec',
      enEchec.map(({ id }) => id),
    ),
  ]);
}
