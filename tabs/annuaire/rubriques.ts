import { AIDES } from '../commun/aide.ts';
import { RUBRIQUE_DE_NOUVELLE_FICHE } from '../commun/fiche-pour-venue.ts';
import { aLaDemande, type Rubrique } from '../commun/rubriques.ts';
import { RUBRIQUE_DE_LA_RECHERCHE } from '../commun/vue-de-recherche.ts';
import { RUBRIQUE_DES_ENVOIS } from '../envois/adresses.ts';
import { ENVOIS } from '../envois/textes.ts';
import { AnnuairePage } from './AnnuairePage.tsx';

const Tenue = aLaDemande(() => import('../tenue/TenuePage.tsx').then((m) => m.TenuePage));
const CompteATraiter = aLaDemande(() => import('../tenue/components/CompteATraiter.tsx').then((m) => m.CompteATraiter));
const A_TRAITER = {
  cle: 'a-traiter',
  groupe: 'À traiter',
  acte: 'fusionner-fiches',
  aide: AIDES.aTraiter,
  Page: Tenue,
} as const;

/** What is kept in order now and then: on one row of their own, so that the others all show at 1280 pixels. */
const TENIR = 'Tenir';

/** In the order shown: what is used every day first. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE_DE_LA_RECHERCHE, libelle: 'Chercher', aide: AIDES.chercher, Page: AnnuairePage },
  {
    cle: 'ma-fiche',
    libelle: 'Ma fiche',
    aide: AIDES.maFiche,
    acte: 'corriger-fiche',
    // Whoever has no structure yet finds there how to take their place in it.
    concerne: ({ profil, structures }) => structures.length > 0 || profil !== 'coordination',
    Page: aLaDemande(() => import('./fiche/MaFichePage.tsx').then((m) => m.MaFichePage)),
  },
  { ...A_TRAITER, libelle: 'Ce qui attend', Compte: CompteATraiter },
  {
    cle: 'propositions',
    libelle: 'Propositions',
    aide: AIDES.propositions,
    groupe: A_TRAITER.groupe,
    acte: 'examiner-proposition',
    Compte: aLaDemande(() => import('../propositions/components/CompteAExaminer.tsx').then((m) => m.CompteAExaminer)),
    Page: aLaDemande(() => import('../propositions/PropositionsPage.tsx').then((m) => m.PropositionsPage)),
  },
  { ...A_TRAITER, sous: 'doublons', aide: AIDES.doublons, libelle: 'Doublons' },
  { ...A_TRAITER, sous: 'siret', aide: AIDES.siret, libelle: 'SIRET fermés' },
  { ...A_TRAITER, sous: 'fusions', aide: AIDES.doublons, libelle: 'Fusions' },
  { ...A_TRAITER, sous: 'conservation', aide: AIDES.conservation, libelle: 'Conservation' },
  {
    cle: 'archives',
    libelle: 'Archives',
    aide: AIDES.archives,
    groupe: A_TRAITER.groupe,
    acte: 'archiver-fiche',
    Page: aLaDemande(() => import('./fiche/ArchivesPage.tsx').then((m) => m.ArchivesPage)),
  },
  {
    cle: 'mises-en-lien',
    libelle: 'Mises en lien',
    aide: AIDES.misesEnLien,
    acte: 'mettre-en-lien',
    Page: aLaDemande(() => import('../mises-en-lien/MisesEnLienPage.tsx').then((m) => m.MisesEnLienPage)),
  },
  {
    cle: 'campagnes',
    libelle: 'Campagnes',
    aide: AIDES.campagnes,
    acte: 'gerer-campagne',
    Page: aLaDemande(() => import('../campagnes/CampagnesPage.tsx').then((m) => m.CampagnesPage)),
  },
  {
    cle: 'remettre',
    libelle: 'Diffuser',
    aide: AIDES.diffuser,
    acte: 'exporter-annuaire',
    Page: aLaDemande(() => import('../diffusions/RemettrePage.tsx').then((m) => m.RemettrePage)),
  },
  {
    cle: 'groupes',
    libelle: 'Groupes',
    aide: AIDES.groupes,
    groupe: TENIR,
    acte: 'tenir-groupes',
    Page: aLaDemande(() => import('../groupes/GroupesPage.tsx').then((m) => m.GroupesPage)),
  },
  {
    cle: 'referents',
    libelle: 'Référents',
    aide: AIDES.referents,
    groupe: TENIR,
    acte: 'tenir-referents',
    Page: aLaDemande(() => import('../referents/ReferentsPage.tsx').then((m) => m.ReferentsPage)),
  },
  {
    cle: 'vocabulaire',
    libelle: 'Vocabulaire',
    aide: AIDES.vocabulaire,
    groupe: TENIR,
    acte: 'tenir-vocabulaire',
    Page: aLaDemande(() => import('../vocabulaire/VocabulairePage.tsx').then((m) => m.VocabulairePage)),
  },
  {
    cle: 'reglages',
    libelle: 'Réglages',
    aide: AIDES.reglages,
    groupe: TENIR,
    acte: 'tenir-reglages',
    Page: aLaDemande(() => import('../reglages/ReglagesPage.tsx').then((m) => m.ReglagesPage)),
  },
  {
    cle: 'diagnostic',
    libelle: 'Diagnostic',
    aide: AIDES.diagnostic,
    groupe: TENIR,
    acte: 'verifier-installation',
    Page: aLaDemande(() => import('../diagnostic/DiagnosticPage.tsx').then((m) => m.DiagnosticPage)),
  },
  {
    cle: 'importer',
    libelle: 'Importer',
    aide: AIDES.importer,
    groupe: TENIR,
    acte: 'importer-annuaire',
    Page: aLaDemande(() => import('../imports/ImportPage.tsx').then((m) => m.ImportPage)),
  },
  {
    cle: 'mes-donnees',
    libelle: 'Mes données',
    aide: AIDES.mesDonnees,
    acte: 'lire-mes-donnees',
    Page: aLaDemande(() => import('../mes-donnees/MesDonneesPage.tsx').then((m) => m.MesDonneesPage)),
  },
  {
    cle: RUBRIQUE_DES_ENVOIS,
    libelle: ENVOIS.libelle,
    aide: AIDES.envois,
    acte: 'lire-envois',
    horsRangee: true,
    Page: aLaDemande(() => import('../envois/EnvoisPage.tsx').then((m) => m.EnvoisPage)),
  },
  {
    cle: RUBRIQUE_DE_NOUVELLE_FICHE,
    libelle: 'Nouvelle fiche',
    aide: AIDES.nouvelleFiche,
    acte: 'creer-fiche',
    bouton: true,
    Page: aLaDemande(() => import('./fiche/NouvelleFichePage.tsx').then((m) => m.NouvelleFichePage)),
  },
];
