import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { MaReponse } from './MaReponse.tsx';
import { rangLu } from './rang.ts';

interface MesReponsesProps {
  /** Those of the rencontre. */
  readonly participations: readonly Participation[];
  readonly acteur: Acteur | undefined;
  /** Does this person read what the others answered? */
  readonly organise: boolean;
  readonly nomDe: (structure: string) => string;
}

/** The answer to give for each structure invited that one represents. */
export function MesReponses({ participations, acteur, organise, nomDe }: MesReponsesProps) {
  if (acteur === undefined) return null;
  return participations
    .filter((p) => !estInformee(p) && autoriser(acteur, 'repondre-invitation', { structure: p.structure }).permis)
    .map((p) => (
      <MaReponse
        key={p.structure}
        participation={p}
        nom={nomDe(p.structure)}
        attente={rangLu(participations, p.structure, organise)}
      />
    ));
}
