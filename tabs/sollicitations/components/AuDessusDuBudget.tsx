import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { structures as fiches } from '../../../core/lists/structures.list.ts';
import { avecCelles, type Depassement, depassements } from '../../../core/sollicitations/budget.ts';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { useListe } from '../../commun/listes.ts';
import { useBudget } from '../queries.ts';
import { BUDGET } from '../textes.ts';
import { Attendre, type Reports } from './Attendre.tsx';
import { AUneAutrePersonne } from './AUneAutrePersonne.tsx';
import css from './budget.module.css';
import { Demandes } from './Demandes.tsx';

interface AuDessusProps {
  /** Those to whom this is about to leave. */
  readonly structures: readonly string[];
  /** What it asks: said already, it adds nothing. */
  readonly cleDe?: (structure: string) => string;
  readonly maintenant: string;
  /** What leaves with it, and is asked of them too. */
  readonly enPlus?: readonly DemandeFaite[];
  /** What leaves, where several things do. */
  readonly titre?: string;
  /** That to which they are invited: who is written to in each may then be chosen. */
  readonly rencontre?: string;
  readonly reports?: Reports;
  /** What else may be done for a structure above its budget. */
  readonly issues?: (trop: Depassement & { readonly nom: string; readonly plafond: number }) => ReactNode;
}

/** Beyond that, nobody reads: the count says the rest. */
const MONTREES = 20;

/** Before a sending: those that it would take above their budget, and what asked them. It keeps nobody from sending. Nothing when there is none. */
export function AuDessusDuBudget({
  structures,
  cleDe,
  maintenant,
  enPlus = [],
  titre,
  rencontre,
  reports,
  issues,
}: AuDessusProps) {
  const budget = useBudget(maintenant);
  const lues = useListe(fiches).data?.items;
  if (budget === undefined) return null;
  const { noms, plafond } = budget;
  const charges = avecCelles(budget.charges, enPlus);
  const trop = depassements({ structures, charges, plafond, ...(cleDe === undefined ? {} : { cleDe }) });
  if (trop.length === 0) return null;
  const nomDe = (id: string): string => lues?.find((s) => s.id === id)?.nom ?? '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {titre === undefined ? null : <strong>{titre} </strong>}
        {BUDGET.auDessus(trop.length, plafond)}
        <details>
          <summary>{BUDGET.lesquelles}</summary>
          <ul className={css.structures}>
            {trop.slice(0, MONTREES).map(({ structure, demandes, apres }) => (
              <li key={structure}>
                <strong>{BUDGET.avec(nomDe(structure), apres)}</strong>
                <Demandes demandes={demandes} noms={noms} />
                {reports === undefined ? null : (
                  <Attendre
                    structure={structure}
                    nom={nomDe(structure)}
                    rencontre={rencontre}
                    demandes={demandes}
                    plafond={plafond}
                    reports={reports}
                    maintenant={maintenant}
                  />
                )}
                {issues?.({ structure, demandes, apres, nom: nomDe(structure), plafond })}
                {rencontre === undefined ? null : (
                  <AUneAutrePersonne rencontre={rencontre} structure={structure} demandes={demandes} />
                )}
              </li>
            ))}
            {trop.length > MONTREES ? <li>{BUDGET.autres(trop.length - MONTREES)}</li> : null}
          </ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}
