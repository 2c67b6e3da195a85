import { useEffect, useRef } from 'react';

/** The stop of a work of several calls: on demand, and once the page that shows how far it is has gone. What is done stays done. */
export function useArret() {
  const demande = useRef(false);
  const parti = useRef(false);
  useEffect(() => {
    parti.current = false;
    return () => {
      parti.current = true;
    };
  }, []);
  return {
    /** Must the next call be left out? */
    demande: (): boolean => demande.current || parti.current,
    arreter: (): void => {
      demande.current = true;
    },
    /** The work begins, or is taken up again. */
    lever: (): void => {
      demande.current = false;
    },
  };
}
