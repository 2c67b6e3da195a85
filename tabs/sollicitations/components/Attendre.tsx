import { Caption1, Checkbox } from '@fluentui/react-components';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { instantDuReport, jourDeRetour } from '../../../core/sollicitations/reporter.ts';
import { BUDGET } from '../textes.ts';

/** The structures that wait, and the local day on which each is written to. */
export interface Reports {
  readonly jours: ReadonlyMap<string, string>;
  readonly changer: (jours: ReadonlyMap<string, string>) => void;
  /** Instant before which it must have left. */
  readonly limite: string;
}

interface AttendreProps {
  readonly structure: string;
  readonly demandes: readonly DemandeFaite[];
  readonly plafond: number;
  readonly reports: Reports;
}

/** A structure may be written to later than the others: on the day when it is under its budget again, while it can still answer. */
export function Attendre({ structure, demandes, plafond, reports }: AttendreProps) {
  const le = jourDeRetour(demandes, plafond);
  if (le === undefined) return null;
  if (Date.parse(instantDuReport(le)) >= Date.parse(reports.limite))
    return <Caption1 block>{BUDGET.tropTard}</Caption1>;
  return (
    <Checkbox
      label={BUDGET.attendre(le)}
      checked={reports.jours.has(structure)}
      onChange={(_, { checked }) => {
        const jours = new Map(reports.jours);
        if (checked === true) jours.set(structure, le);
        else jours.delete(structure);
        reports.changer(jours);
      }}
    />
  );
}
