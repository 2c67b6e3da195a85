import { Button, Caption1, useRestoreFocusTarget } from '@fluentui/react-components';
import { direTemps, type LigneDeBudget } from '../../../core/budget/ligne.ts';
import { direMontant } from '../../../core/budget/montant.ts';
import { totalDe } from '../../../core/budget/totaux.ts';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import cadre from '../../commun/page.module.css';
import { useRetirerDuBudget } from '../mutations.ts';
import css from './budget.module.css';
import { SOMMES } from './Totaux.tsx';
import { BUDGET } from './textes.ts';

interface LignesProps {
  readonly lignes: readonly LigneDeBudget[];
  readonly structure: string | undefined;
  /** Without it, they are read only. */
  readonly corriger?: (ligne: LigneDeBudget) => void;
}

/** The lines of a budget, and what they make. */
export function Lignes({ lignes, structure, corriger }: LignesProps) {
  const total = totalDe(lignes);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className={css.defile} aria-label={BUDGET.lignes} tabIndex={0}>
      <table className={css.tableau}>
        <caption className={css.legende}>{BUDGET.lignes}</caption>
        <thead>
          <tr>
            <th scope="col">{BUDGET.financeur}</th>
            <th scope="col">{BUDGET.annee}</th>
            {SOMMES.map((somme) => (
              <th key={somme} scope="col" className={css.somme}>
                {BUDGET[somme]}
              </th>
            ))}
            {corriger === undefined ? null : <th scope="col">{BUDGET.actes}</th>}
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">
                {ligne.financeur}
                {precisionDe(ligne) === '' ? null : (
                  <>
                    <br />
                    <Caption1 className={cadre.discret}>{precisionDe(ligne)}</Caption1>
                  </>
                )}
              </th>
              <td>{ligne.annee}</td>
              {SOMMES.map((somme) => (
                <td key={somme} className={css.somme}>
                  {montantDe(ligne, somme)}
                </td>
              ))}
              {corriger === undefined ? null : (
                <td>
                  <Actes ligne={ligne} structure={structure} corriger={() => corriger(ligne)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{BUDGET.total}</th>
            <td />
            {SOMMES.map((somme) => (
              <td key={somme} className={css.somme}>
                {direMontant(total[somme])}
              </td>
            ))}
            {corriger === undefined ? null : <td />}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const precisionDe = ({ objet, temps }: LigneDeBudget): string =>
  [objet, temps === undefined ? undefined : direTemps(temps)].filter(Boolean).join(' · ');

function montantDe(ligne: LigneDeBudget, somme: (typeof SOMMES)[number]): string {
  const centimes = somme === 'temps' ? ligne.temps?.valeur : ligne[somme];
  return centimes === undefined ? '' : direMontant(centimes);
}

function Actes({
  ligne,
  structure,
  corriger,
}: {
  readonly ligne: LigneDeBudget;
  readonly structure: string | undefined;
  readonly corriger: () => void;
}) {
  const retirer = useRetirerDuBudget();
  const retour = useRestoreFocusTarget();
  const quoi = `${ligne.financeur}, ${ligne.annee}`;
  return (
    <div className={cadre.outils}>
      <Button size="small" aria-label={BUDGET.corrigerLa(quoi)} onClick={corriger} {...retour}>
        {BUDGET.corriger}
      </Button>
      <ConfirmerEtDire
        bouton={{
          children: BUDGET.retirer,
          'aria-label': BUDGET.retirerLa(quoi),
          appearance: 'subtle',
          size: 'small',
        }}
        question={BUDGET.retirerQuestion(quoi)}
        aide={BUDGET.retirerAide}
        commande={retirer}
        demande={{ chemin: { id: ligne.id }, corps: { eTag: ligne.eTag, structure } }}
        dit={BUDGET.retiree}
      />
    </div>
  );
}
