import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { CRENEAUX_MAX, type ouvrirSondage } from '../contrats/sondages.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Creneau, NouveauSondage } from '../lists/sondages.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { dateLongue, espacesInsecables } from '../textes/francais.ts';

type Corps = CorpsDe<typeof ouvrirSondage>;

/** Less would leave no time to answer. */
const HEURES_POUR_REPONDRE = 4;

interface DejaLa {
  /** The structures of the rencontre. */
  readonly invitees: readonly string[];
  /**
   * The slots of its former polls: their numbers are not given again, so that a page left open on one of them votes for
   * no other date.
   */
  readonly anciens: readonly Creneau[];
}

/** The row of a poll, from its form. */
export function preparerSondage(
  rencontre: Pick<Rencontre, 'id' | 'titre' | 'etat' | 'evenementId' | 'dureeMinutes'>,
  corps: Corps,
  { invitees, anciens }: DejaLa,
  maintenant: string,
): Resultat<NouveauSondage> {
  const refus = refusDeSonder(rencontre) ?? refusDesCreneaux({ ...corps, tous: corps.creneaux }, maintenant);
  if (refus !== undefined) return refus;
  if (invitees.length === 0)
    return refuser('regle-metier', 'Personne n’est invité à cette rencontre : choisissez d’abord les structures.');
  const inconnue = corps.indispensables.findIndex((s) => !invitees.includes(s));
  if (inconnue >= 0)
    return refuser('regle-metier', 'Une structure indispensable n’est pas invitée : invitez-la d’abord.', [
      { chemin: `corps.indispensables.${inconnue}`, message: 'Une structure indispensable n’est pas invitée.' },
    ]);
  if (corps.quorum !== undefined && corps.quorum > invitees.length)
    return refuser('regle-metier', `Le quorum dépasse le nombre de structures invitées (${invitees.length}).`, [
      { chemin: 'corps.quorum', message: `Au plus ${invitees.length}.` },
    ]);
  return reussite({
    titre: rencontre.titre,
    rencontre: rencontre.id,
    creneaux: [...numeroter(corps.creneaux, rencontre.dureeMinutes, anciens)],
    etat: 'Ouvert',
    cloture: corps.cloture,
    message: corps.message,
    indispensables: [...corps.indispensables],
    quorum: corps.quorum,
    reponsesVisibles: corps.reponsesVisibles ?? false,
    lanceLe: maintenant,
    ...(corps.reports === undefined || corps.reports.length === 0 ? {} : { reports: [...corps.reports] }),
    cle: corps.cle,
  });
}

/** A rencontre that is planned, held or cancelled has no date to look for. */
export function refusDeSonder({ etat, evenementId }: Pick<Rencontre, 'etat' | 'evenementId'>) {
  if (etat === 'Annulée' || etat === 'Tenue')
    return refuser('regle-metier', 'Cette rencontre est passée ou annulée : elle n’a plus de date à trouver.');
  return evenementId === undefined
    ? undefined
    : refuser('regle-metier', 'Cette rencontre est déjà planifiée : changez sa date depuis « Modifier ».');
}

interface ARegarder {
  /** The slots that are proposed now. */
  readonly creneaux: Readonly<Corps['creneaux']>;
  /** Where the request names them. */
  readonly champ?: 'creneaux' | 'ajouts';
  /** With those that are proposed already. */
  readonly tous: readonly { readonly debut: string }[];
  readonly cloture: string | undefined;
}

/** The refusal of slots that are past or proposed twice, or of a closing that leaves no time to answer, or comes too late. */
export function refusDesCreneaux({ creneaux, champ = 'creneaux', tous, cloture }: ARegarder, maintenant: string) {
  const dire = (chemin: string, message: string) =>
    refuser('regle-metier', message, [{ chemin: `corps.${chemin}`, message }]);
  const vus = new Set<string>();
  for (const [rang, c] of creneaux.entries()) {
    const ou = `${champ}.${rang}.debut`;
    const dit = espacesInsecables(`Le créneau du ${dateLongue(c.debut)}`);
    if (Date.parse(c.debut) <= Date.parse(maintenant)) return dire(ou, `${dit} est passé.`);
    const cle = `${c.debut}|${c.lieu ?? ''}`;
    if (vus.has(cle)) return dire(ou, `${dit} est proposé deux fois.`);
    vus.add(cle);
  }
  if (tous.length > CRENEAUX_MAX) return dire(champ, `Pas plus de ${CRENEAUX_MAX} créneaux.`);
  if (cloture === undefined) return undefined;
  if (Date.parse(cloture) < Date.parse(plusMinutes(maintenant, HEURES_POUR_REPONDRE * 60)))
    return dire('cloture', `Laissez au moins ${HEURES_POUR_REPONDRE} heures pour répondre.`);
  // Opened again, a poll may have slots that are past: they hold nothing back.
  const premier = premierAVenir(tous, maintenant);
  if (premier === undefined)
    return dire('cloture', 'Tous les créneaux sont passés : abandonnez ce sondage, puis ouvrez-en un autre.');
  if (Date.parse(cloture) >= Date.parse(premier))
    return dire('cloture', 'La clôture des réponses vient avant le premier créneau.');
  return undefined;
}

/** The beginning of the first slot that is not past. */
export const premierAVenir = (creneaux: ARegarder['tous'], maintenant: string): string | undefined =>
  creneaux
    .map(({ debut }) => debut)
    .filter((debut) => Date.parse(debut) > Date.parse(maintenant))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];

/** Earliest first; `deja`: the slots that keep their number, and their votes. */
export function numeroter(
  creneaux: Readonly<Corps['creneaux']>,
  dureeMinutes: number,
  deja: readonly Creneau[] = [],
): readonly Creneau[] {
  const dernier = Math.max(0, ...deja.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)));
  return creneaux
    .toSorted((a, b) => Date.parse(a.debut) - Date.parse(b.debut))
    .map((c, rang) => ({
      id: `c${dernier + rang + 1}`,
      debut: c.debut,
      dureeMinutes: c.dureeMinutes ?? dureeMinutes,
      ...(c.lieu === undefined || c.lieu === '' ? {} : { lieu: c.lieu }),
    }));
}
