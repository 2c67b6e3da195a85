import { Caption1 } from '@fluentui/react-components';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { rencontresProches } from '../../../core/rencontres/greffe.ts';
import { invitationsEnvoyees } from '../../../core/sollicitations/invitations-envoyees.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { InvitationAuBudget } from '../../sollicitations/components/InvitationAuBudget.tsx';
import { useParticipations, useRencontres } from '../queries.ts';
import { PLANIFIER } from './textes.ts';

type Jours = ReadonlyMap<string, string>;

interface SeancesProps {
  /** About to be planned together, the next first. */
  readonly seances: readonly Rencontre[];
  /** Those who are invited later, by sitting: the local day of each structure. */
  readonly reports: ReadonlyMap<string, Jours>;
  readonly changer: (reports: ReadonlyMap<string, Jours>) => void;
  readonly maintenant: string;
}

const AUCUNE = [] as const;
const TOUS: Jours = new Map();

/**
 * Before several sittings invite: for each, those whom it would take above their budget, once those before it have been
 * said too, and what may be done of it. Nothing when there is none.
 */
export function SeancesAuBudget({ seances, reports, changer, maintenant }: SeancesProps) {
  const participations = useParticipations().data?.items ?? AUCUNE;
  return seances.map((seance, rang) => (
    <InvitationAuBudget
      key={seance.id}
      rencontre={seance.id}
      maintenant={maintenant}
      titre={`${dateLongue(seance.debut ?? maintenant)}.`}
      enPlus={seances
        .slice(0, rang)
        .flatMap((avant) =>
          invitationsEnvoyees(avant, participations, { reports: reports.get(avant.id) ?? TOUS, maintenant }),
        )}
      reports={{
        jours: reports.get(seance.id) ?? TOUS,
        changer: (jours) => changer(new Map(reports).set(seance.id, jours)),
        limite: seance.debut ?? maintenant,
        sansJoindre: true,
      }}
      issues={({ structure }) => <Greffable {...{ seance, structure, participations, maintenant }} />}
    />
  ));
}

interface GreffableProps {
  readonly seance: Rencontre;
  readonly structure: string;
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** A rencontre of another series invites this structure, and half of the others: it may take the point, from the page of the sitting. */
function Greffable({ seance, structure, participations, maintenant }: GreffableProps) {
  const rencontres = (useRencontres().data?.items ?? AUCUNE).filter((r) => r.serie !== seance.serie);
  const proche = rencontresProches({ rencontre: seance, rencontres, participations, maintenant }).find(({ communes }) =>
    communes.includes(structure),
  );
  return proche === undefined ? null : (
    <Caption1 block>{PLANIFIER.greffer(proche.rencontre.titre, dateLongue(proche.rencontre.debut))}</Caption1>
  );
}
