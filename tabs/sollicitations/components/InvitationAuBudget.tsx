import { participations } from '../../../core/lists/participations.list.ts';
import { cleDInvitation } from '../../../core/sollicitations/demandes.ts';
import { useListe } from '../../commun/listes.ts';
import { AuDessusDuBudget } from './AuDessusDuBudget.tsx';

interface InvitationProps {
  readonly rencontre: string;
  readonly maintenant: string;
}

/** Before the invitation to a rencontre, or its page, leaves: those invited whom it would take above their budget. */
export function InvitationAuBudget({ rencontre, maintenant }: InvitationProps) {
  const lues = useListe(participations).data?.items ?? [];
  const invitees = lues.filter((p) => p.rencontre === rencontre && !p.sansInvitation).map((p) => p.structure);
  return (
    <AuDessusDuBudget
      structures={invitees}
      cleDe={(structure) => cleDInvitation(rencontre, structure)}
      maintenant={maintenant}
    />
  );
}
