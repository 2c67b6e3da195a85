import { Temporal } from 'temporal-polyfill';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import { direValeur } from './dire-mesure.ts';
import { finDe } from './periode.ts';
import type { Avancement, LigneDIndicateur, Mesure } from './synthese.ts';

/**
 * How a count behaves within a year: `cumul` adds up from January, so that only a part of the yearly target is due
 * each month; `niveau` is read as it stands; `saisi` may be either, nobody said which. `baisse`: less is better when
 * neither baseline nor target tells.
 */
const ALLURES = {
  'rencontres-tenues': { allure: 'cumul' },
  frequentation: { allure: 'cumul' },
  'public-compte': { allure: 'cumul' },
  'participation-reguliere': { allure: 'niveau' },
  'premieres-venues': { allure: 'niveau' },
  'structures-presentes': { allure: 'cumul' },
  'communes-accueillantes': { allure: 'cumul' },
  diffusions: { allure: 'cumul' },
  'mises-en-lien': { allure: 'cumul' },
  'mises-en-lien-refusees': { allure: 'cumul', baisse: true },
  'mises-en-lien-sans-reponse': { allure: 'cumul', baisse: true },
  'questions-sans-reponse': { allure: 'cumul', baisse: true },
  'besoins-mis-en-lien': { allure: 'niveau' },
  'structures-recensees': { allure: 'niveau' },
  'part-fiches-verifiees': { allure: 'niveau' },
  'taux-de-presence': { allure: 'niveau' },
  'taux-de-reponses-favorables': { allure: 'niveau' },
  'cadence-tenue': { allure: 'niveau' },
  'structures-au-dessus-du-budget': { allure: 'niveau', baisse: true },
  'concentration-des-demandes': { allure: 'niveau', baisse: true },
  'heures-demandees': { allure: 'niveau', baisse: true },
  'rencontres-greffees': { allure: 'cumul' },
  'heures-evitees': { allure: 'cumul' },
  'comptes-rendus-en-sept-jours': { allure: 'niveau' },
  'delai-de-sondage': { allure: 'niveau', baisse: true },
  'noyau-disponible': { allure: 'niveau' },
  'courriels-de-sondage': { allure: 'niveau', baisse: true },
  'avis-favorables': { allure: 'niveau' },
  'mises-en-lien-abouties': { allure: 'niveau' },
  'mises-en-lien-pertinentes': { allure: 'niveau' },
  'delai-de-mise-en-lien': { allure: 'niveau', baisse: true },
  'jours-ouvres-de-sondage': { allure: 'niveau', baisse: true },
  'part-de-rencontres-greffees': { allure: 'niveau' },
  'communes-accueillantes-en-un-an': { allure: 'niveau' },
  'attente-d-accueil': { allure: 'niveau', baisse: true },
  'trajet-median': { allure: 'niveau', baisse: true },
  'part-hors-villes-centres': { allure: 'niveau' },
  'premieres-rencontres-a-table': { allure: 'niveau' },
  'liens-a-trente-jours': { allure: 'cumul' },
  'liens-a-soixante-jours': { allure: 'cumul' },
  'densite-d-interconnaissance': { allure: 'niveau' },
  'points-venus-d-ailleurs': { allure: 'niveau' },
  'points-des-partenaires': { allure: 'niveau' },
  'decisions-a-temps': { allure: 'niveau' },
  'themes-a-binome': { allure: 'niveau' },
  'themes-fragiles': { allure: 'niveau', baisse: true },
  'stabilite-du-noyau': { allure: 'niveau' },
  'retours-apres-absence': { allure: 'niveau' },
  'manques-lus': { allure: 'niveau' },
  saisie: { allure: 'saisi' },
} as const satisfies Record<Calcul, { readonly allure: 'cumul' | 'niveau' | 'saisi'; readonly baisse?: true }>;

const allureDe = (calcul: Calcul): { readonly allure: 'cumul' | 'niveau' | 'saisi'; readonly baisse?: true } =>
  ALLURES[calcul];

/**
 * Part of the way that is enough to be « en chemin »: what Eurostat calls significant progress in its monitoring of
 * quantified targets.
 */
const PART_DU_CHEMIN = 0.95;

