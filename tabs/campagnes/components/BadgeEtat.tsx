import { Badge } from '@fluentui/react-components';
import type { EtatDeCampagne } from '../../../core/lists/campagnes.list.ts';
import { TEXTES } from '../textes.ts';

const COULEUR = {
  Préparation: 'informative',
  Programmée: 'important',
  'En cours': 'brand',
  Suspendue: 'warning',
  Terminée: 'success',
  Annulée: 'subtle',
} as const satisfies Record<EtatDeCampagne, string>;

export function BadgeEtat({ etat }: { readonly etat: EtatDeCampagne }) {
  return (
    <Badge appearance={etat === 'Suspendue' ? 'filled' : 'tint'} color={COULEUR[etat]}>
      {TEXTES.etat[etat]}
    </Badge>
  );
}
