import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { adresseUtilisable, peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import { estPartieA } from '../liens/adresse-utilisee.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { moisDe, plusJours } from '../temps/heure-locale.ts';
import { moisLong } from '../textes/francais.ts';
import type { CadenceDeSaisie } from '../vocabulaires/actions.ts';
import { finDe, moisApres, moisPrecedent } from './periode.ts';

/** Months of each. */
const DUREES = {
  'Chaque mois': 1,
  'Chaque trimestre': 3,
  'Chaque semestre': 6,
  'Chaque année': 12,
} as const satisfies Record<CadenceDeSaisie, number>;

/** Days before the end of its period from which a value may be typed, and its reminder leaves. */
const AVANT_LA_FIN = 5;

/** A value that is due, and that nobody has typed. */
export interface ValeurAttendue {
  readonly indicateur: Indicateur;
  /** The last month of its period: the one for which it is typed. */
  readonly mois: string;
  /** Local day, the last of the period. */
  readonly echeance: string;
  readonly enRetard: boolean;
}

type Duree = (typeof DUREES)[CadenceDeSaisie];
const finitUnePeriode = (mois: string, duree: Duree): boolean => Number(mois.slice(5)) % duree === 0;

/** The months of the period that ends with this one. */
const moisDeLaPeriode = (mois: string, duree: Duree): readonly string[] => {
  const siens = [mois];
  while (siens.length < duree) siens.push(moisPrecedent(siens.at(-1) ?? mois));
  return siens;
};

/** Was a value typed for the period of this month, by whoever it was? Without a cadence, the month is the period. Which value is not told. */
export function estSaisiePour({ valeurs = [], cadenceDeSaisie }: Indicateur, mois: string): boolean {
  const duree = DUREES[cadenceDeSaisie ?? 'Chaque mois'];
  let fin = mois;
  while (!finitUnePeriode(fin, duree)) fin = moisApres(fin, 1);
  const periode = moisDeLaPeriode(fin, duree);
  return valeurs.some((v) => v.retiree !== true && periode.includes(v.mois));
}

/**
 * The value that an indicator waits for on this local day: that of the last period that is over, or nearly. None for one
 * that counts by itself, that was archived, that has no cadence, that was made after the period, or whose value of the
 * period was typed.
 */
export function valeurAttendue(indicateur: Indicateur, jour: string): ValeurAttendue | undefined {
  const { cadenceDeSaisie, archiveLe, calcul, creeLe } = indicateur;
  if (calcul !== 'saisie' || cadenceDeSaisie === undefined || archiveLe !== undefined) return undefined;
  const duree = DUREES[cadenceDeSaisie];
  let mois = jour.slice(0, 7);
  while (!finitUnePeriode(mois, duree) || plusJours(finDe(mois), -AVANT_LA_FIN) > jour) mois = moisPrecedent(mois);
  if (creeLe !== '' && moisDe(creeLe) > mois) return undefined;
  if (estSaisiePour(indicateur, mois)) return undefined;
  return { indicateur, mois, echeance: finDe(mois), enRetard: finDe(mois) < jour };
}

/** Those whose period is over: for the coordination. */
export const valeursEnRetard = (indicateurs: readonly Indicateur[], jour: string): readonly ValeurAttendue[] =>
  indicateurs.flatMap((i) => valeurAttendue(i, jour) ?? []).filter((v) => v.enRetard);

/** « novembre 2026 », « d’octobre à décembre 2026 ». */
export function direPeriodeAttendue({
  indicateur: { cadenceDeSaisie },
  mois,
}: Pick<ValeurAttendue, 'indicateur' | 'mois'>): string {
  const premier = moisDeLaPeriode(mois, DUREES[cadenceDeSaisie ?? 'Chaque mois']).at(-1) ?? mois;
  return premier === mois ? moisLong(mois) : `${moisLong(premier)} – ${moisLong(mois)}`;
}

/** A reminder that is owed to whoever types the value. */
export interface RappelDeValeur {
  readonly attendue: ValeurAttendue;
  readonly contact: Contact;
  readonly structure: Structure;
  readonly dejaEcrite: Sollicitation | undefined;
}

/** Does this row remind of that value? Its key ends with the month. */
export const estLeRappel = (s: Sollicitation, indicateur: string, mois: string): boolean =>
  s.nature === 'Valeur à saisir' && s.indicateur === indicateur && s.cle.endsWith(`-${mois}`);

const restePartir = (s: Sollicitation): boolean => !s.revoquee && (s.etat === 'À envoyer' || s.etat === 'En erreur');

/**
 * The reminders owed this day: one for each value that is due and missing, whoever it went to. Never to somebody who has
 * left, objects or wants no reminders, nor to an address that has refused this very mail. `faites`: rows of that nature.
 */
export function rappelsDeValeurs(e: {
  readonly indicateurs: readonly Indicateur[];
  readonly contacts: readonly Contact[];
  readonly structures: readonly Structure[];
  readonly faites: readonly Sollicitation[];
  readonly jour: string;
}): readonly RappelDeValeur[] {
  const parId = new Map(e.contacts.map((c) => [c.id, c] as const));
  const presentes = new Map(e.structures.filter(estDansLAnnuaire).map((s) => [s.id, s] as const));
  return e.indicateurs.flatMap((indicateur): readonly RappelDeValeur[] => {
    const attendue = valeurAttendue(indicateur, e.jour);
    const contact = parId.get(indicateur.responsableContact ?? '');
    const structure = presentes.get(contact?.structure ?? '');
    if (attendue === undefined || contact === undefined || structure === undefined) return [];
    const adresse = adresseUtilisable(contact);
    if (adresse === undefined || !peutEtreSollicite(contact) || contact.sansRappel) return [];
    const siennes = e.faites.filter((s) => estLeRappel(s, indicateur.id, attendue.mois));
    if (siennes.some((s) => s.etat !== 'Annulée' && !restePartir(s))) return [];
    if (siennes.some((s) => s.etat === 'En erreur' && estPartieA(s, adresse))) return [];
    const dejaEcrite = siennes.find((s) => s.contact === contact.id && restePartir(s));
    return [{ attendue, contact, structure, dejaEcrite }];
  });
}
