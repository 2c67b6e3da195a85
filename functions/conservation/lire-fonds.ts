import type { Fonds } from '../../core/conservation/fonds.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import type { Depots } from '../hote/depots.ts';

/** Everything that the rules of retention look at, with the settings in force. */
export async function lireFonds(
  depots: Depots,
): Promise<{ readonly fonds: Fonds; readonly reglages: Reglages; readonly illisibles: number }> {
  const lues = await Promise.all([
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.sollicitations.lire(),
    depots.propositions.lire(),
    depots.fusions.lire(),
    depots.journal.lire(),
    depots.participations.lire(),
    depots.rencontres.lire(),
    depots.recherches.lire(),
    depots.misesEnLien.lire(),
    depots.carnet.lire(),
    depots.venues.lire(),
    depots.votes.lire(),
    depots.suites.lire(),
    depots.evaluations.lire(),
    depots.brouillonsDeCompteRendu.lire(),
    depots.notesDeRelation.lire(),
    depots.besoins.lire(),
    depots.reglages.lire(),
  ]);
  const [
    structures,
    contacts,
    sollicitations,
    propositions,
    fusions,
    journal,
    participations,
    rencontres,
    recherches,
    misesEnLien,
    carnet,
    venues,
    votes,
    suites,
    evaluations,
    brouillonsDeCompteRendu,
    notesDeRelation,
    besoins,
    reglages,
  ] = lues;
  return {
    fonds: {
      structures: structures.items,
      contacts: contacts.items,
      sollicitations: sollicitations.items,
      propositions: propositions.items,
      fusions: fusions.items,
      journal: journal.items,
      participations: participations.items,
      rencontres: rencontres.items,
      recherches: recherches.items,
      misesEnLien: misesEnLien.items,
      carnet: carnet.items,
      venues: venues.items,
      votes: votes.items,
      suites: suites.items,
      evaluations: evaluations.items,
      brouillonsDeCompteRendu: brouillonsDeCompteRendu.items,
      notesDeRelation: notesDeRelation.items,
      besoins: besoins.items,
    },
    reglages: lireReglages(reglages.items).valeurs,
    illisibles: new Set(lues.flatMap((l) => l.anomalies.map((a) => `${a.liste} ${a.id}`))).size,
  };
}
