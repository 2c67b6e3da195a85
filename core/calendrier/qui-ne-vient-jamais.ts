import { Temporal } from 'temporal-polyfill';
import { grouper } from '../grouper.ts';
import type { Structure } from '../lists/structures.list.ts';
import { plusMinutes, versHeureLocale } from '../temps/heure-locale.ts';
import { enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';
import type { Moment } from './calendrier.ts';
import { type Contrainte, direContrainte, lireContraintes } from './contraintes.ts';

/** A standing constraint, and whose it is. */
export interface ContrainteDe {
  readonly structure: string;
  readonly nom: string;
  readonly contrainte: Contrainte;
}

/** Those that the fiches say, and what of them nobody but a person understands. */
export function contraintesDe(structures: readonly Pick<Structure, 'id' | 'nom' | 'contraintes'>[]): {
  readonly contraintes: readonly ContrainteDe[];
  readonly nonLues: readonly string[];
} {
  const lues = structures.map(({ id, nom, contraintes = '' }) => ({ id, nom, ...lireContraintes(contraintes) }));
  return {
    contraintes: lues.flatMap(({ id: structure, nom, contraintes }) =>
      contraintes.map((contrainte) => ({ structure, nom, contrainte })),
    ),
    nonLues: lues.flatMap(({ nom, enToutesLettres }) =>
      enToutesLettres.map((dite) => espacesInsecables(`${nom} : « ${dite} » n’est pas compté.`)),
    ),
  };
}

/** Does this constraint keep its structure from something on this day, between these local hours? */
export const empeche = ({ jours, de, a }: Contrainte, jour: string, debut: string, fin: string): boolean =>
  jours.includes(Temporal.PlainDate.from(jour).dayOfWeek) && de < fin && a > debut;

/** Those that keep their structure from coming at this moment. */
export function quiNeVientJamais(
  contraintes: readonly ContrainteDe[],
  { debut, dureeMinutes }: Pick<Moment, 'debut' | 'dureeMinutes'>,
): readonly ContrainteDe[] {
  const [jour = '', de = ''] = versHeureLocale(debut).split('T');
  const [dernier = '', a = ''] = versHeureLocale(plusMinutes(debut, dureeMinutes)).split('T');
  const fin = dernier === jour ? a.slice(0, 'HH:MM'.length) : '24:00';
  return contraintes.filter(({ contrainte }) => empeche(contrainte, jour, de.slice(0, 'HH:MM'.length), fin));
}

/** Names said of one constraint; beyond, they are counted. */
const NOMMEES = 3;

/** « CAF : jamais le mercredi », « 4 structures : jamais le mercredi ». */
export function direQuiNeVientJamais(jamais: readonly ContrainteDe[]): readonly string[] {
  const parContrainte = grouper(jamais, ({ contrainte }) => direContrainte(contrainte));
  return [...parContrainte].map(([dite, siennes]) => {
    const noms = [...new Map(siennes.map(({ structure, nom }) => [structure, nom])).values()];
    const qui = noms.length > NOMMEES ? pluriel(noms.length, 'structure') : enumeration(noms);
    return espacesInsecables(`${qui} : ${dite}`);
  });
}
