import { annoncesDeConservation } from './annonces-de-conservation.list.ts';
import { besoins } from './besoins.list.ts';
import { brouillonsDeCompteRendu } from './brouillons-de-compte-rendu.list.ts';
import { campagnes } from './campagnes.list.ts';
import { carnet } from './carnet.list.ts';
import { communes } from './communes.list.ts';
import { comptages } from './comptages.list.ts';
import { contacts } from './contacts.list.ts';
import { conventions } from './conventions.list.ts';
import { diffusions } from './diffusions.list.ts';
import { documentsDeposes } from './documents-deposes.list.ts';
import { evaluations } from './evaluations.list.ts';
import { fichesAction } from './fiches-action.list.ts';
import { financements } from './financements.list.ts';
import { fusions } from './fusions.list.ts';
import { groupes } from './groupes.list.ts';
import { indicateurs } from './indicateurs.list.ts';
import { interconnaissances } from './interconnaissances.list.ts';
import { journal } from './journal.list.ts';
import type { ListDefinition } from './list.ts';
import { misesEnLien } from './mises-en-lien.list.ts';
import { modelesDImport } from './modeles-d-import.list.ts';
import { modelesDeBilan } from './modeles-de-bilan.list.ts';
import { motsDuBilan } from './mots-du-bilan.list.ts';
import { notesDeRelation } from './notes-de-relation.list.ts';
import { participations } from './participations.list.ts';
import { passages } from './passages.list.ts';
import { pointsOrdreDuJour } from './points-ordre-du-jour.list.ts';
import { propositions } from './propositions.list.ts';
import { publications } from './publications.list.ts';
import { recherches } from './recherches.list.ts';
import { referents } from './referents.list.ts';
import { reglages } from './reglages.list.ts';
import { releves } from './releves.list.ts';
import { rencontres } from './rencontres.list.ts';
import { series } from './series.list.ts';
import { sollicitations } from './sollicitations.list.ts';
import { sondages } from './sondages.list.ts';
import { structures } from './structures.list.ts';
import { suites } from './suites.list.ts';
import { tempsDuTerritoire } from './temps-du-territoire.list.ts';
import { venues } from './venues.list.ts';
import { vocabulaire } from './vocabulaire.list.ts';
import { votes } from './votes.list.ts';

/** Every list, each before those that link to it: the order in which they are created. */
export const TOUTES_LES_LISTES: readonly ListDefinition[] = [
  structures,
  contacts,
  notesDeRelation,
  referents,
  groupes,
  fichesAction,
  rencontres,
  participations,
  venues,
  carnet,
  documentsDeposes,
  brouillonsDeCompteRendu,
  comptages,
  passages,
  pointsOrdreDuJour,
  sondages,
  votes,
  suites,
  evaluations,
  series,
  tempsDuTerritoire,
  indicateurs,
  misesEnLien,
  diffusions,
  campagnes,
  interconnaissances,
  sollicitations,
  besoins,
  conventions,
  financements,
  publications,
  releves,
  motsDuBilan,
  modelesDeBilan,
  journal,
  annoncesDeConservation,
  reglages,
  propositions,
  fusions,
  recherches,
  vocabulaire,
  modelesDImport,
  communes,
];
