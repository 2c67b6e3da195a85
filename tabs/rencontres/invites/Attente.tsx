import { Caption1 } from '@fluentui/react-components';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { PasserDevant } from './PasserDevant.tsx';
import { rangLu } from './rang.ts';
import { PLACES } from './textes.ts';

interface AttenteProps {
  /** Those of the rencontre. */
  readonly participations: readonly Participation[];
  readonly sienne: Participation | undefined;
  readonly nom: string;
  /** Does this person read what the others answered? */
  readonly organise: boolean;
  /** May this person change the order? */
  readonly peut: boolean;
}

/** Where a structure stands in the waiting list, and the way to the head of it. */
export function Attente({ participations, sienne, nom, organise, peut }: AttenteProps) {
  if (sienne === undefined) return null;
  const { rencontre, structure, placeLe } = sienne;
  const rang = rangLu(participations, structure, organise);
  if (rang === undefined) return placeLe === undefined ? null : <Caption1>{PLACES.donnee}</Caption1>;
  return (
    <>
      <Caption1>{PLACES.rang(rang)}</Caption1>
      {peut && rang !== 'inconnu' && rang > 1 ? (
        <PasserDevant rencontre={rencontre} structure={structure} nom={nom} />
      ) : null}
    </>
  );
}
