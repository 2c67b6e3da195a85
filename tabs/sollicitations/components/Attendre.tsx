import { Caption1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { quandEcrire } from '../../../core/sollicitations/quand-ecrire.ts';
import { useEcrite, useJourDejaPrevu } from '../queries.ts';
import { BUDGET } from '../textes.ts';

/** The structures that wait, and the local day on which each is written to. */
export interface Reports {
  readonly jours: ReadonlyMap<string, string>;
  readonly changer: (jours: ReadonlyMap<string, string>) => void;
  /** Instant before which it must have left. */
  readonly limite: string;
  /** What leaves is no mail of the application: no other carries it. */
  readonly sansJoindre?: true;
}

interface AttendreProps {
  readonly structure: string;
  readonly nom: string;
  readonly rencontre: string | undefined;
  /** The person written to, when that does not depend on a rencontre. */
  readonly contact?: string | undefined;
  readonly demandes: readonly DemandeFaite[];
  readonly plafond: number;
  readonly reports: Reports;
  readonly maintenant: string;
}

/** What is chosen of a structure when it does not wait. */
const TOUT_DE_SUITE = '';

/**
 * A structure may be written to later than the others, while it can still answer: on the day when it is under its budget
 * again, or within a mail that is already to leave for the same person.
 */
export function Attendre({
  structure,
  nom,
  rencontre,
  contact,
  demandes,
  plafond,
  reports,
  maintenant,
}: AttendreProps) {
  const ecrite = useEcrite(rencontre, structure);
  const dejaPrevu = useJourDejaPrevu(structure, contact ?? ecrite?.id, maintenant);
  const quand = quandEcrire({
    demandes,
    plafond,
    dejaPrevu: reports.sansJoindre ? undefined : dejaPrevu,
    limite: reports.limite,
  });
  if (quand === undefined) return null;
  const { joindre, attendre } = quand;
  if (joindre === undefined && attendre === undefined) return <Caption1 block>{BUDGET.tropTard}</Caption1>;
  return (
    <Field label={BUDGET.quand(nom)}>
      <RadioGroup
        value={reports.jours.get(structure) ?? TOUT_DE_SUITE}
        onChange={(_, { value }) => {
          const jours = new Map(reports.jours);
          if (value === TOUT_DE_SUITE) jours.delete(structure);
          else jours.set(structure, value);
          reports.changer(jours);
        }}
      >
        <Radio value={TOUT_DE_SUITE} label={BUDGET.avecLesAutres} />
        {joindre === undefined ? null : <Radio value={joindre} label={BUDGET.joindre(joindre)} />}
        {attendre === undefined ? null : <Radio value={attendre} label={BUDGET.attendre(attendre)} />}
      </RadioGroup>
    </Field>
  );
}
