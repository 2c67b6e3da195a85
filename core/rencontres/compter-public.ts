import type { CorpsDe } from '../contrats/contrat.ts';
import type { compterPublic } from '../contrats/rencontres.ts';
import type { Comptage, NouveauComptage } from '../lists/comptages.list.ts';

/** One row per commune, age band, situation and first visit. */
const cleDe = (l: Omit<NouveauComptage, 'cle'>): string =>
  [
    l.rencontre,
    l.communeInsee ?? '-',
    l.trancheAge,
    l.situation?.trim().toLowerCase() ?? '-',
    l.premiereVenue === true ? '1' : '0',
  ].join('|');

/** The rows of a count at the door: two lines of the form that mean the same row are added up. */
export function comptagesVoulus(
  rencontre: string,
  lignes: Readonly<CorpsDe<typeof compterPublic>['lignes']>,
): readonly NouveauComptage[] {
  const voulus = new Map<string, NouveauComptage>();
  for (const compte of lignes) {
    const cle = cleDe({ ...compte, rencontre });
    voulus.set(cle, { ...compte, rencontre, cle, nombre: compte.nombre + (voulus.get(cle)?.nombre ?? 0) });
  }
  return [...voulus.values()];
}

/** What to write: counted again, a line replaces the former one; lines not named keep theirs. */
export function planDeComptage(
  voulus: readonly NouveauComptage[],
  existants: readonly Pick<Comptage, 'id' | 'eTag' | 'cle' | 'nombre'>[],
) {
  const parCle = new Map(existants.map((c) => [c.cle, c]));
  return {
    creer: voulus.filter((v) => !parCle.has(v.cle)),
    modifier: voulus.flatMap((v) => {
      const existant = parCle.get(v.cle);
      if (existant === undefined || existant.nombre === v.nombre) return [];
      return [{ id: existant.id, eTag: existant.eTag, patch: { nombre: v.nombre } }];
    }),
  };
}
