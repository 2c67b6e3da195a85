import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import type { Decision } from '../decision.ts';
import { TEXTES } from '../textes.ts';

interface DeciderProps {
  readonly decision: Decision;
  readonly motifAide: string;
  /** What each button says. */
  readonly oui: string;
  readonly non: string;
  readonly accepter: () => void;
  readonly refuser: () => void;
  readonly rienAAccepter?: boolean;
}

/** The foot of a proposal: the motive, what went wrong, and the two answers. */
export function Decider(props: DeciderProps) {
  const { decision, motifAide, oui, non, accepter, refuser, rienAAccepter = false } = props;
  const [demandee, setDemandee] = useState(false);
  const { motif, changerMotif, messageDe, enCours, erreur, oublierLErreur } = decision;
  return (
    <>
      <Field label={TEXTES.motif} hint={motifAide} validationMessage={messageDe('motif')}>
        <Textarea value={motif} onChange={(_, { value }) => changerMotif(value)} />
      </Field>
      {demandee && rienAAccepter ? <Text role="alert">{TEXTES.rienAAccepter}</Text> : null}
      {erreur === null ? null : <Probleme erreur={erreur} reessayer={oublierLErreur} />}
      <div className={cadre.outils}>
        <BoutonCommande
          appearance="primary"
          enCours={enCours}
          onClick={() => (rienAAccepter ? setDemandee(true) : accepter())}
        >
          {oui}
        </BoutonCommande>
        <BoutonCommande enCours={enCours} onClick={refuser}>
          {non}
        </BoutonCommande>
      </div>
    </>
  );
}
