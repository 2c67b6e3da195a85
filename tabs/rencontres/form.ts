import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { creerRencontre } from '../../core/contrats/rencontres.ts';
import { grouper } from '../../core/grouper.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { depuisParis, moisDe, plusMinutes, versParis } from '../../core/temps/paris.ts';
import type { MODALITES } from '../../core/vocabulaires/rencontres.ts';

/** The first step of a creation, as typed. Date and hour are those of Paris. */
export interface SaisieRencontre {
  readonly titre: string;
  readonly thematique: string;
  readonly format: string;
  readonly date: string;
  readonly heure: string;
  readonly dureeMinutes: number;
  readonly modalite: (typeof MODALITES)[number];
  readonly lieu: string;
  readonly communeInsee: string;
  readonly objectif: string;
  readonly ficheAction: string;
}

export const SAISIE_VIDE: SaisieRencontre = {
  titre: '',
  thematique: '',
  format: 'Rencontre thématique',
  date: '',
  heure: '14:00',
  dureeMinutes: 120,
  modalite: 'En présence',
  lieu: '',
  communeInsee: '',
  objectif: '',
  ficheAction: '',
};

export const DUREES = [30, 45, 60, 90, 120, 150, 180, 240, 360, 480] as const;

/** What keeps the first step from being complete, field by field, each with what to do. */
export function problemesDe(
  saisie: SaisieRencontre,
  aujourdhui: string,
): Partial<Record<keyof SaisieRencontre, string>> {
  return {
    ...(saisie.thematique === '' ? { thematique: 'Choisissez une thématique.' } : {}),
    ...(saisie.titre.trim().length < 3 ? { titre: 'Donnez un titre d’au moins 3 caractères.' } : {}),
    ...(saisie.date === '' ? { date: 'Choisissez une date.' } : {}),
    ...(saisie.date !== '' && saisie.date < aujourdhui ? { date: 'Choisissez une date à venir.' } : {}),
    ...(/^\d{2}:\d{2}$/.test(saisie.heure) ? {} : { heure: 'Indiquez l’heure de début.' }),
  };
}

/** The title proposed until the person types their own. */
export const titrePropose = (saisie: SaisieRencontre): string =>
  saisie.thematique === '' ? '' : `${saisie.format}\u00A0: ${saisie.thematique}`;

export interface Invite {
  readonly id: string;
  readonly raison: string;
}

/** The command, from the form. The hour typed is the one of Paris; the command carries an instant. */
export function corpsDeCreation(
  saisie: SaisieRencontre,
  invites: readonly Invite[],
  cle: string,
): CorpsDe<typeof creerRencontre> {
  const facultatif = (nom: 'lieu' | 'communeInsee' | 'objectif' | 'ficheAction') => {
    const valeur = saisie[nom].trim();
    return valeur === '' ? {} : { [nom]: valeur };
  };
  return {
    cle,
    titre: saisie.titre.trim(),
    thematique: saisie.thematique,
    format: saisie.format,
    debut: depuisParis(`${saisie.date}T${saisie.heure}:00`),
    dureeMinutes: saisie.dureeMinutes,
    modalite: saisie.modalite,
    ...facultatif('lieu'),
    ...facultatif('communeInsee'),
    ...facultatif('objectif'),
    ...facultatif('ficheAction'),
    structures: invites.map(({ id, raison }) => ({ id, raison: raison.slice(0, 255) })),
  };
}

export interface Mois {
  /** `AAAA-MM`, or empty for those that have no date yet. */
  readonly mois: string;
  readonly rencontres: readonly Rencontre[];
}

/** Grouped by month of Paris: the nearest first when to come, the latest first when past. */
export function parMois(rencontres: readonly Rencontre[], passees: boolean): readonly Mois[] {
  const sens = passees ? -1 : 1;
  const triees = [...rencontres].sort((a, b) => sens * (a.debut ?? '9999').localeCompare(b.debut ?? '9999'));
  const groupes = grouper(triees, ({ debut }) => (debut === undefined ? '' : moisDe(debut)));
  return [...groupes].map(([mois, contenu]) => ({ mois, rencontres: contenu }));
}

/** « 14:30 » of Paris, for a point that begins some minutes after the start. */
export const heureDuPoint = (debut: string | undefined, minutes: number): string =>
  debut === undefined
    ? `+ ${minutes}\u00A0min`
    : versParis(plusMinutes(debut, minutes)).slice(11, 16).replace(':', '\u00A0h\u00A0');
