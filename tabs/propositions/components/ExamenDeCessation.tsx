import { Text } from '@fluentui/react-components';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { useDecision } from '../decision.ts';
import { TEXTES } from '../textes.ts';
import { Commentaire } from './Commentaire.tsx';
import { Decider } from './Decider.tsx';

interface ExamenProps {
  readonly proposition: Proposition;
  readonly structure: Structure;
}

/** The decision on a structure that says that it has ceased its activity: its fiche is closed, or it is asked again. */
export function ExamenDeCessation({ proposition, structure }: ExamenProps) {
  const decision = useDecision(proposition, structure.eTag, (refusee) =>
    refusee ? TEXTES.toujoursActive : TEXTES.ficheFermee,
  );
  return (
    <>
      <Text weight="semibold">{TEXTES.cessation}</Text>
      <Text>{TEXTES.cessationAide}</Text>
      <Commentaire proposition={proposition} />
      <Decider
        decision={decision}
        motifAide={TEXTES.cessationMotif}
        oui={TEXTES.fermerLaFiche}
        non={TEXTES.encoreActive}
        accepter={() => decision.decider(false)}
        refuser={() => decision.decider(true)}
      />
    </>
  );
}
