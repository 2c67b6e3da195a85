import { Badge } from '@fluentui/react-components';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { EtatDeRencontre } from '../../../core/vocabulaires/rencontres.ts';
import { DATE_A_TROUVER, ETAT, PRESENCES_A_NOTER } from '../textes.ts';

const COULEUR = {
  Brouillon: 'subtle',
  'À planifier': 'warning',
  Planifiée: 'brand',
  Tenue: 'success',
  Annulée: 'danger',
} as const satisfies Record<EtatDeRencontre, string>;

interface BadgeProps {
  readonly rencontre: Pick<Rencontre, 'etat' | 'debut'>;
  readonly passee: boolean;
}

/** Past and not yet held: its presences are awaited, no invitation any more. Without a date, no invitation can be sent yet. */
export function BadgeEtat({ rencontre: { etat, debut }, passee }: BadgeProps) {
  // What calls for something is full.
  const aNoter = passee && (etat === 'À planifier' || etat === 'Planifiée');
  const aInviter = etat === 'À planifier' && debut !== undefined;
  return (
    <Badge appearance={aNoter || aInviter ? 'filled' : 'tint'} color={COULEUR[aNoter ? 'À planifier' : etat]}>
      {aNoter ? PRESENCES_A_NOTER : etat === 'À planifier' && !aInviter ? DATE_A_TROUVER : ETAT[etat]}
    </Badge>
  );
}
