/** How far, in milliseconds, the clock of this demonstration is from the real one. Handed to the process of the functions. */
export const DECALAGE = 'DECALAGE_HORLOGE_MS';

/**
 * Moves the clock of this process: what happens over a summer is shown, and tried, in a minute. Waits keep their real length. Nothing of this exists in
 * a tenant.
 */
export function decalerHorloge(millisecondes: number): void {
  if (millisecondes === 0) return;
  const Reelle = Date;
  class Decalee extends Reelle {
    constructor(...valeurs: [] | [number | string | Date]) {
      if (valeurs.length === 0) super(Reelle.now() + millisecondes);
      else super(valeurs[0]);
    }
    static override now(): number {
      return Reelle.now() + millisecondes;
    }
  }
  // Dates made from their parts are local times: they do not come from the clock.
  globalThis.Date = new Proxy(Decalee, {
    construct: (cible, valeurs: unknown[], neuf) =>
      valeurs.length > 1 ? Reflect.construct(Reelle, valeurs, neuf) : Reflect.construct(cible, valeurs, neuf),
  }) as DateConstructor;
}

/** From the instant asked (`HORLOGE`, ISO), or from what the parent process has computed. */
export const lireDecalage = ({
  HORLOGE,
  [DECALAGE]: decalage,
}: Readonly<Record<string, string | undefined>>): number => {
  if (decalage !== undefined) return Number(decalage);
  const voulue = HORLOGE === undefined ? Number.NaN : Date.parse(HORLOGE);
  return Number.isNaN(voulue) ? 0 : voulue - Date.now();
};
