import { creerIndex, type IndexAnnuaire } from '../../core/annuaire/recherche.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { LATITUDE_NORD_GIRONDE } from '../../core/territoire/latitude-nord-gironde.ts';
import type { Depots } from '../depots.ts';

/** The annuaire as it can be searched now, with the words of the territory. */
export async function lireIndexAnnuaire({
  structures,
  vocabulaire,
}: Pick<Depots, 'structures' | 'vocabulaire'>): Promise<IndexAnnuaire> {
  const [lues, mots] = await Promise.all([structures.lire(), vocabulaire.lire()]);
  return creerIndex(lues.items, { territoire: LATITUDE_NORD_GIRONDE, ...lireVocabulaire(mots.items).index });
}