/** Is less better on the way to this target? The baseline says, or else the count. */
export function descendVers({
  calcul,
  origine,
  cible,
}: Pick<LigneDIndicateur, 'calcul' | 'origine' | 'cible'>): boolean {
  const { baisse = false } = allureDe(calcul);
  return origine === undefined || cible === undefined || origine === cible ? baisse : cible < origine;
}

type Repere = Pick<Indicateur, 'calcul' | 'valeurOrigine' | 'dateOrigine' | 'cible' | 'echeanceCible'> & {
  /** The top of a range, when the target is one: what is reached from above. */
  readonly cibleHaute?: number | undefined;
};

/**
 * Where an indicator stands towards its target at the end of a month, from its value since January. Reached; else on
 * its way when it holds the straight path from the baseline to the target (the « distance to target path » of the
 * European Union's reports on its own targets); else late. Nothing is said without a target or a value, nor of a
 * typed value before the target is due.
 */
export function avancementDe(i: Repere, { valeur }: Mesure, mois: string): Avancement | undefined {
  if (i.cible === undefined || valeur === undefined) return undefined;
  const { allure } = allureDe(i.calcul);
  const descend = descendVers({ ...i, origine: i.valeurOrigine });
  const cible = descend ? (i.cibleHaute ?? i.cible) : i.cible;
  const tient = (a: number, b: number): boolean => (descend ? a <= b : a >= b);
  // A count that should stay low has not kept its promise before the year is over.
  const acquis = allure !== 'cumul' || !descend || mois.endsWith('-12');
  if (acquis && tient(valeur, cible)) return { etat: 'atteint' };
  const echu = i.echeanceCible !== undefined && i.echeanceCible <= finDe(mois);
  if (echu && allure !== 'cumul') return { etat: 'en-retard', attendu: cible };
  if (allure === 'saisi') return undefined;
  const attendu = arrondi(attenduA(i, cible, mois, allure === 'cumul'));
  if (attendu === undefined) return { etat: 'en-chemin' };
  const depart = allure === 'cumul' ? 0 : (i.valeurOrigine ?? 0);
  // What should stay low and adds up leaves no margin: all of it is above zero.
  const seuil = allure === 'cumul' && descend ? attendu : depart + PART_DU_CHEMIN * (attendu - depart);
  return { etat: tient(valeur, seuil) ? 'en-chemin' : 'en-retard', attendu };
}

const arrondi = (n: number | undefined): number | undefined => (n === undefined ? undefined : Math.round(n * 10) / 10);

/** The value due at the end of the month; undefined when nothing dates the target. */
function attenduA(i: Repere, cible: number, mois: string, cumul: boolean): number | undefined {
  if (!cumul) return surLeChemin(i, cible, finDe(mois));
  // The year has its own target on the path, due month by month.
  const deLAnnee = surLeChemin(i, cible, `${mois.slice(0, 4)}-12-31`) ?? cible;
  return (deLAnnee * Number(mois.slice(5))) / 12;
}

/** Where the straight path from the baseline to the target stands on a day. */
function surLeChemin(i: Repere, cible: number, jour: string): number | undefined {
  const { valeurOrigine: origine, dateOrigine: depart, echeanceCible: echeance } = i;
  if (echeance !== undefined && echeance <= jour) return cible;
  if (origine === undefined || depart === undefined || echeance === undefined || depart >= echeance) return undefined;
  const jours = (a: string): number => Temporal.PlainDate.from(depart).until(Temporal.PlainDate.from(a)).days;
  return origine + (cible - origine) * Math.max(0, jours(jour) / jours(echeance));
}

/** The target as a month sees it, for a chart: the level to hold, or the part of a yearly count that a month owes. */
export function repereDuMois(
  l: Pick<LigneDIndicateur, 'calcul' | 'cible' | 'unite'>,
): { readonly valeur: number; readonly phrase: string } | undefined {
  if (l.cible === undefined) return undefined;
  const cible = direValeur(l.cible, l.unite);
  return allureDe(l.calcul).allure === 'cumul'
    ? {
        valeur: l.cible / 12,
        phrase: `${cible} dans l’année, soit ${direValeur(Math.round((l.cible / 12) * 10) / 10)} par mois`,
      }
    : { valeur: l.cible, phrase: cible };
}
