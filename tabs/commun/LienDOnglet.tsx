import type { ReactNode } from 'react';
import type { Lien } from '../../core/accueil/lien.ts';
import { lienVers } from '../../core/liens/lien-profond.ts';
import { useSession } from './session.ts';
import { ouvrirLien } from './teams.ts';
import { NOMS_DES_ONGLETS } from './textes.ts';

interface LienProps {
  readonly vers: Lien;
  readonly className?: string | undefined;
  /** What it says to whoever does not see beside what it stands. */
  readonly dit?: string;
  readonly children: ReactNode;
  readonly onOuvrir?: () => void;
}

/** A link to something in another tab: Teams opens it there, a browser opens the page of the tab. */
export function LienDOnglet({ vers, className, dit, children, onOuvrir }: LienProps) {
  const { hote } = useSession();
  const application = hote.situation?.application;
  const adresse = lienVers(application === undefined ? undefined : { application, entite: vers.entite }, {
    sousPage: vers.sous,
    libelle: NOMS_DES_ONGLETS[vers.entite],
    page: new URL(`${vers.entite}.html`, document.baseURI).href,
  });
  return (
    <a
      className={className}
      aria-label={dit}
      href={adresse}
      onClick={(evenement) => {
        onOuvrir?.();
        if (ouvrirLien(hote, adresse)) evenement.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
