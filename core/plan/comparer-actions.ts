import type { LigneDeBudget } from '../budget/ligne.ts';
import { direTotal, totalDe } from '../budget/totaux.ts';
import { CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION, type ChampDeLAction } from '../champs/fiche-action.ts';
import { direCible, direMesure } from '../indicateurs/dire-mesure.ts';
import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import { enumeration, nombre, pluriel } from '../textes/francais.ts';
import { type ActionDuPlan, combienDeRetards } from './composer-plan.ts';
import { direEtape } from './etapes.ts';

/** A row of a comparison: what each action says of it, in the order given. */
export interface RangeeComparee {
  readonly libelle: string;
  readonly valeurs: readonly string[];
}

interface Comparaison {
  readonly budget: readonly LigneDeBudget[];
  /** The name of a structure as whoever reads may read it. */
  readonly nommer: (structure: string) => string;
}

type Dire = (a: ActionDuPlan, c: Comparaison) => string;

/** Where an action stands, row by row. */
const OU_EN_EST: Readonly<Record<string, Dire>> = {
  'Portée par': ({ porteuses, services }, { nommer }) =>
    enumeration([...new Set([...porteuses.map(nommer), ...services])]),
  Étapes: ({ etapes: { faites, total, prochaine } }) =>
    total === 0
      ? ''
      : [
          `${pluriel(faites, 'étape faite', 'étapes faites')} sur ${nombre(total)}`,
          ...(prochaine === undefined
            ? []
            : [`Prochaine : ${[prochaine.titre, direEtape(prochaine)].filter((t) => t !== '').join(', ')}`]),
        ].join('\n'),
  'En retard': ({ retards }) => pluriel(combienDeRetards(retards), 'chose'),
  'Rencontres tenues': ({ vecu }) => nombre(vecu.rencontres.filter((r) => r.etat === 'Tenue').length),
  Décisions: ({ vecu: { suites } }) =>
    suites.length === 0
      ? ''
      : `${pluriel(suites.filter((s) => s.etat === 'Faite').length, 'faite')} sur ${nombre(suites.length)}`,
  Conventions: ({ vecu }) => vecu.conventions.map((c) => `${c.titre} (${c.etat})`).join('\n'),
  Budget: ({ fiche }, { budget }) => direTotal(totalDe(budget.filter((l) => l.fiche === fiche.id))),
  Indicateurs: ({ indicateurs }) => indicateurs.map(direBref).join('\n'),
};

const direBref = (l: LigneDIndicateur): string =>
  `${l.libelle} : ${direMesure(l.annee, l.unite)}${l.cible === undefined ? '' : ` (cible : ${direCible(l)})`}`;

/** Said at the head of each. */
const EN_TETE: readonly ChampDeLAction[] = ['titre', 'numero'];

/** Actions side by side: where each stands, then what is written of each; what none says is left out. */
export function comparerActions(actions: readonly ActionDuPlan[], c: Comparaison): readonly RangeeComparee[] {
  const rangees = [
    ...Object.entries(OU_EN_EST).map(([libelle, dire]) => ({ libelle, valeurs: actions.map((a) => dire(a, c)) })),
    ...CHAMPS_DE_L_ACTION.filter((champ) => !EN_TETE.includes(champ)).map((champ) => ({
      libelle: CHAMPS_DE_FICHE_ACTION[champ].libelle,
      valeurs: actions.map(({ fiche }) => {
        const valeur = fiche[champ];
        return valeur === undefined ? '' : typeof valeur === 'string' ? valeur : valeur.join('\n');
      }),
    })),
  ];
  return rangees.filter(({ valeurs }) => valeurs.some((v) => v !== ''));
}
