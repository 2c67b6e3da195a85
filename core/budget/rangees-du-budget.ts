import type { FicheAction } from '../lists/fiches-action.list.ts';
import { fichesDePlan, planDe } from '../plan/composer-plan.ts';
import { type LigneDeBudget, parAnneePuisFinanceur } from './ligne.ts';
import { enEuros } from './montant.ts';

/** A line of budget with the action that it is of. */
interface LigneSituee {
  readonly fiche: FicheAction;
  readonly ligne: LigneDeBudget;
}

/** A column of an export of the budget: its heading, its width in characters, its value; an amount is a number of euros. */
interface ColonneDuBudget {
  readonly entete: string;
  readonly largeur: number;
  readonly valeur: (rangee: LigneSituee) => string | number | undefined;
}

const euros = (centimes: number | undefined): number | undefined =>
  centimes === undefined ? undefined : enEuros(centimes);

/** The columns of the budget, wherever it goes out. */
export const COLONNES_DU_BUDGET: readonly ColonneDuBudget[] = [
  { entete: 'Plan', largeur: 22, valeur: ({ fiche }) => planDe(fiche) },
  { entete: 'Axe', largeur: 30, valeur: ({ fiche }) => fiche.axe },
  { entete: 'N°', largeur: 6, valeur: ({ fiche }) => fiche.numero },
  { entete: 'Action', largeur: 40, valeur: ({ fiche }) => fiche.titre },
  { entete: 'Année', largeur: 8, valeur: ({ ligne }) => ligne.annee },
  { entete: 'Financeur, ou qui donne le temps', largeur: 30, valeur: ({ ligne }) => ligne.financeur },
  {
    entete: 'Nature',
    largeur: 16,
    valeur: ({ ligne }) => (ligne.temps === undefined ? 'Financement' : 'Temps valorisé'),
  },
  { entete: 'Pour quoi', largeur: 36, valeur: ({ ligne }) => ligne.objet },
  { entete: 'Demandé (€)', largeur: 13, valeur: ({ ligne }) => euros(ligne.demande) },
  { entete: 'Accordé (€)', largeur: 13, valeur: ({ ligne }) => euros(ligne.accorde) },
  { entete: 'Versé (€)', largeur: 13, valeur: ({ ligne }) => euros(ligne.verse) },
  { entete: 'Heures', largeur: 10, valeur: ({ ligne }) => ligne.temps?.heures },
  { entete: 'Valeur d’une heure (€)', largeur: 13, valeur: ({ ligne }) => euros(ligne.temps?.horaire) },
  { entete: 'Temps valorisé (€)', largeur: 13, valeur: ({ ligne }) => euros(ligne.temps?.valeur) },
];

/** The lines of these actions, in the order of the plan, the latest year first; those of an action that is gone are left out. */
export const rangeesDuBudget = (
  fiches: readonly FicheAction[],
  lignes: readonly LigneDeBudget[],
): readonly LigneSituee[] =>
  fichesDePlan(fiches).flatMap((fiche) =>
    lignes
      .filter((l) => l.fiche === fiche.id)
      .toSorted(parAnneePuisFinanceur)
      .map((ligne) => ({ fiche, ligne })),
  );
