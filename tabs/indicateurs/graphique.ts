import { repereDuMois } from '../../core/indicateurs/avancement.ts';
import type { LigneDIndicateur, Mesure, PointDeSerie } from '../../core/indicateurs/synthese.ts';
import { nombre } from '../../core/textes/francais.ts';
import { moisCourt } from './form.ts';
import { INDICATEUR } from './textes.ts';

/** A month in the chart. `inconnu` and `masque` have no height of their own: they are hatched, and labelled. */
interface Barre {
  readonly mois: string;
  readonly sorte: 'connu' | 'inconnu' | 'masque';
  readonly hauteur: number;
  readonly etiquette: string;
}

export interface Dessin {
  readonly barres: readonly Barre[];
  readonly maximum: number;
  /** Height of the target line. */
  readonly repere?: number;
  /** What stands under the chart, so that nothing in it has to be guessed. */
  readonly legende: readonly string[];
}

/**
 * The library draws nothing at all for a height of zero: this much, and the bar is a stroke on the axis, with its
 * label.
 */
const TRAIT = 0.001;

/** What the chart of an indicator shows. A zero is drawn and labelled; what is not known never looks like one. */
export function dessinDe(ligne: LigneDIndicateur): Dessin {
  const repere = repereDuMois(ligne);
  const valeurs = ligne.serie.flatMap(({ mesure }) => mesure.valeur ?? []);
  const maximum =
    ligne.unite.trim() === '%'
      ? 100
      : joliMaximum(Math.max(1, ...valeurs, ...(repere === undefined ? [] : [repere.valeur])));
  const barres = ligne.serie.map(({ mois, mesure }): Barre => {
    const sorte = sorteDe(mesure);
    const hauteur = sorte === 'connu' ? Math.max(mesure.valeur ?? 0, maximum * TRAIT) : maximum;
    return { mois: moisCourt(mois), sorte, hauteur, etiquette: etiquetteDe(mesure) };
  });
  return {
    barres,
    maximum,
    ...(repere === undefined ? {} : { repere: repere.valeur }),
    legende: [
      ...(repere === undefined ? [] : [INDICATEUR.trait(repere.phrase)]),
      ...(barres.some((b) => b.sorte === 'inconnu') ? [INDICATEUR.hachuresInconnu] : []),
      ...(barres.some((b) => b.sorte === 'masque') ? [INDICATEUR.hachuresMasque] : []),
      ...direAutresDefinitions(ligne.serie),
    ],
  };
}

const sorteDe = (m: Mesure): Barre['sorte'] => (m.masquee ? 'masque' : m.valeur === undefined ? 'inconnu' : 'connu');

const etiquetteDe = (m: Mesure): string => (m.masquee ? '<' : m.valeur === undefined ? '?' : nombre(m.valeur));

const direAutresDefinitions = (serie: readonly PointDeSerie[]): readonly string[] => {
  const derniere = serie.findLast((p) => p.autreDefinition);
  return derniere === undefined ? [] : [INDICATEUR.autreDefinition(derniere.mois)];
};

const PAS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10] as const;
/** Under ten, an axis of whole things has no halves. */
const PETITS = [1, 2, 4, 6, 8, 10] as const;

/** The least round number that holds this one, whose half is round too. */
export function joliMaximum(n: number): number {
  const puissance = 10 ** Math.floor(Math.log10(n));
  const pas = (n < 10 ? PETITS : PAS).find((m) => m * puissance >= n) ?? 10;
  return Math.round(pas * puissance);
}
