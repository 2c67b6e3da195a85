import { direCouverture, direMesure, direValeurOuBornes } from '../../core/indicateurs/dire-mesure.ts';
import {
  ETATS_D_AVANCEMENT,
  type LigneDIndicateur,
  type Mesure,
  type Synthese,
} from '../../core/indicateurs/synthese.ts';
import type { Publication } from '../../core/lists/publications.list.ts';
import { INDICATEUR } from './textes.ts';

/** The month some months later (or earlier), `AAAA-MM`. */
export function decalerMois(mois: string, pas: number): string {
  const [annee = 0, rang = 1] = mois.split('-').map(Number);
  const total = annee * 12 + (rang - 1) + pas;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The months offered: the current one and those of the two years before, latest first. */
export const moisProposes = (courant: string): readonly string[] =>
  Array.from({ length: 24 }, (_, recul) => decalerMois(courant, -recul));

const MOIS_COURTS = [
  'janv',
  'févr',
  'mars',
  'avr',
  'mai',
  'juin',
  'juil',
  'août',
  'sept',
  'oct',
  'nov',
  'déc',
] as const;

/** A month under a bar: « oct ». Never a number: the chart would sort « 10 » before « 01 ». */
export const moisCourt = (mois: string): string => MOIS_COURTS[Number(mois.slice(5)) - 1] ?? mois;

/** A measure as it is read: a number with its unit, « moins de 5 personnes », or « non connu ». */
export function lireMesure(mesure: Mesure, unite: string): string {
  if (mesure.masquee) return direMesure(mesure, unite);
  if (mesure.valeur === undefined) return INDICATEUR.inconnu;
  return direValeurOuBornes(mesure, unite);
}

/** What stands under a number: its denominator, its coverage, why it is missing. */
export const precisions = (mesure: Mesure, calcul: LigneDIndicateur['calcul']): readonly string[] => {
  const couverture = direCouverture({ calcul }, mesure);
  return [
    ...(mesure.masquee ? [INDICATEUR.masqueAide] : []),
    ...(mesure.denominateur === undefined || mesure.denominateur === 0 ? [] : [INDICATEUR.sur(mesure.denominateur)]),
    ...(couverture === undefined ? [] : [couverture]),
    ...(mesure.raison === undefined || mesure.masquee ? [] : [mesure.raison]),
    ...(mesure.commentaire === undefined ? [] : [INDICATEUR.commentaire(mesure.commentaire)]),
  ];
};

/** Id of the title of an action in the page, for the summary to lead there. */
export const idDAction = (id: string): string => `action-${id}`;

const SANS_ETAT = 'sans-etat';
export const ETATS_COMPTES = [...ETATS_D_AVANCEMENT, SANS_ETAT] as const;
export type EtatCompte = (typeof ETATS_COMPTES)[number];

/** How many indicators stand at each state; those of which nothing can be said are counted too. */
export function compterLesEtats(lignes: readonly LigneDIndicateur[]): Readonly<Record<EtatCompte, number>> {
  const combien = (etat: EtatCompte) => lignes.filter((l) => (l.avancement?.etat ?? SANS_ETAT) === etat).length;
  return {
    atteint: combien('atteint'),
    'en-chemin': combien('en-chemin'),
    'en-retard': combien('en-retard'),
    'sans-etat': combien(SANS_ETAT),
  };
}

/** What can be published of this month, and what is said of it before. */
export type APublier = 'provisoire' | 'termine' | 'arretee' | 'corrigee' | 'recalculee';

export function aPublier({ statut, mois }: Pick<Synthese, 'statut' | 'mois'>, courant: string): APublier {
  if (statut.etat === 'provisoire') return mois < courant ? 'termine' : 'provisoire';
  if (statut.etat === 'recalculee') return 'recalculee';
  return (statut.version ?? 1) > 1 ? 'corrigee' : 'arretee';
}

/** Has the edition that would appear now already appeared? Of provisional figures, only the server can tell. */
export const dejaParue = ({ statut }: Pick<Synthese, 'statut'>, lignes: readonly Publication[]): boolean =>
  statut.etat === 'arretee' &&
  lignes.some((p) => p.edition !== 'Provisoire' && p.etat === 'Envoyée' && (p.version ?? 1) === statut.version);
