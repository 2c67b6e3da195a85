import { Badge, Caption1, mergeClasses, Text } from '@fluentui/react-components';
import { memo } from 'react';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Pictogramme } from '../../commun/Thematique.tsx';
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
}

const MONTREES = 3;

/** One structure in the list. Memoised: a keystroke in the search must not draw again the rows that stay. */
export const LigneStructure = memo(function LigneStructure(props: LigneProps) {
  const { structure, pourquoi, maintenant, cadenceParDefautMois, injoignable, active, ouverte } = props;
  const autres = structure.thematiques.length - MONTREES;
  const lieu = [structure.type, structure.adresseProtegee ? undefined : structure.commune].filter(Boolean).join(' · ');
  return (
    <div className={mergeClasses(css.ligne, active && css.active, ouverte && css.ouverte)}>
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
