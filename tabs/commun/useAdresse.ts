import { useMemo, useSyncExternalStore } from 'react';
import type { Adresse } from './adresse.ts';
import { useSession } from './session.ts';

const suivre = (changer: () => void) => {
  window.addEventListener('hashchange', changer);
  return () => window.removeEventListener('hashchange', changer);
};

/** The present address, and what changes it. What is called after a wait knows where one was when it began. */
export function useAdresse() {
  const { adresses } = useSession();
  const ici = useSyncExternalStore(suivre, adresses.ici);
  return useMemo(
    () => ({
      ...adresses.lire(ici),
      aller: adresses.aller,
      allerEnsuite: (adresse: Adresse) => adresses.allerEnsuite(ici, adresse),
      remplacer: (adresse: Adresse) => adresses.remplacer(ici, adresse),
    }),
    [adresses, ici],
  );
}
