import { Badge, Caption1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { direPresente } from '../../../core/ordre-du-jour/texte.ts';
import type { TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import cadre from '../../commun/page.module.css';
import css from './ordre-du-jour.module.css';

type Dit = Pick<PointCale, 'titre' | 'sousPoints' | 'presente' | 'origine'>;

/** What a point says of itself: its title, its sub-points, who presents it, where it comes from. */
export function DitDuPoint({ point, etiquette }: { readonly point: Dit; readonly etiquette?: ReactNode }) {
  return (
    <div className={css.point}>
      <div className={css.titre}>
        <Text weight="semibold">{point.titre}</Text>
        {etiquette}
      </div>
      {point.sousPoints === undefined ? null : (
        <ul className={css.sousPoints}>
          {point.sousPoints.map((s) => (
            <li key={s}>{s}</li>
          ))}
        </ul>
      )}
      {point.presente === undefined ? null : <Caption1>{direPresente(point.presente)}</Caption1>}
      {point.origine === '' ? null : <Caption1 className={cadre.discret}>{point.origine}</Caption1>}
    </div>
  );
}

const COULEUR = { Information: 'informative', Échange: 'brand', Décision: 'important' } as const satisfies Record<
  TypeDePoint,
  string
>;

export const TypeDuPoint = ({ type }: { readonly type: TypeDePoint }) => (
  <Badge appearance="tint" color={COULEUR[type]}>
    {type}
  </Badge>
);
