import type { LigneDIndicateur, Mesure, PointDeSerie, Synthese } from './synthese.ts';

/** An indicator whose value of the month differs from the one before. */
export interface Mouvement {
  readonly ligne: LigneDIndicateur;
  readonly avant: MesureConnue;
  /** The month before; of a value that is typed from time to time, that of the last one. */
  readonly moisAvant: string;
  readonly apres: MesureConnue;
}

type MesureConnue = Mesure & { readonly valeur: number };

/** Ten points of a rate weigh as much as one standard deviation of a count. */
const POINTS = 10;

/**
 * The indicators that moved most since the month before: those that somebody explained, then the strongest, counts by
 * the difference of two counts over its standard deviation (√ of their sum, as for events that happen at random), rates
 * by their points. Only figures known, not masked, and counted alike in both months are compared; the same count met in
 * two actions is told once. Between two bounds, a figure has moved once the two months have no value in common.
 */
export function mouvementsDuMois({ actions }: Pick<Synthese, 'actions'>, combien: number): readonly Mouvement[] {
  const vus = new Set<string>();
  return actions
    .flatMap((a) => a.indicateurs)
    .flatMap((ligne) => mouvementDe(ligne) ?? [])
    .toSorted((a, b) => explique(b) - explique(a) || force(b) - force(a))
    .filter(({ ligne }) => {
      const cle = ligne.calcul === 'saisie' ? ligne.id : (ligne.definitionCle ?? ligne.id);
      if (vus.has(cle)) return false;
      vus.add(cle);
      return true;
    })
    .slice(0, combien);
}

function mouvementDe(ligne: LigneDIndicateur): Mouvement | undefined {
  const [avant, apres] = [pointDAvant(ligne), connue(ligne.mois)];
  if (avant === undefined || apres === undefined) return undefined;
  const [b, a] = [bornesDe(avant.mesure), bornesDe(apres)];
  return a.basse <= b.haute && b.basse <= a.haute
    ? undefined
    : { ligne, avant: avant.mesure, moisAvant: avant.mois, apres };
}

interface PointConnu {
  readonly mois: string;
  readonly mesure: MesureConnue;
}

/** What the month is compared with: the month before, or the last value that was typed since the indicator is counted so. */
function pointDAvant({ calcul, serie }: LigneDIndicateur): PointConnu | undefined {
  const avant = serie.slice(0, -1);
  const comparables = avant.slice(avant.findLastIndex((p) => p.autreDefinition === true) + 1);
  const connus = (calcul === 'saisie' ? comparables : comparables.slice(-1)).map(pointConnu);
  return connus.findLast((p) => p !== undefined);
}

function pointConnu({ mois, mesure }: PointDeSerie): PointConnu | undefined {
  const lue = connue(mesure);
  return lue && { mois, mesure: lue };
}

const connue = (m: Mesure): MesureConnue | undefined =>
  m.masquee || m.valeur === undefined ? undefined : { ...m, valeur: m.valeur };

const bornesDe = ({ valeur, bornes }: MesureConnue) => bornes ?? { basse: valeur, haute: valeur };

const explique = ({ apres }: Mouvement): number => Number(apres.commentaire !== undefined);

const force = ({ ligne, avant: { valeur: avant }, apres: { valeur: apres } }: Mouvement): number =>
  ligne.unite.trim() === '%'
    ? Math.abs(apres - avant) / POINTS
    : Math.abs(apres - avant) / Math.sqrt(Math.abs(apres) + Math.abs(avant));
