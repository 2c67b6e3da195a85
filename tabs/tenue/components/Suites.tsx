import { Text } from '@fluentui/react-components';
import type { PlanDeFusion } from '../../../core/annuaire/fusionner.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { COMPARAISON } from '../textes.ts';
import css from './tenue.module.css';

const NOMS = new Map(TOUTES_LES_LISTES.map((l) => [l.name, l.displayName]));

/** What is attached to the absorbed fiche and will follow, list by list. */
export function Suites({ plan }: { readonly plan: PlanDeFusion }) {
  const phrases = [
    ...Object.entries(plan.suivent).map(([liste, n]) => COMPARAISON.suit(n, NOMS.get(liste) ?? liste)),
    ...Object.entries(plan.fondues).map(([liste, n]) => COMPARAISON.fond(n, NOMS.get(liste) ?? liste)),
  ];
  if (phrases.length === 0) return <Text>{COMPARAISON.aucuneSuite}</Text>;
  return (
    <ul className={css.puces}>
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
