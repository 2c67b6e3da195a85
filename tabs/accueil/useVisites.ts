import { useState } from 'react';
import { commencerVisite, ecarter, type Visites } from '../../core/accueil/visite.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { rangement } from '../commun/rangement.ts';

const cleDe = ({ id }: Acteur): string => rangement(`maillage.accueil.${id}`);

/** The visits of this person on this device, the present one begun. A device that keeps nothing makes each a first one. */
export function useVisites(acteur: Acteur, maintenant: string) {
  const [visites, setVisites] = useState(() => {
    const commencee = commencerVisite(lire(cleDe(acteur)), maintenant);
    garder(cleDe(acteur), commencee);
    return commencee;
  });
  return {
    visites,
    ecarter: (cle: string) => {
      const suite = ecarter(visites, cle);
      garder(cleDe(acteur), suite);
      setVisites(suite);
    },
  };
}

function lire(cle: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(cle) ?? 'null');
  } catch {
    return undefined;
  }
}

function garder(cle: string, visites: Visites): void {
  try {
    localStorage.setItem(cle, JSON.stringify(visites));
  } catch {
    // Storage refused or full: nothing is remembered.
  }
}
