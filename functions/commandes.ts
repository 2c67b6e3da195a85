import type { Contrat } from '../core/contrats/contrat.ts';
import { COMMANDES_DES_AVIS } from './avis/commandes.ts';
import { COMMANDES_DES_BESOINS } from './besoins/commandes.ts';
import { COMMANDES_DE_LA_BIBLIOTHEQUE } from './bibliotheque/commandes.ts';
import { COMMANDES_DU_BILAN } from './bilan/commandes.ts';
import { COMMANDES_DU_BUDGET } from './budget/commandes.ts';
import { COMMANDES_DU_CALENDRIER } from './calendrier/commandes.ts';
import { COMMANDES_DES_CAMPAGNES } from './campagnes/commandes.ts';
import { COMMANDES_DU_CARNET } from './carnet/commandes.ts';
import { COMMANDES_DES_COMPTES_RENDUS } from './comptes-rendus/commandes.ts';
import { COMMANDES_DE_LA_CONSERVATION } from './conservation/commandes.ts';
import { COMMANDES_DU_DIAGNOSTIC } from './diagnostic/commandes.ts';
import { COMMANDES_DES_DIFFUSIONS } from './diffusions/commandes.ts';
import { COMMANDES_DES_ENVOIS } from './envois/commandes.ts';
import { COMMANDES_DES_EXPORTS } from './exports/commandes.ts';
import { COMMANDES_DE_L_EXTENSION } from './extension/commandes.ts';
import { COMMANDES_DES_FICHES } from './fiches/commandes.ts';
import { COMMANDES_DES_FUSIONS } from './fusions/commandes.ts';
import { COMMANDES_DES_GROUPES } from './groupes/commandes.ts';
import type { Commande } from './hote/commande.ts';
import { COMMANDES_DES_IMPORTS } from './imports/commandes.ts';
import { COMMANDES_DES_INDICATEURS } from './indicateurs/commandes.ts';
import { COMMANDES_DE_L_INTERCONNAISSANCE } from './interconnaissance/commandes.ts';
import { COMMANDES_DES_INVITATIONS } from './invitations/commandes.ts';
import { COMMANDES_DES_LECTURES } from './lectures/commandes.ts';
import { COMMANDES_DES_LIENS } from './liens/commandes.ts';
import { COMMANDES_DE_MES_DONNEES } from './mes-donnees/commandes.ts';
import { COMMANDES_DES_MISES_EN_LIEN } from './mises-en-lien/commandes.ts';
import { ouvrirLien } from './ouvrir-lien.ts';
import { COMMANDES_DES_PASSAGES } from './passages/commandes.ts';
import { COMMANDES_DU_PLAN } from './plan/commandes.ts';
import { COMMANDES_DE_LA_PORTE } from './porte/commandes.ts';
import { COMMANDES_DES_PROPOSITIONS } from './propositions/commandes.ts';
import { COMMANDES_DES_RECHERCHES } from './recherches/commandes.ts';
import { COMMANDES_DES_REFERENTS } from './referents/commandes.ts';
import { COMMANDES_DES_REGLAGES } from './reglages/commandes.ts';
import { COMMANDES_DES_RELATIONS } from './relations/commandes.ts';
import { COMMANDES_DES_RENCONTRES } from './rencontres/commandes.ts';
import { COMMANDES_DES_SERIES } from './series/commandes.ts';
import { COMMANDES_DU_REPERTOIRE } from './sirene/commandes.ts';
import { COMMANDES_DES_SONDAGES } from './sondages/commandes.ts';
import { COMMANDES_DES_SYNTHESES } from './syntheses/commandes.ts';
import { trancherDepart } from './trancher-depart.ts';
import { COMMANDES_DU_VOCABULAIRE } from './vocabulaire/commandes.ts';

/** Every command, in the order of openapi.json. */
export const TOUTES_LES_COMMANDES: readonly Commande[] = [
  ...COMMANDES_DES_LECTURES,
  ouvrirLien,
  trancherDepart,
  ...COMMANDES_DES_LIENS,
  ...COMMANDES_DES_FICHES,
  ...COMMANDES_DU_REPERTOIRE,
  ...COMMANDES_DES_RELATIONS,
  ...COMMANDES_DES_ENVOIS,
  ...COMMANDES_DES_PROPOSITIONS,
  ...COMMANDES_DE_MES_DONNEES,
  ...COMMANDES_DES_FUSIONS,
  ...COMMANDES_DE_LA_CONSERVATION,
  ...COMMANDES_DES_CAMPAGNES,
  ...COMMANDES_DES_IMPORTS,
  ...COMMANDES_DES_DIFFUSIONS,
  ...COMMANDES_DES_MISES_EN_LIEN,
  ...COMMANDES_DE_L_EXTENSION,
  ...COMMANDES_DES_RECHERCHES,
  ...COMMANDES_DES_BESOINS,
  ...COMMANDES_DU_VOCABULAIRE,
  ...COMMANDES_DES_REGLAGES,
  ...COMMANDES_DES_REFERENTS,
  ...COMMANDES_DES_GROUPES,
  ...COMMANDES_DES_RENCONTRES,
  ...COMMANDES_DES_SERIES,
  ...COMMANDES_DES_SONDAGES,
  ...COMMANDES_DU_CALENDRIER,
  ...COMMANDES_DES_INVITATIONS,
  ...COMMANDES_DE_LA_PORTE,
  ...COMMANDES_DES_PASSAGES,
  ...COMMANDES_DU_CARNET,
  ...COMMANDES_DE_LA_BIBLIOTHEQUE,
  ...COMMANDES_DES_COMPTES_RENDUS,
  ...COMMANDES_DES_AVIS,
  ...COMMANDES_DU_PLAN,
  ...COMMANDES_DU_BUDGET,
  ...COMMANDES_DU_BILAN,
  ...COMMANDES_DES_INDICATEURS,
  ...COMMANDES_DE_L_INTERCONNAISSANCE,
  ...COMMANDES_DES_EXPORTS,
  ...COMMANDES_DES_SYNTHESES,
  ...COMMANDES_DU_DIAGNOSTIC,
];

/** Every contract of the API: those that something answers. */
export const TOUS_LES_CONTRATS: readonly Contrat[] = TOUTES_LES_COMMANDES.map(({ contrat }) => contrat);
