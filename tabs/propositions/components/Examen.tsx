import { useState } from 'react';
import type { ChampCorrigeable } from '../../../core/champs/champs.ts';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { comparerProposition } from '../../../core/propositions/comparer.ts';
import { correctionsDe, saisieDe } from '../../commun/saisie-de-fiche.ts';
import { useDecision } from '../decision.ts';
import { TEXTES } from '../textes.ts';
import { ChampCompare } from './ChampCompare.tsx';
import { Commentaire } from './Commentaire.tsx';
import { Decider } from './Decider.tsx';

/** The decision on a proposal, field by field. What the fiche already says, or says otherwise since, is not ticked by itself. */
export function Examen({
  proposition,
  structure,
}: {
  readonly proposition: Proposition;
  readonly structure: Structure;
}) {
  const compares = comparerProposition(proposition, structure);
  const [avant] = useState(() => saisieDe(Object.fromEntries(compares.map(({ champ, propose }) => [champ, propose]))));
  const [saisie, setSaisie] = useState(avant);
  const [ecartes, setEcartes] = useState<readonly ChampCorrigeable[]>(() =>
    compares.filter(({ etat }) => etat === 'depasse').map(({ champ }) => champ),
  );
  const decision = useDecision(proposition, structure.eTag, (refusee) => (refusee ? TEXTES.refusee : TEXTES.acceptee));
  const acceptes = compares.map(({ champ }) => champ).filter((champ) => !ecartes.includes(champ));
  const total = compares.length;
  const dire =
    total === 0
      ? TEXTES.traite
      : acceptes.length === total
        ? TEXTES.accepter
        : TEXTES.accepterEnPartie(acceptes.length, total);
  return (
    <>
      <Commentaire proposition={proposition} />
      {compares.map((compare) => (
        <ChampCompare
          key={compare.champ}
          compare={compare}
          accepte={!ecartes.includes(compare.champ)}
          accepter={(oui) =>
            setEcartes((dits) => [...dits.filter((c) => c !== compare.champ), ...(oui ? [] : [compare.champ])])
          }
          saisie={saisie}
          changer={(valeurs) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }))}
          message={decision.messageDe(compare.champ)}
        />
      ))}
      <Decider
        decision={decision}
        motifAide={TEXTES.motifAide}
        oui={dire}
        non={TEXTES.refuser}
        rienAAccepter={total > 0 && acceptes.length === 0}
        accepter={() => decision.decider(false, { accepter: acceptes, valeurs: correctionsDe(avant, saisie) })}
        refuser={() => decision.decider(true)}
      />
    </>
  );
}
