import type { LigneDIndicateur, Mesure, PointDeSerie, Synthese } from './synthese.ts';

/** An indicator whose value of the month differs from that of the month before. */
export interface Mouvement {
  readonly ligne: LigneDIndicateur;
  readonly avant: MesureConnue;
  readonly apres: MesureConnue;
}

type MesureConnue = Mesure & { readonly valeur: number };

/** Ten points of a rate weigh as much as one standard deviation of a count. */
const POINTS = 10;

/**
 * The indicators that moved most since the month before, the strongest first: counts by the difference of two counts
 * over its standard deviation (√ of their sum, as for events that happen at random), rates by their points. Only
 * figures known, not masked, and counted alike in both months are compared; the same count met in two actions is told
 * once. Between two bounds, a figure has moved once the two months have no value in common.
 */
export function mouvementsDuMois({ actions }: Pick<Synthese, 'actions'>, combien: number): readonly Mouvement[] {
  const vus = new Set<string>();
  return actions
    .flatMap((a) => a.indicateurs)
    .flatMap((ligne) => mouvementDe(ligne) ?? [])
    .toSorted((a, b) => force(b) - force(a))
    .filter(({ ligne }) => {
      const cle = ligne.calcul === 'saisie' ? ligne.id : (ligne.definitionCle ?? ligne.id);
      if (vus.has(cle)) return false;
      vus.add(cle);
      return true;
    })
    .slice(0, combien);
}

function mouvementDe(ligne: LigneDIndicateur): Mouvement | undefined {
  const [avant, apres] = [comparable(ligne.serie.at(-2)), connue(ligne.mois)];
  if (avant === undefined || apres === undefined) return undefined;
  const [b, a] = [bornesDe(avant), bornesDe(apres)];
  return a.basse <= b.haute && b.basse <= a.haute ? undefined : { ligne, avant, apres };
}

const comparable = (p: PointDeSerie | undefined): MesureConnue | undefined =>
  p === undefined || p.autreDefinition ? undefined : connue(p.mesure);

const connue = (m: Mesure): MesureConnue | undefined =>
  m.masquee || m.valeur === undefined ? undefined : { ...m, valeur: m.valeur };

const bornesDe = ({ valeur, bornes }: MesureConnue) => bornes ?? { basse: valeur, haute: valeur };

const force = ({ ligne, avant: { valeur: avant }, apres: { valeur: apres } }: Mouvement): number =>
  ligne.unite.trim() === '%'
    ? Math.abs(apres - avant) / POINTS
    : Math.abs(apres - avant) / Math.sqrt(Math.abs(apres) + Math.abs(avant));
