import { nomVu } from '../../annuaire/ce-que-voit.ts';
import type { FicheAction } from '../../lists/fiches-action.list.ts';
import type { Rencontre } from '../../lists/rencontres.list.ts';
import type { Structure } from '../../lists/structures.list.ts';
import type { Suite } from '../../lists/suites.list.ts';
import { aujourdhui } from '../../temps/heure-locale.ts';
import { type ChoixDeRencontres, direChoix, rencontresChoisies } from './choisir.ts';
import { QUI_RECOIT } from './presences.ts';
import { type ColonneDeTableau, remplir, type Tableau } from './tableau.ts';

export interface ADecisions {
  readonly rencontres: readonly Rencontre[];
  readonly suites: readonly Suite[];
  readonly structures: readonly Structure[];
  readonly fichesAction: readonly FicheAction[];
}

interface Ligne {
  readonly s: Suite;
  readonly r: Rencontre & { readonly debut: string };
  readonly porteuse: Structure | undefined;
  readonly action: FicheAction | undefined;
}

const COLONNES: readonly ColonneDeTableau<Ligne>[] = [
  { entete: 'Numéro', largeur: 9, valeur: ({ s }) => Number(s.id) },
  { entete: 'Décidée le', largeur: 12, valeur: ({ r }) => aujourdhui(r.debut) },
  { entete: 'Rencontre', largeur: 40, valeur: ({ r }) => r.titre },
  { entete: 'Décision', largeur: 50, valeur: ({ s }) => s.titre },
  { entete: 'Thématique', largeur: 22, valeur: ({ s }) => s.thematique },
  {
    entete: 'Structure qui porte',
    largeur: 36,
    valeur: ({ porteuse }) => (porteuse === undefined ? undefined : nomVu(porteuse, QUI_RECOIT)),
  },
  { entete: 'Échéance', largeur: 12, valeur: ({ s }) => s.echeance },
  { entete: 'État', largeur: 12, valeur: ({ s }) => s.etat },
  { entete: 'Faite le', largeur: 12, valeur: ({ s }) => s.faiteLe },
  {
    entete: 'Fiche action',
    largeur: 34,
    valeur: ({ action }) =>
      action === undefined ? undefined : [action.numero, action.titre].filter(Boolean).join(' – '),
  },
  { entete: 'Précisions', largeur: 50, valeur: ({ s }) => s.precisions },
];

/**
 * What was decided at the rencontres chosen: which structure carries it, never which person, nor what it says of it to
 * the coordination.
 */
export function tableauDesDecisions(e: ADecisions, choix: ChoixDeRencontres): Tableau {
  const rencontres = new Map(rencontresChoisies(e.rencontres, choix).map((r) => [r.id, r]));
  const structures = new Map(e.structures.map((s) => [s.id, s]));
  const actions = new Map(e.fichesAction.map((f) => [f.id, f]));
  const lignes = e.suites
    .flatMap((s): readonly Ligne[] => {
      const r = rencontres.get(s.rencontre);
      if (r === undefined) return [];
      const action = s.ficheAction ?? r.ficheAction;
      return [
        {
          s,
          r,
          porteuse: s.structure === undefined ? undefined : structures.get(s.structure),
          action: action === undefined ? undefined : actions.get(action),
        },
      ];
    })
    .toSorted((x, y) => x.r.debut.localeCompare(y.r.debut) || Number(x.s.id) - Number(y.s.id));
  return {
    sujet: 'decisions',
    feuille: remplir('Décisions', COLONNES, lignes),
    aSavoir: direChoix(choix, e.rencontres),
  };
}
