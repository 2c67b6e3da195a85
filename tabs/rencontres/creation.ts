import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { fautesDuCorps, parChamp } from '../../core/contrats/fautes.ts';
import { creerRencontre, type modifierRencontre } from '../../core/contrats/rencontres.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { RoleDansLeGroupe } from '../../core/rencontres/roles.ts';
import { depuisHeureLocale, versHeureLocale } from '../../core/temps/heure-locale.ts';
import { lireTrous } from '../../core/trous/filtrer.ts';
import { A_SAVOIR } from '../../core/vocabulaires/a-savoir.ts';
import type { MODALITES } from '../../core/vocabulaires/rencontres.ts';

/** What a rencontre is about, when and where, as typed. Date and hour are local; without a date, it is still to be fixed. */
export interface SaisieRencontre {
  readonly titre: string;
  readonly thematique: string;
  readonly format: string;
  readonly date: string;
  readonly heure: string;
  readonly dureeMinutes: number;
  /** Whole number, as typed; empty without a limit. */
  readonly capacite: string;
  readonly modalite: (typeof MODALITES)[number];
  readonly lieu: string;
  readonly communeInsee: string;
  readonly publics: readonly string[];
  readonly objectif: string;
  readonly horaires: string;
  readonly acces: string;
  readonly gardeEnfants: string;
  readonly transport: string;
  readonly contraintes: string;
  readonly ficheAction: string;
}

export const SAISIE_VIDE: SaisieRencontre = {
  titre: '',
  thematique: '',
  format: 'Rencontre thématique',
  date: '',
  heure: '14:00',
  dureeMinutes: 120,
  capacite: '',
  modalite: 'En présence',
  lieu: '',
  communeInsee: '',
  publics: [],
  objectif: '',
  horaires: '',
  acces: '',
  gardeEnfants: '',
  transport: '',
  contraintes: '',
  ficheAction: '',
};

/** A rencontre as its form shows it. */
export function saisieDe(r: Rencontre): SaisieRencontre {
  const debut = r.debut === undefined ? undefined : versHeureLocale(r.debut);
  return {
    titre: r.titre,
    thematique: r.thematique,
    format: r.format,
    date: debut?.slice(0, 10) ?? '',
    heure: debut?.slice(11, 16) ?? SAISIE_VIDE.heure,
    dureeMinutes: r.dureeMinutes,
    capacite: r.capacite === undefined ? '' : String(r.capacite),
    modalite: r.modalite,
    lieu: r.lieu ?? '',
    communeInsee: r.communeInsee ?? '',
    publics: r.publics,
    objectif: r.objectif ?? '',
    horaires: r.horaires ?? '',
    acces: r.acces ?? '',
    gardeEnfants: r.gardeEnfants ?? '',
    transport: r.transport ?? '',
    contraintes: r.contraintes ?? '',
    ficheAction: r.ficheAction ?? '',
  };
}

/** What a rencontre gives to one made on its model: all but its date. */
export const saisieDApres = (modele: Rencontre): SaisieRencontre => ({ ...saisieDe(modele), date: '' });

/** A rencontre about what nobody does: its theme, its public, its commune. */
export const saisieSurUnTrou = (trou: string): SaisieRencontre => {
  const { thematique, public: dePublic, commune } = lireTrous(trou);
  return { ...SAISIE_VIDE, thematique, publics: dePublic === '' ? [] : [dePublic], communeInsee: commune };
};

export const DUREES = [30, 45, 60, 90, 120, 150, 180, 240, 360, 480] as const;

/** What the contract says of itself; the day and the hour are typed apart, and become its instant. */
const CHAMPS_DU_CONTRAT = [
  'titre',
  'thematique',
  'format',
  'capacite',
  'lieu',
  'communeInsee',
  'publics',
  'objectif',
  ...A_SAVOIR,
  'ficheAction',
] as const;

export type ProblemesDeSaisie = Partial<Record<keyof SaisieRencontre, string>>;

/**
 * What keeps the form from being complete, field by field, each with what to do. `depuis`: the first day that it may
 * take; one already planned keeps a date.
 */
export function problemesDe(saisie: SaisieRencontre, depuis: string, planifiee = false): ProblemesDeSaisie {
  const heureDite = saisie.date === '' || /^\d{2}:\d{2}$/.test(saisie.heure);
  const lisible = heureDite ? saisie : { ...saisie, heure: '00:00' };
  return {
    ...parChamp(CHAMPS_DU_CONTRAT, fautesDuCorps(creerRencontre, corpsDeCreation(lisible, [], 'a-venir-'))),
    ...(saisie.date === '' && planifiee ? { date: 'Elle est planifiée : choisissez sa nouvelle date.' } : {}),
    ...(saisie.date !== '' && saisie.date < depuis ? { date: 'Choisissez une date à venir.' } : {}),
    ...(heureDite ? {} : { heure: 'Indiquez l’heure de début.' }),
  };
}

/** The title proposed until the person types their own. */
export const titrePropose = (saisie: SaisieRencontre): string =>
  saisie.thematique === '' ? '' : `${saisie.format}\u00A0: ${saisie.thematique}`;

export interface Invite {
  readonly id: string;
  readonly raison: string;
  readonly role?: RoleDansLeGroupe;
  /** The contact who co-organises. */
  readonly organisateur?: string;
}

/** What the commands take of the form. The hour typed is local; they carry an instant. */
function essentielDe(saisie: SaisieRencontre) {
  const facultatif = (nom: 'lieu' | 'communeInsee' | 'objectif' | 'ficheAction' | (typeof A_SAVOIR)[number]) => {
    const valeur = saisie[nom].trim();
    return valeur === '' ? {} : { [nom]: valeur };
  };
  return {
    titre: saisie.titre.trim(),
    thematique: saisie.thematique,
    format: saisie.format,
    ...(saisie.date === '' ? {} : { debut: depuisHeureLocale(`${saisie.date}T${saisie.heure}:00`) }),
    dureeMinutes: saisie.dureeMinutes,
    ...(saisie.capacite.trim() === '' ? {} : { capacite: Number(saisie.capacite) }),
    modalite: saisie.modalite,
    // Nowhere to go to: what was typed before it became so is not said.
    ...(saisie.modalite === 'À distance' ? {} : { ...facultatif('lieu'), ...facultatif('communeInsee') }),
    ...(saisie.publics.length === 0 ? {} : { publics: [...saisie.publics] }),
    ...facultatif('objectif'),
    ...Object.assign({}, ...A_SAVOIR.map(facultatif)),
    ...facultatif('ficheAction'),
  };
}

export const corpsDeModification = (saisie: SaisieRencontre, eTag: string): CorpsDe<typeof modifierRencontre> => ({
  eTag,
  ...essentielDe(saisie),
});

export function corpsDeCreation(
  saisie: SaisieRencontre,
  invites: readonly Invite[],
  cle: string,
  /** The cancelled rencontre that it plans anew. */
  reprend?: string,
): CorpsDe<typeof creerRencontre> {
  return {
    cle,
    ...essentielDe(saisie),
    ...(reprend === undefined ? {} : { reprend }),
    structures: invites.map((invite) => ({ ...invite, raison: invite.raison.slice(0, 255) })),
  };
}
