import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { fautesDuCorps, parChamp } from '../../core/contrats/fautes.ts';
import { creerRencontre } from '../../core/contrats/rencontres.ts';
import { depuisHeureLocale } from '../../core/temps/heure-locale.ts';
import type { MODALITES } from '../../core/vocabulaires/rencontres.ts';

/** The first step of a creation, as typed. Date and hour are local. */
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

/** What the contract says of itself; the day and the hour are typed apart, and become its instant. */
const CHAMPS_DU_CONTRAT = ['titre', 'thematique', 'format', 'lieu', 'communeInsee', 'objectif', 'ficheAction'] as const;

/** What keeps the first step from being complete, field by field, each with what to do. */
export function problemesDe(
  saisie: SaisieRencontre,
  aujourdhui: string,
): Partial<Record<keyof SaisieRencontre, string>> {
  const heureDite = /^\d{2}:\d{2}$/.test(saisie.heure);
  const datee = { ...saisie, date: saisie.date || aujourdhui, ...(heureDite ? {} : { heure: '00:00' }) };
  return {
    ...parChamp(CHAMPS_DU_CONTRAT, fautesDuCorps(creerRencontre, corpsDeCreation(datee, [], 'a-venir-'))),
    ...(saisie.date === '' ? { date: 'Choisissez une date.' } : {}),
    ...(saisie.date !== '' && saisie.date < aujourdhui ? { date: 'Choisissez une date à venir.' } : {}),
    ...(heureDite ? {} : { heure: 'Indiquez l’heure de début.' }),
  };
}

/** The title proposed until the person types their own. */
export const titrePropose = (saisie: SaisieRencontre): string =>
  saisie.thematique === '' ? '' : `${saisie.format}\u00A0: ${saisie.thematique}`;

export interface Invite {
  readonly id: string;
  readonly raison: string;
}

/** The command, from the form. The hour typed is local; the command carries an instant. */
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
    debut: depuisHeureLocale(`${saisie.date}T${saisie.heure}:00`),
    dureeMinutes: saisie.dureeMinutes,
    modalite: saisie.modalite,
    ...facultatif('lieu'),
    ...facultatif('communeInsee'),
    ...facultatif('objectif'),
    ...facultatif('ficheAction'),
    structures: invites.map(({ id, raison }) => ({ id, raison: raison.slice(0, 255) })),
  };
}
