import { useEffect, useRef, useState } from 'react';
import type { Avancement } from '../../../core/tables/chercher.ts';
import { chercherACote, type DemandeDePlan } from './atelier.ts';

/** A search under way or ended, with the best plan so far. */
export interface Recherche {
  readonly enCours: boolean;
  readonly avancement: Avancement | undefined;
  readonly erreur: Error | undefined;
}

const RIEN: Recherche = { enCours: false, avancement: undefined, erreur: undefined };

/** One search at a time; leaving the page stops it. */
export function useRecherche() {
  const [recherche, setRecherche] = useState(RIEN);
  const arret = useRef<() => void>(undefined);
  useEffect(() => () => arret.current?.(), []);
  return {
    recherche,
    chercher: (demande: DemandeDePlan) => {
      arret.current?.();
      setRecherche({ ...RIEN, enCours: true });
      arret.current = chercherACote(
        demande,
        (avancement) => setRecherche({ enCours: avancement.part < 1, avancement, erreur: undefined }),
        (erreur) => setRecherche({ ...RIEN, erreur }),
      );
    },
    /** The best so far is kept. */
    arreter: () => {
      arret.current?.();
      setRecherche((actuelle) => ({ ...actuelle, enCours: false }));
    },
    oublier: () => setRecherche(RIEN),
  };
}
