import { Badge, Caption1, mergeClasses, Text } from '@fluentui/react-components';
import { CheckboxCheckedRegular } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUncheckedRegular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { memo } from 'react';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Pictogramme } from '../../commun/Thematique.tsx';
import cases from '../cochees/cochees.module.css';
import { FICHE, TEXTES } from '../textes.ts';
import css from './annuaire.module.css';
import { BadgeFraicheur } from './BadgeFraicheur.tsx';

interface LigneProps {
  readonly structure: Structure;
  readonly pourquoi: readonly string[];
  readonly maintenant: string;
  readonly cadenceParDefautMois: number;
  /** Nobody there can be reached, as far as this person may tell. */
  readonly injoignable: boolean;
  readonly active: boolean;
  readonly ouverte: boolean;
  /** Undefined where none is ticked. */
  readonly cochee: boolean | undefined;
}

const MONTREES = 3;

/** One structure in the list. Memoised: a keystroke in the search must not draw again the rows that stay. */
export const LigneStructure = memo(function LigneStructure(props: LigneProps) {
  const { structure, pourquoi, maintenant, cadenceParDefautMois, injoignable, active, ouverte, cochee } = props;
  const autres = structure.thematiques.length - MONTREES;
  const lieu = [structure.type, structure.adresseProtegee ? undefined : structure.commune].filter(Boolean).join(' · ');
  return (
    <div className={mergeClasses(css.ligne, active && css.active, ouverte && css.ouverte)}>
      {cochee === undefined ? null : (
        // The row says whether it is selected.
        <span className={mergeClasses(cases.coche, cochee && cases.cochee)} aria-hidden="true">
          {cochee ? <CheckboxCheckedRegular /> : <CheckboxUncheckedRegular />}
        </span>
      )}
      <Pictogramme thematique={structure.thematiques[0] ?? ''} />
      <div className={css.corpsDeLigne}>
        <div className={css.teteDeLigne}>
          <div className={css.nomDeLigne}>
            <Text weight="semibold">{structure.nom}</Text>
          </div>
          <div className={css.filtres}>
            {injoignable ? <Badge color="danger">{FICHE.injoignable}</Badge> : null}
            <BadgeFraicheur structure={structure} maintenant={maintenant} cadenceParDefautMois={cadenceParDefautMois} />
          </div>
        </div>
        <Caption1 className={css.secondaire}>{lieu}</Caption1>
        {structure.thematiques.length === 0 ? null : (
          <Caption1 className={css.secondaire}>
            {structure.thematiques.slice(0, MONTREES).join(', ')}
            {autres > 0 ? ` ${TEXTES.plus(autres)}` : ''}
          </Caption1>
        )}
        {pourquoi.length === 0 ? null : <Caption1 className={css.pourquoi}>{pourquoi.join(' · ')}</Caption1>}
      </div>
    </div>
  );
});
