import { useState } from 'react';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { examinerProposition } from '../../core/contrats/propositions.ts';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import { fauteDe } from '../commun/fautes.ts';
import { useAnnonce } from '../commun/toasts.tsx';
import { useExaminer } from './mutations.ts';

type Corps = CorpsDe<typeof examinerProposition>;

/** A decision being made on a proposal: its motive, what is wrong with it, and the sending. */
export interface Decision {
  readonly motif: string;
  readonly changerMotif: (motif: string) => void;
  /** What the API says of a field, in French. */
  readonly messageDe: (champ: string) => string | undefined;
  /** `accepter` and `valeurs` for a proposal that is decided on field by field. */
  readonly decider: (refuser: boolean, partie?: Partial<Pick<Corps, 'accepter' | 'valeurs'>>) => void;
  readonly enCours: boolean;
  readonly erreur: Error | null;
  readonly oublierLErreur: () => void;
}

/** `eTagFiche`: of the row that would be written. `dire`: what is announced once it is decided. */
export function useDecision(proposition: Proposition, eTagFiche: string, dire: (refusee: boolean) => string): Decision {
  const [motif, changerMotif] = useState('');
  const examiner = useExaminer();
  const annoncer = useAnnonce();
  return {
    motif,
    changerMotif,
    messageDe: (champ) => fauteDe(examiner.error, champ),
    decider: (refuser, { accepter = [], valeurs = {} } = {}) =>
      examiner.mutate(
        {
          chemin: { id: proposition.structure, proposition: proposition.id },
          corps: {
            eTag: proposition.eTag,
            eTagFiche,
            refuser,
            accepter,
            valeurs,
            ...(motif.trim() === '' ? {} : { motif }),
          },
        },
        { onSuccess: ({ etat }) => annoncer(dire(etat === 'Refusée')) },
      ),
    enCours: examiner.isPending,
    erreur: examiner.error,
    oublierLErreur: examiner.reset,
  };
}
