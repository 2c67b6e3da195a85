import { Badge, Caption1, Text } from '@fluentui/react-components';
import type { MotConnu } from '../../../core/annuaire/mots-connus.ts';
import type { RepriseDeMot } from '../../../core/contrats/vocabulaire.ts';
import { estPorte, type Mot } from '../../../core/lists/vocabulaire.list.ts';
import cadre from '../../commun/page.module.css';
import { Pictogramme } from '../../commun/Thematique.tsx';
import { GENRE, ORIGINE, TEXTES } from '../textes.ts';
import { ActionsDuMot } from './ActionsDuMot.tsx';
import css from './vocabulaire.module.css';

interface LigneProps {
  readonly mot: MotConnu;
  readonly genre: Mot['genre'];
  /** Fiches of the annuaire that carry it. */
  readonly fiches: number;
  readonly corriger: () => void;
  readonly reprendre: (geste: RepriseDeMot['geste']) => void;
}

/** A word, what it leads to, where it comes from, and what is wrong with it. */
export function LigneDeMot({ mot, genre, fiches, corriger, reprendre }: LigneProps) {
  const { terme, formes, codes, origine, horsUsage, ligne } = mot;
  const deFiche = estPorte(genre);
  const suite = [
    ...(deFiche ? [TEXTES.fiches(fiches)] : []),
    ...(formes.length === 0 ? [] : [formes.join(', ')]),
    ...(deFiche && codes.length === 0 ? [TEXTES.sansCorrespondance] : []),
  ];
  return (
    <li className={css.ligne}>
      {genre === 'Thématique' ? <Pictogramme thematique={terme} /> : null}
      <div className={css.mot}>
        <div className={css.terme}>
          <Text weight="semibold">{terme}</Text>
          {ORIGINE[origine] === undefined ? null : (
            <Badge {...(origine === 'fiches' ? { color: 'warning' } : { appearance: 'tint', color: 'brand' })}>
              {ORIGINE[origine]}
            </Badge>
          )}
          {horsUsage ? (
            <Badge appearance="tint" color="warning">
              {GENRE[genre].sorti}
            </Badge>
          ) : null}
        </div>
        {suite.length === 0 ? null : <Caption1 className={cadre.discret}>{suite.join(' · ')}</Caption1>}
        {ligne?.probleme === undefined ? null : <Text className={css.probleme}>{ligne.probleme}</Text>}
      </div>
      <ActionsDuMot {...{ mot, genre, fiches, corriger, reprendre }} />
    </li>
  );
}
