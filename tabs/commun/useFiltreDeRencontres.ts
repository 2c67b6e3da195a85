import { useMemo } from 'react';
import { direFiltre, type FiltreDeRencontres, lireFiltre } from '../../core/rencontres/filtrer.ts';
import { useAdresse } from './useAdresse.ts';

/** What is looked for among the rencontres, which the address keeps behind the place where one is (`chemin`). */
export function useFiltreDeRencontres() {
  const { rubrique, reste, aller, remplacer } = useAdresse();
  const [chemin = '', ...suite] = reste.split('?');
  const requete = suite.join('?');
  const filtre = useMemo(() => lireFiltre(requete), [requete]);
  const avec = (lieu: string, f: FiltreDeRencontres) => {
    const dite = direFiltre(f);
    return { rubrique, reste: dite === '' ? lieu : `${lieu}?${dite}` };
  };
  return {
    chemin,
    filtre,
    aller,
    /** The same place, otherwise filtered. */
    filtrer: (f: FiltreDeRencontres) => remplacer(avec(chemin, f)),
    /** Another place of the same part, filtered the same. */
    avecLeFiltre: (lieu: string) => avec(lieu, filtre),
  };
}
