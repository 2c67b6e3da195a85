import { Badge, type BadgeProps } from '@fluentui/react-components';
import { ArrowTrendingRegular } from '@fluentui/react-icons/svg/arrow-trending';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import type { ReactElement } from 'react';
import type { EtatDAvancement } from '../../../core/indicateurs/synthese.ts';

const ASPECTS = {
  atteint: { color: 'success', icon: <CheckmarkCircleRegular /> },
  'en-chemin': { color: 'informative', icon: <ArrowTrendingRegular /> },
  'en-retard': { color: 'warning', icon: <ClockAlarmRegular /> },
} as const satisfies Record<
  EtatDAvancement,
  { readonly color: NonNullable<BadgeProps['color']>; readonly icon: ReactElement }
>;

/** A state towards the target: a word and a picture, never a colour alone. */
export function EtatIndicateur({ etat, children }: { readonly etat: EtatDAvancement; readonly children: string }) {
  return (
    <Badge appearance="tint" {...ASPECTS[etat]}>
      {children}
    </Badge>
  );
}
