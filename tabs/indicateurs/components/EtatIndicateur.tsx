import { Badge, type BadgeProps } from '@fluentui/react-components';
import { ArrowTrendingRegular } from '@fluentui/react-icons/svg/arrow-trending';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import type { ReactElement } from 'react';
import type { EtatDAvancement } from '../../../core/indicateurs/synthese.ts';

const ASPECTS = {
  atteint: { appearance: 'tint', color: 'success', icon: <CheckmarkCircleRegular /> },
  'en-chemin': { appearance: 'tint', color: 'informative', icon: <ArrowTrendingRegular /> },
  'en-retard': { appearance: 'filled', color: 'warning', icon: <ClockAlarmRegular /> },
} as const satisfies Record<
  EtatDAvancement,
  {
    readonly appearance: 'filled' | 'tint';
    readonly color: NonNullable<BadgeProps['color']>;
    readonly icon: ReactElement;
  }
>;

/** A state towards the target: a word and a picture, never a colour alone; what is late calls. */
export function EtatIndicateur({ etat, children }: { readonly etat: EtatDAvancement; readonly children: string }) {
  return <Badge {...ASPECTS[etat]}>{children}</Badge>;
}
