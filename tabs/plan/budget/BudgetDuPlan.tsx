import { Text } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { couvertureDuBudget, direCouverture, direTotal, totalDe } from '../../../core/budget/totaux.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useExporterLeBudget } from '../mutations.ts';
import { Totaux } from './Totaux.tsx';
import { BUDGET } from './textes.ts';

const FICHIERS = ['xlsx', 'csv'] as const;

/** The budget of the actions shown, of all years: of how many it is known, what it makes, by funder and by year. */
export function BudgetDuPlan({
  plan,
  fiches,
  lignes,
}: {
  /** The one that is shown; several otherwise. */
  readonly plan: string | undefined;
  readonly fiches: readonly string[];
  readonly lignes: readonly LigneDeBudget[];
}) {
  const exporter = useExporterLeBudget();
  const siennes = lignes.filter(({ fiche }) => fiche !== undefined && fiches.includes(fiche));
  return (
    <section className={cadre.partie} aria-labelledby="budget-du-plan">
      <h2 id="budget-du-plan" className={cadre.sousTitre}>
        {BUDGET.duPlan}
      </h2>
      {siennes.length === 0 ? (
        <Text>{BUDGET.sansLigne}</Text>
      ) : (
        <>
          <Text>{`${direCouverture(couvertureDuBudget(fiches, siennes))}. ${direTotal(totalDe(siennes))}.`}</Text>
          <details>
            <summary>{BUDGET.detail}</summary>
            <Totaux lignes={siennes} />
          </details>
          <div className={cadre.outils}>
            {FICHIERS.map((fichier) => (
              <BoutonCommande
                key={fichier}
                size="small"
                icon={<TableRegular />}
                aria-label={BUDGET.exporterEn(BUDGET.fichiers[fichier])}
                enCours={exporter.isPending}
                onClick={() => exporter.mutate({ fichier, plan })}
              >
                {BUDGET.fichiers[fichier]}
              </BoutonCommande>
            ))}
          </div>
          {exporter.error === null ? null : <Probleme erreur={exporter.error} reessayer={exporter.reset} />}
        </>
      )}
    </section>
  );
}
