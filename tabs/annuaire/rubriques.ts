import { type ComponentType, lazy } from 'react';
import type { Acte } from '../../core/droits/droits.ts';
import { AnnuairePage } from './AnnuairePage.tsx';

/** A part of the tab of the annuaire. */
export interface Rubrique {
  /** First word of its address. */
  readonly cle: string;
  readonly libelle: string;
  /** Shown to those who may do this; to everyone without it. */
  readonly acte?: Acte;
  readonly Page: ComponentType;
}

/** A part loaded when it is opened: whoever searches never waits for the tools of the coordination. */
export const aLaDemande = (charger: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await charger() }));

/** In the order shown. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: 'chercher', libelle: 'Chercher', Page: AnnuairePage },
  {
    cle: 'a-traiter',
    libelle: 'À traiter',
    acte: 'fusionner-fiches',
    Page: aLaDemande(() => import('../tenue/TenuePage.tsx').then((m) => m.TenuePage)),
  },
  {
    cle: 'campagnes',
    libelle: 'Campagnes',
    acte: 'gerer-campagne',
    Page: aLaDemande(() => import('../campagnes/CampagnesPage.tsx').then((m) => m.CampagnesPage)),
  },
];
