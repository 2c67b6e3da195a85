import type { compterPublic } from '../contrats/comptages.ts';
import type { CorpsDe } from '../contrats/contrat.ts';
import type { Comptage, NouveauComptage } from '../lists/comptages.list.ts';
import { estSurPapier } from './comptage-retenu.ts';

/** One row per commune, age band, situation and first visit. */
const cleDe = (l: Omit<NouveauComptage, 'cle'>): string =>
  [
    l.rencontre,
    l.communeInsee ?? '-',
    l.trancheAge,
    l.situation?.trim().toLowerCase() ?? '-',
    l.premiereVenue === true ? '1' : '0',
  ].join('|');

/** The rows of a count on paper: two lines of the form that mean the same row are added up. */
export function comptagesVoulus(
  rencontre: string,
  lignes: Readonly<CorpsDe<typeof compterPublic>['lignes']>,
): readonly NouveauComptage[] {
  const voulus = new Map<string, NouveauComptage>();
  for (const compte of lignes) {
    const cle = cleDe({ ...compte, rencontre });
    const nombre = compte.nombre + (voulus.get(cle)?.nombre ?? 0);
    voulus.set(cle, { ...compte, rencontre, cle, nombre, source: 'Papier' });
  }
  return [...voulus.values()];
}

type Existant = Pick<Comptage, 'id' | 'eTag' | 'cle' | 'nombre' | 'communeInsee' | 'trancheAge' | 'source'>;

/** What the form shows as one number: a commune and an age band. */
const caseDe = (c: Pick<NouveauComptage, 'communeInsee' | 'trancheAge'>): string =>
  `${c.communeInsee ?? ''}|${c.trancheAge}`;

/**
 * What to write: counted again, a commune and an age band hold what is said now, however finely they were counted
 * before; those not named keep theirs. The count at the door is another one, left as it is.
 */
export function planDeComptage(voulus: readonly NouveauComptage[], existants: readonly Existant[]) {
  const surPapier = existants.filter(estSurPapier);
  const connues = new Set(surPapier.map((c) => c.cle));
  const parCle = new Map(voulus.map((v) => [v.cle, v.nombre]));
  const recomptees = new Set(voulus.map(caseDe));
  return {
    creer: voulus.filter((v) => !connues.has(v.cle)),
    modifier: surPapier.flatMap(({ id, eTag, cle, nombre: avant, ...ou }) => {
      const nombre = parCle.get(cle) ?? (recomptees.has(caseDe(ou)) ? 0 : avant);
      return nombre === avant ? [] : [{ id, eTag, patch: { nombre } }];
    }),
  };
}
