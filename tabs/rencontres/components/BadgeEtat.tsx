import { Badge } from '@fluentui/react-components';
import type { EtatDeRencontre } from '../../../core/vocabulaires/rencontres.ts';

const COULEUR = {
  Brouillon: 'subtle',
  'À planifier': 'warning',
  Planifiée: 'brand',
  Tenue: 'success',
  Annulée: 'danger',
} as const satisfies Record<EtatDeRencontre, string>;

export function BadgeEtat({ etat }: { readonly etat: EtatDeRencontre }) {
  return (
    <Badge appearance="tint" color={COULEUR[etat]}>
      {etat}
    </Badge>
  );
}
