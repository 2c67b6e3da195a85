import { useEffect } from 'preact/hooks';

/** How long a tablet shows to the next person what the one before has done: milliseconds. */
const DELAIS = { fait: 8000, recu: 8000, accord: 45_000, 'mon-code': 60_000, autre: 180_000 } as const;
type Passagere = keyof typeof DELAIS;

export const estPassagere = (vue: string): vue is Passagere => vue in DELAIS;

/** Goes back to the first page by itself once this view has been shown long enough; undefined: never. */
export function useRetour(vue: Passagere | undefined, recommencer: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from the view, not from each drawing of it.
  useEffect(() => {
    if (vue === undefined) return;
    const minuterie = setTimeout(recommencer, DELAIS[vue]);
    return () => clearTimeout(minuterie);
  }, [vue]);
}
