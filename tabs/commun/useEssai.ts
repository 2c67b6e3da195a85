import { useState } from 'react';

/** Faults are said from the first attempt to send, not before: `essayer` says whether it may leave. */
export function useEssai<F extends Readonly<Partial<Record<string, string>>>>(problemes: F) {
  const [essaye, setEssaye] = useState(false);
  const fautes: Partial<F> = essaye ? problemes : {};
  return {
    fautes,
    essayer: (): boolean => {
      setEssaye(true);
      return Object.keys(problemes).length === 0;
    },
    recommencer: (): void => setEssaye(false),
  };
}
