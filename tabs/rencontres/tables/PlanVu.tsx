import { Caption1, Text } from '@fluentui/react-components';
import type { Plan } from '../../../core/tables/plan.ts';
import type { Resume } from '../../../core/tables/resumer.ts';
import cadre from '../../commun/page.module.css';
import css from './tables.module.css';
import { TABLES } from './textes.ts';

interface PlanVuProps {
  readonly plan: Plan;
  /** By rank. */
  readonly noms: readonly string[];
  readonly resume: Resume;
}

/** A plan, round by round and table by table, with what it brings about. */
export function PlanVu({ plan, noms, resume }: PlanVuProps) {
  const { retrouvailles } = resume;
  return (
    <>
      <div className={cadre.partie}>
        <Text size={400} weight="semibold">
          {TABLES.bilan(resume)}
        </Text>
        {TABLES.deja(retrouvailles).map((phrase) => (
          <Text key={phrase}>{phrase}</Text>
        ))}
      </div>
      {plan.map((tables, tour) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a round is its rank.
        <section key={tour} className={cadre.partie} aria-label={TABLES.tour(tour + 1)}>
          {plan.length > 1 ? <h2 className={cadre.sousTitre}>{TABLES.tour(tour + 1)}</h2> : null}
          <div className={css.tables}>
            {tables.map((table, rang) => {
              const compte = resume.parTable[tour]?.[rang];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a table is its rank.
                <div key={rang} className={css.table}>
                  <h3 className={css.nom}>{TABLES.table(rang + 1)}</h3>
                  <ul>
                    {table.map((personne) => (
                      <li key={personne}>{noms[personne]}</li>
                    ))}
                  </ul>
                  {compte === undefined ? null : (
                    <Caption1 className={cadre.discret}>{TABLES.premieres(compte)}</Caption1>
                  )}
                </div>
              );
            })}
          </div>
        </section>
      ))}
      {retrouvailles.length === 0 ? null : (
        <details>
          <summary>{TABLES.quiSeConnait(retrouvailles.length)}</summary>
          <ul>
            {retrouvailles.map(({ tour, table, a, b, pourquoi }) => (
              <li key={`${tour}-${a}-${b}`}>
                {TABLES.retrouvaille(TABLES.ou(tour, table, plan.length), noms[a] ?? '', noms[b] ?? '', pourquoi)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
