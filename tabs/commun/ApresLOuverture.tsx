import { type ReactNode, Suspense, useEffect, useState } from 'react';

const APRES_MS = 4000;

/** What the opening of a page does not wait for: drawn a moment later. */
export function ApresLOuverture({ children }: { readonly children: ReactNode }) {
  const [pret, setPret] = useState(false);
  useEffect(() => {
    const minuterie = setTimeout(() => setPret(true), APRES_MS);
    return () => clearTimeout(minuterie);
  }, []);
  return pret ? <Suspense fallback={null}>{children}</Suspense> : null;
}
