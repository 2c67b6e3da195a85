import type { ComponentProps } from 'react';
import { participations } from '../../../core/lists/participations.list.ts';
import { estAttendue } from '../../../core/rencontres/attendues.ts';
import { cleDInvitation } from '../../../core/sollicitations/demandes.ts';
import { useListe } from '../../commun/listes.ts';
import { AuDessusDuBudget } from './AuDessusDuBudget.tsx';

type InvitationProps = { readonly rencontre: string } & Pick<
  ComponentProps<typeof AuDessusDuBudget>,
  'maintenant' | 'reports' | 'enPlus' | 'titre' | 'issues'
>;

/** Before the invitation to a rencontre, or its page, leaves: those invited whom it would take above their budget. */
export function InvitationAuBudget({ rencontre, ...reste }: InvitationProps) {
  const lues = useListe(participations).data?.items ?? [];
  const invitees = lues.filter((p) => p.rencontre === rencontre && estAttendue(p)).map((p) => p.structure);
  return (
    <AuDessusDuBudget
      structures={invitees}
      cleDe={(structure) => cleDInvitation(rencontre, structure)}
      rencontre={rencontre}
      {...reste}
    />
  );
}
