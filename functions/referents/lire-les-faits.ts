import type { Faits } from '../../core/referents/faits.ts';
import { JOURS_DES_LIENS } from '../../core/referents/liens.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';

/**
 * Everything that tells who follows what; of the journal, the year that makes a tie. `lus`: the rows that whoever asks
 * has read already.
 */
export async function lireLesFaits(
  { depots }: Pick<Contexte, 'depots'>,
  maintenant: string,
  lus: Partial<Faits> = {},
): Promise<Faits> {
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
    ouLire(lus.referents, depots.referents),
    ouLire(lus.structures, depots.structures),
    ouLire(lus.contacts, depots.contacts),
    ouLire(lus.rencontres, depots.rencontres),
    ouLire(lus.participations, depots.participations),
    ouLire(lus.misesEnLien, depots.misesEnLien),
    ouLire(lus.suites, depots.suites),
    ouLire(lus.sondages, depots.sondages),
    ouLire(lus.points, depots.points),
    ouLire(lus.besoins, depots.besoins),
    ouLire(lus.carnet, depots.carnet),
    ouLire(lus.journal, { lire: () => depots.journal.lireDepuis('le', depuis) }),
  ]);
  return {
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
  };
}

const ouLire = async <T>(
  deja: readonly T[] | undefined,
  depot: { readonly lire: () => Promise<{ readonly items: readonly T[] }> },
): Promise<readonly T[]> => deja ?? (await depot.lire()).items;
