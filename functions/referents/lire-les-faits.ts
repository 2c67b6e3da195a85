import type { Faits } from '../../core/referents/faits.ts';
import { JOURS_DES_LIENS } from '../../core/referents/liens.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Everything that tells who follows what; of the journal, the year that makes a tie. */
export async function lireLesFaits({ depots }: Contexte, maintenant: string): Promise<Faits> {
  const depuis = depuisHeureLocale(`${plusJours(aujourdhui(maintenant), -JOURS_DES_LIENS)}T00:00:00`);
  const [
    referents,
    structures,
    contacts,
    rencontres,
    participations,
    misesEnLien,
    suites,
    sondages,
    points,
    besoins,
    carnet,
    journal,
  ] = await Promise.all([
    depots.referents.lire(),
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.rencontres.lire(),
    depots.participations.lire(),
    depots.misesEnLien.lire(),
    depots.suites.lire(),
    depots.sondages.lire(),
    depots.points.lire(),
    depots.besoins.lire(),
    depots.carnet.lire(),
    depots.journal.lireDepuis('le', depuis),
  ]);
  return {
    referents: referents.items,
    structures: structures.items,
    contacts: contacts.items,
    rencontres: rencontres.items,
    participations: participations.items,
    misesEnLien: misesEnLien.items,
    suites: suites.items,
    sondages: sondages.items,
    points: points.items,
    besoins: besoins.items,
    carnet: carnet.items,
    journal: journal.items,
  };
}
