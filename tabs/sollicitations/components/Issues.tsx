import type { Depassement } from '../../../core/sollicitations/budget.ts';
import { Attendre, type Reports } from './Attendre.tsx';
import { ChoixDePersonne } from './ChoixDePersonne.tsx';

/** Whom to write to in each structure, where somebody else than usual was chosen. */
export interface Personnes {
  readonly choisies: ReadonlyMap<string, string>;
  readonly changer: (choisies: ReadonlyMap<string, string>) => void;
}

interface IssuesProps {
  readonly trop: Depassement & { readonly nom: string; readonly plafond: number };
  readonly thematique: string | undefined;
  /** Who is written to there when nobody else is chosen. */
  readonly ecrite: string | undefined;
  readonly reports: Reports;
  readonly personnes: Personnes;
  readonly maintenant: string;
  /** What leaves is a reminder: whoever wants none is not offered. */
  readonly rappel?: boolean;
}

/** For a structure above its budget: when to write to it, and to whom, kept with what is about to leave. */
export function Issues({ trop, thematique, ecrite, reports, personnes, maintenant, rappel = false }: IssuesProps) {
  const { structure, nom, demandes, plafond } = trop;
  const choisie = personnes.choisies.get(structure) ?? ecrite;
  return (
    <>
      <Attendre
        {...{ structure, nom, demandes, plafond, reports, maintenant }}
        rencontre={undefined}
        contact={choisie}
      />
      <ChoixDePersonne
        {...{ structure, thematique, demandes, choisie, rappel }}
        choisir={(contact) => {
          personnes.changer(new Map(personnes.choisies).set(structure, contact));
          // The mail that it would join leaves for another person.
          const jours = new Map(reports.jours);
          if (jours.delete(structure)) reports.changer(jours);
        }}
      />
    </>
  );
}
