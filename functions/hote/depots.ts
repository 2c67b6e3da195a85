import { annoncesDeConservation } from '../../core/lists/annonces-de-conservation.list.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { brouillonsDeCompteRendu } from '../../core/lists/brouillons-de-compte-rendu.list.ts';
import { campagnes } from '../../core/lists/campagnes.list.ts';
import { carnet } from '../../core/lists/carnet.list.ts';
import { communes } from '../../core/lists/communes.list.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { conventions } from '../../core/lists/conventions.list.ts';
import { diffusions } from '../../core/lists/diffusions.list.ts';
import { documentsDeposes } from '../../core/lists/documents-deposes.list.ts';
import { evaluations } from '../../core/lists/evaluations.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { financements } from '../../core/lists/financements.list.ts';
import { fusions } from '../../core/lists/fusions.list.ts';
import { groupes } from '../../core/lists/groupes.list.ts';
import { indicateurs } from '../../core/lists/indicateurs.list.ts';
import { interconnaissances } from '../../core/lists/interconnaissances.list.ts';
import { journal } from '../../core/lists/journal.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { modelesDImport } from '../../core/lists/modeles-d-import.list.ts';
import { modelesDeBilan } from '../../core/lists/modeles-de-bilan.list.ts';
import { motsDuBilan } from '../../core/lists/mots-du-bilan.list.ts';
import { notesDeRelation } from '../../core/lists/notes-de-relation.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { passages } from '../../core/lists/passages.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { propositions } from '../../core/lists/propositions.list.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { recherches } from '../../core/lists/recherches.list.ts';
import { referents } from '../../core/lists/referents.list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { releves } from '../../core/lists/releves.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { series } from '../../core/lists/series.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { sondages } from '../../core/lists/sondages.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { tempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { venues } from '../../core/lists/venues.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { votes } from '../../core/lists/votes.list.ts';
import type { ClientGraph } from '../../graph/client.ts';
import { creerDepot, type Depot } from '../../graph/listes-repository.ts';
import type { Site } from '../../graph/site.ts';

/** The lists that the commands read and write. */
export function ouvrirDepots(client: ClientGraph, site: Site) {
  const depot = <L extends ListDefinition>(definition: L) => creerDepot(client, site, definition);
  return {
    annoncesDeConservation: depot(annoncesDeConservation),
    besoins: depot(besoins),
    brouillonsDeCompteRendu: depot(brouillonsDeCompteRendu),
    campagnes: depot(campagnes),
    carnet: depot(carnet),
    communes: depot(communes),
    comptages: depot(comptages),
    contacts: depot(contacts),
    conventions: depot(conventions),
    diffusions: depot(diffusions),
    documentsDeposes: depot(documentsDeposes),
    evaluations: depot(evaluations),
    fichesAction: depot(fichesAction),
    financements: depot(financements),
    fusions: depot(fusions),
    groupes: depot(groupes),
    indicateurs: depot(indicateurs),
    interconnaissances: depot(interconnaissances),
    journal: depot(journal),
    misesEnLien: depot(misesEnLien),
    modelesDImport: depot(modelesDImport),
    notesDeRelation: depot(notesDeRelation),
    motsDuBilan: depot(motsDuBilan),
    modelesDeBilan: depot(modelesDeBilan),
    participations: depot(participations),
    passages: depot(passages),
    points: depot(pointsOrdreDuJour),
    propositions: depot(propositions),
    publications: depot(publications),
    recherches: depot(recherches),
    referents: depot(referents),
    reglages: depot(reglages),
    releves: depot(releves),
    rencontres: depot(rencontres),
    series: depot(series),
    sollicitations: depot(sollicitations),
    sondages: depot(sondages),
    structures: depot(structures),
    suites: depot(suites),
    tempsDuTerritoire: depot(tempsDuTerritoire),
    venues: depot(venues),
    vocabulaire: depot(vocabulaire),
    votes: depot(votes),
  };
}
export type Depots = ReturnType<typeof ouvrirDepots>;

/** The repository of a list known by its name only. */
export function depotDe(depots: Depots, liste: string): Depot<ListDefinition> {
  const depot = Object.values<Depot<ListDefinition>>(depots).find(({ definition }) => definition.name === liste);
  if (depot === undefined) throw new Error(`La liste ${liste} n’est pas ouverte aux commandes.`);
  return depot;
}
