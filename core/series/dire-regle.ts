import { type Calendrier, vacancesDites } from '../calendrier/calendrier.ts';
import { VACANCES_CONNUES_JUSQU_AU, vacancesConnues } from '../temps/vacances-scolaires.ts';
import { deMois, dureeEnMots, enumeration, jour, moisLong, nomDuJour } from '../textes/francais.ts';
import { DERNIER, type RegleDeSerie, type Sort } from './regle.ts';

const RANGS = ['1er', '2e', '3e', '4e', 'dernier'] as const;

/** « Le 2e jeudi du mois, à 8 h 30, d’octobre 2026 à juin 2027 ». */
export const direRegle = (regle: RegleDeSerie): string =>
  `${rythme(regle)}, à ${heureDite(regle.heure)}, ${periode(regle)}`;

/** « Le 2e jeudi du mois », « Un mercredi sur deux ». */
export function rythme({ jour: numero, rangs, toutesLes }: Pick<RegleDeSerie, 'jour' | 'rangs' | 'toutesLes'>): string {
  const nom = nomDuJour(numero);
  if (rangs.length > 0) {
    const dits = rangs.toSorted((a, b) => a - b).map((rang) => `le ${RANGS[Math.min(rang, DERNIER) - 1]}`);
    const phrase = `${enumeration(dits)} ${nom} ${toutesLes === 1 ? 'du mois' : `d’un mois sur ${surCombien(toutesLes)}`}`;
    return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
  }
  return toutesLes === 1 ? `Tous les ${nom}s` : `Un ${nom} sur ${surCombien(toutesLes)}`;
}

const surCombien = (n: number): string => (n === 2 ? 'deux' : n === 3 ? 'trois' : String(n));

/** An hour of the clock has the form of a length of time; midnight apart. */
const heureDite = (heure: string): string => {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return h === 0 ? heure : dureeEnMots(h * 60 + m);
};

function periode({ du, au }: RegleDeSerie): string {
  const [de, a] = [du.slice(0, 7), au.slice(0, 7)];
  if (de === a) return `en ${moisLong(a)}`;
  return `${de.slice(0, 4) === a.slice(0, 4) ? deMois(de).slice(0, -' 2026'.length) : deMois(de)} à ${moisLong(a)}`;
}

const SORT = {
  garder: 'gardés',
  sauter: 'sautés',
  reporter: 'reportés d’une semaine ou plus',
} as const satisfies Record<Sort, string>;

/** « Vacances scolaires : séances sautées ; jours fériés reportés… », in one sentence. */
export function direExceptions({ vacances, feries, ponts, temps }: RegleDeSerie): string {
  const parSort = (['sauter', 'reporter', 'garder'] as const).flatMap((sort) => {
    const quoi = [
      ...(vacances === sort ? ['jours de vacances scolaires'] : []),
      ...(feries === sort ? ['jours fériés'] : []),
      ...(ponts === sort ? ['ponts'] : []),
      ...(temps === sort ? ['jours pris au calendrier du territoire'] : []),
    ];
    return quoi.length === 0 ? [] : [`${enumeration(quoi)} ${SORT[sort]}`];
  });
  const phrase = parSort.join(', ');
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}

/** What of the school holidays is not known over the time of a rule; nothing when all is, or when they do not count. */
export function avertirDesVacances({ vacances, au }: RegleDeSerie, calendrier: Calendrier): string | undefined {
  if (vacances === 'garder') return undefined;
  if (!vacancesDites(calendrier))
    return 'Les vacances scolaires de ce territoire ne sont pas connues de l’application : ajoutez-les au calendrier du territoire, ou retirez à la main les séances qui y tombent.';
  if (calendrier.zone === undefined || !vacancesConnues(calendrier.zone)) return undefined;
  if (au <= VACANCES_CONNUES_JUSQU_AU) return undefined;
  return `Les vacances scolaires sont connues jusqu’au ${jour(VACANCES_CONNUES_JUSQU_AU)} : vérifiez les séances qui suivent.`;
}
