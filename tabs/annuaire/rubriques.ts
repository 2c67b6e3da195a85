import { type ComponentType, lazy } from 'react';
import type { Acte } from '../../core/droits/droits.ts';
import { CompteAExaminer } from '../propositions/components/CompteAExaminer.tsx';
import { AnnuairePage } from './AnnuairePage.tsx';

/** A part of the tab of the annuaire. */
export interface Rubrique {
  /** First word of its address. */
  readonly cle: string;
  readonly libelle: string;
  /** Shown to those who may do this; to everyone without it. */
  readonly acte?: Acte;
  /** How much waits there, beside its name. */
  readonly Compte?: ComponentType;
  readonly Page: ComponentType;
}

/** A part loaded when it is opened: whoever searches never waits for the tools of the coordination. */
export const aLaDemande = (charger: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await charger() }));

/** In the order shown. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: 'chercher', libelle: 'Chercher', Page: AnnuairePage },
  {
    cle: 'nouvelle-fiche',
    libelle: 'Nouvelle fiche',
    acte: 'creer-fiche',
    Page: aLaDemande(() => import('./fiche/NouvelleFichePage.tsx').then((m) => m.NouvelleFichePage)),
  },
  {
    cle: 'importer',
    libelle: 'Importer',
    acte: 'importer-annuaire',
    Page: aLaDemande(() => import('../imports/ImportPage.tsx').then((m) => m.ImportPage)),
  },
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
  {
    cle: 'propositions',
    libelle: 'Propositions',
    acte: 'examiner-proposition',
    Compte: CompteAExaminer,
    Page: aLaDemande(() => import('../propositions/PropositionsPage.tsx').then((m) => m.PropositionsPage)),
  },
  {
    cle: 'mises-en-lien',
    libelle: 'Mises en lien',
    acte: 'mettre-en-lien',
    Page: aLaDemande(() => import('../mises-en-lien/MisesEnLienPage.tsx').then((m) => m.MisesEnLienPage)),
  },
  {
    cle: 'archives',
    libelle: 'Archives',
    acte: 'archiver-fiche',
    Page: aLaDemande(() => import('./fiche/ArchivesPage.tsx').then((m) => m.ArchivesPage)),
  },
  {
    cle: 'remettre',
    libelle: 'Remettre',
    acte: 'exporter-annuaire',
    Page: aLaDemande(() => import('../diffusions/RemettrePage.tsx').then((m) => m.RemettrePage)),
  },
  {
    cle: 'mes-donnees',
    libelle: 'Mes données',
    acte: 'lire-mes-donnees',
    Page: aLaDemande(() => import('../mes-donnees/MesDonneesPage.tsx').then((m) => m.MesDonneesPage)),
  },
];
