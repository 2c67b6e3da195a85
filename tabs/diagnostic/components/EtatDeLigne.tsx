import { Badge, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { type Etat, MOTS_DES_ETATS } from '../../../core/diagnostic/rapport.ts';

const ASPECTS = {
  mal: { appearance: 'filled', color: 'danger', icon: <ErrorCircleRegular /> },
  'a-voir': { appearance: 'tint', color: 'warning', icon: <WarningRegular /> },
  'non-essaye': { appearance: 'outline', color: 'informative', icon: <QuestionCircleRegular /> },
  bien: { appearance: 'tint', color: 'success', icon: <CheckmarkCircleRegular /> },
} as const satisfies Record<
  Etat,
  {
    readonly appearance: NonNullable<BadgeProps['appearance']>;
    readonly color: NonNullable<BadgeProps['color']>;
    readonly icon: ReactElement;
  }
>;

/** How a try came out: a word and a picture, never a colour alone. */
export const EtatDeLigne = ({ etat }: { readonly etat: Etat }) => (
  <Badge {...ASPECTS[etat]}>{MOTS_DES_ETATS[etat]}</Badge>
);
