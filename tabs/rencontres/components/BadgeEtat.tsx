import { Badge } from '@fluentui/react-components';
import type { EtatDeRencontre } from '../../../core/vocabulaires/rencontres.ts';
import { ETAT, PRESENCES_A_NOTER } from '../textes.ts';

const COULEUR = {
  Brouillon: 'subtle',
  'À planifier': 'warning',
  Planifiée: 'brand',
  Tenue: 'success',
  Annulée: 'danger',
} as const satisfies Record<EtatDeRencontre, string>;

/** Past and not yet held: its presences are awaited, no invitation any more. */
export function BadgeEtat({ etat, passee }: { readonly etat: EtatDeRencontre; readonly passee: boolean }) {
  // What calls for something is full.
  const aNoter = passee && (etat === 'À planifier' || etat === 'Planifiée');
  return (
    <Badge
      appearance={aNoter || etat === 'À planifier' ? 'filled' : 'tint'}
      color={COULEUR[aNoter ? 'À planifier' : etat]}
    >
      {aNoter ? PRESENCES_A_NOTER : ETAT[etat]}
    </Badge>
  );
}
