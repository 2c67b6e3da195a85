import { useState } from 'react';

/** The instant at which the part was opened: stable while it is drawn, so that nothing jumps. */
export function useMaintenant(): string {
  const [maintenant] = useState(() => new Date().toISOString());
  return maintenant;
}

/** A key for one command, drawn when its form opens: clicking twice changes nothing more. */
export function useCle(): string {
  const [cle] = useState(() => crypto.randomUUID());
  return cle;
}
