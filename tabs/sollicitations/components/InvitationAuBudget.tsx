import { participations } from '../../../core/lists/participations.list.ts';
import { estAttendue } from '../../../core/rencontres/attendues.ts';
import { cleDInvitation } from '../../../core/sollicitations/demandes.ts';
import { useListe } from '../../commun/listes.ts';
import type { Reports } from './Attendre.tsx';
import { AuDessusDuBudget } from './AuDessusDuBudget.tsx';

interface InvitationProps {
  readonly rencontre: string;
  readonly maintenant: string;
  /** When what leaves may wait for a structure. */
  readonly reports?: Reports;
}

/** Before the invitation to a rencontre, or its page, leaves: those invited whom it would take above their budget. */
export function InvitationAuBudget({ rencontre, maintenant, reports }: InvitationProps) {
  const lues = useListe(participations).data?.items ?? [];
  const invitees = lues.filter((p) => p.rencontre === rencontre && estAttendue(p)).map((p) => p.structure);
  return (
    <AuDessusDuBudget
      structures={invitees}
      cleDe={(structure) => cleDInvitation(rencontre, structure)}
      maintenant={maintenant}
      rencontre={rencontre}
      {...(reports === undefined ? {} : { reports })}
    />
  );
}
