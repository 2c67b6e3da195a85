import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Bornes } from '../passages/bornes.ts';
import { anneeDe, dernierJour, sontClos } from '../passages/fenetre.ts';
import type { ResultatDePassage } from '../passages/resultat.ts';
import { activiteDe } from '../rencontres/activite.ts';
import { nombre } from '../textes/francais.ts';
import { type Compter, dixieme, inconnue } from './compter.ts';
import { admet, estTenue, type Operations, type RencontreDatee } from './operations.ts';
import { contient, type Periode } from './periode.ts';

type Chiffres = Extract<ResultatDePassage, { readonly personnes: number }>;

interface SeanceRegardee {
  readonly seance: RencontreDatee;
  readonly resultat: ResultatDePassage | undefined;
}

/**
 * The sittings whose codes were closed in the period, of the activities where somebody gave one that year: a period that
 * is over keeps its figure.
 */
export function seancesACodes(
  o: Pick<Operations, 'rencontres' | 'passages' | 'maintenant'>,
  i: Pick<Indicateur, 'thematiques' | 'formats'>,
  p: Periode,
): readonly SeanceRegardee[] {
  const parRencontre = new Map((o.passages ?? []).map((x) => [x.rencontre, x.resultat] as const));
  const enUnAn = ({ rencontre }: RencontreDatee): string =>
    `${anneeDe(rencontre.debut ?? '')} ${activiteDe(rencontre)}`;
  const suivies = new Set(o.rencontres.filter((r) => parRencontre.has(r.rencontre.id)).map(enUnAn));
  return o.rencontres.flatMap((seance) => {
    const { debut, thematique, format, id } = seance.rencontre;
    return debut !== undefined &&
      estTenue(seance) &&
      sontClos(debut, o.maintenant) &&
      contient(p, dernierJour(debut).slice(0, 7)) &&
      admet(i.thematiques, [thematique]) &&
      admet(i.formats, [format]) &&
      suivies.has(enUnAn(seance))
      ? [{ seance, resultat: parRencontre.get(id) }]
      : [];
  });
}

/** The share of those counted, over the sittings where its bounds are known; the value is the lower one. */
const part =
  (bornesDe: (c: Chiffres) => Bornes | undefined, sinon: string): Compter =>
  (o, i, p) => {
    const seances = seancesACodes(o, i, p);
    if (seances.length === 0)
      return inconnue('Aucune séance où le public a donné des codes n’est close sur la période.');
    const sues = seances.flatMap(({ resultat }) => {
      if (resultat === undefined || !('personnes' in resultat)) return [];
      const bornes = bornesDe(resultat);
      return bornes === undefined ? [] : [{ ...resultat, ...bornes }];
    });
    const couverture = { connus: sues.length, total: seances.length };
    if (sues.length === 0) return inconnue(sinon, couverture);
    const somme = (de: (s: (typeof sues)[number]) => number): number => sues.reduce((n, s) => n + de(s), 0);
    const personnes = somme((s) => s.personnes);
    const enPourcent = (n: number): number => dixieme((100 * n) / personnes);
    const basse = enPourcent(somme((s) => s.basse));
    return {
      valeur: basse,
      bornes: { basse, haute: enPourcent(somme((s) => s.haute)) },
      masquee: false,
      denominateur: personnes,
      couverture,
      raison: `Un code donné par ${nombre(somme((s) => s.codes))} personnes au moins.`,
    };
  };

/** Whether the public comes back, without a name (mission, d.8). */
export const CALCULER_LA_PARTICIPATION = {
  'participation-reguliere': part(
    (c) => c.reguliers,
    'Le public n’a pas été compté, ou moins de trois séances se sont tenues depuis janvier.',
  ),
  'premieres-venues': part(
    (c) => c.premieres,
    'Le public n’a pas été compté, ou aucune séance ne s’est tenue avant depuis janvier.',
  ),
} as const satisfies Record<string, Compter>;
