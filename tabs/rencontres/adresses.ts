import { type Adresse, direAdresse, type PlanDAdresses } from '../commun/adresse.ts';

/** The rencontres to come; `passees` behind it. */
export const RUBRIQUE_DE_LA_LISTE = 'rencontres';
export const LA_LISTE: Adresse = { rubrique: RUBRIQUE_DE_LA_LISTE, reste: '' };
export const PASSEES = 'passees';

export const RUBRIQUE_DE_RENCONTRE = 'rencontre';

/** The parts of a rencontre, in the order shown. */
export const PARTIES = [
  'date',
  'odj',
  'points',
  'invites',
  'documents',
  'suites',
  'compte-rendu',
  'avis',
  'public',
  'carnet',
] as const;
export type Partie = (typeof PARTIES)[number];

/** A rencontre, or one of its parts. */
export const adresseDeRencontre = (id: string, partie?: Partie): Adresse => ({
  rubrique: RUBRIQUE_DE_RENCONTRE,
  reste: partie === undefined ? id : `${id}/${partie}`,
});

export const RUBRIQUE_DE_CREATION = 'nouvelle';
/** Where one is created, on the model of another or on none. */
export const adresseDeCreation = (modele = ''): Adresse => ({ rubrique: RUBRIQUE_DE_CREATION, reste: modele });

/** The action of the plan for which the rest of its address says to create one. */
export const actionDe = (reste: string): string | undefined => /^action-(\d+)$/.exec(reste)?.[1];

/** What nobody does, for which the rest of its address says to create one, as the address of the gaps says it. */
export const trouDe = (reste: string): string | undefined => /^sur\?(.*)$/.exec(reste)?.[1];

export const RUBRIQUE_DE_NOUVELLE_SERIE = 'nouvelle-serie';
export const NOUVELLE_SERIE: Adresse = { rubrique: RUBRIQUE_DE_NOUVELLE_SERIE, reste: '' };

export const RUBRIQUE_DE_SERIE = 'serie';
/** The series of a rencontre, by any of its own: those that no rule made have an address too. */
export const adresseDeSerie = (rencontre: string): Adresse => ({ rubrique: RUBRIQUE_DE_SERIE, reste: rencontre });

/** Where the rule of a series is written again. */
export const VUE_DE_LA_REGLE = 'regle';
export const adresseDeRegle = (rencontre: string): Adresse => ({
  rubrique: RUBRIQUE_DE_SERIE,
  reste: `${rencontre}/${VUE_DE_LA_REGLE}`,
});

/** Where a rencontre is changed. */
const MODIFIER = 'modifier';
export const adresseDeModification = (id: string): Adresse => ({
  rubrique: RUBRIQUE_DE_RENCONTRE,
  reste: `${id}/${MODIFIER}`,
});

/** What is shown of a rencontre on a page of its own. */
export const VUES = [
  'inviter',
  'telephoner',
  'liste-d-appels',
  'emargement',
  'imprimer',
  'imprimer-compte-rendu',
  'compter',
  'cartes',
  'porte',
  'affiche',
  'tables',
  'salle',
  'plan',
] as const;
export type Vue = (typeof VUES)[number];
export const adresseDeVue = (id: string, vue: Vue): Adresse => ({
  rubrique: RUBRIQUE_DE_RENCONTRE,
  reste: `${id}/${vue}`,
});

/** What the rest of the address of a rencontre says. A part that is not known is left out: a link may come from another version. */
export function lireRencontre(reste: string): {
  readonly id: string;
  readonly partie: Partie | undefined;
  readonly aModifier: boolean;
  readonly vue: Vue | undefined;
} {
  const [id = '', dite] = reste.split('/');
  return {
    id,
    partie: PARTIES.find((p) => p === dite),
    aModifier: dite === MODIFIER,
    vue: VUES.find((v) => v === dite),
  };
}

/** A number alone is a rencontre: so do the calendars already handed out. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DE_LA_LISTE,
  entiere: (courte) => (/^\d+$/.test(courte) ? direAdresse(adresseDeRencontre(courte)) : undefined),
};
