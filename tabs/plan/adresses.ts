import { type Adresse, direAdresse, type PlanDAdresses } from '../commun/adresse.ts';

export const RUBRIQUE_DU_PLAN = 'plan';
export const LE_PLAN: Adresse = { rubrique: RUBRIQUE_DU_PLAN, reste: '' };

/** What is shown of the plan, in the order proposed: the whole of it, or the actions where something is late. */
export const VUES_DU_PLAN = ['', 'en-retard', 'etapes-en-retard', 'conventions'] as const;
export type VueDuPlan = (typeof VUES_DU_PLAN)[number];

interface PlanMontre {
  readonly vue: VueDuPlan;
  /** Its name; without one, the first; all of them where only what is late is shown. */
  readonly plan: string;
}

export const adresseDuPlan = ({ vue, plan }: PlanMontre): Adresse => ({
  rubrique: RUBRIQUE_DU_PLAN,
  reste: plan === '' ? vue : `${vue}?${new URLSearchParams({ plan })}`,
});

export function lirePlan(reste: string): PlanMontre {
  const [dite = '', ...requete] = reste.split('?');
  return {
    vue: VUES_DU_PLAN.find((v) => v === dite) ?? '',
    plan: new URLSearchParams(requete.join('?')).get('plan') ?? '',
  };
}

export const RUBRIQUE_DE_FICHE = 'fiche';
export const NOUVELLE = 'nouvelle';
const MODIFIER = 'modifier';
const COMPARER = 'comparer';

/** A fiche action, and where it is changed. */
export const adresseDeFicheAction = (id: string): Adresse => ({ rubrique: RUBRIQUE_DE_FICHE, reste: id });
export const adresseDeModification = (id: string): Adresse => ({
  rubrique: RUBRIQUE_DE_FICHE,
  reste: `${id}/${MODIFIER}`,
});
/** A fiche beside another; without the other, where it is chosen. */
export const adresseDeComparaison = (id: string, autre = ''): Adresse => ({
  rubrique: RUBRIQUE_DE_FICHE,
  reste: [id, COMPARER, ...(autre === '' ? [] : [autre])].join('/'),
});
export const NOUVELLE_FICHE: Adresse = { rubrique: RUBRIQUE_DE_FICHE, reste: NOUVELLE };

/** A new fiche, on the model of a record of the base. */
export const adresseDeReprise = (id: string): Adresse => ({ rubrique: RUBRIQUE_DE_FICHE, reste: `${NOUVELLE}/${id}` });

export const RUBRIQUE_DU_BILAN = 'bilan';
/** The bilan of a year. */
export const adresseDuBilan = (annee: string): Adresse => ({ rubrique: RUBRIQUE_DU_BILAN, reste: annee });

/**
 * What the rest of the address of a fiche says. `modele`: the record that a new one is taken from; `sur`: what nobody does; `comparee`: the other that it
 * stands beside, empty until it is chosen.
 */
export function lireFiche(reste: string): {
  readonly id: string;
  readonly aModifier: boolean;
  readonly modele: string | undefined;
  readonly sur: string | undefined;
  readonly comparee: string | undefined;
} {
  const [chemin = '', sur] = reste.split('?');
  const [id = '', dite, autre = ''] = chemin.split('/');
  return {
    id,
    aModifier: dite === MODIFIER,
    modele: id === NOUVELLE ? dite : undefined,
    sur: id === NOUVELLE ? sur : undefined,
    comparee: dite === COMPARER ? autre : undefined,
  };
}

/** A number alone is a fiche. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DU_PLAN,
  entiere: (courte) => (/^\d+$/.test(courte) ? direAdresse(adresseDeFicheAction(courte)) : undefined),
};
