import { Field, Textarea } from '@fluentui/react-components';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import type { Decision } from '../decision.ts';
import { TEXTES } from '../textes.ts';
import css from './propositions.module.css';

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
  const { motif, changerMotif, messageDe, enCours, erreur, oublierLErreur } = decision;
  return (
    <>
      <Field label={TEXTES.motif} hint={motifAide} validationMessage={messageDe('motif')}>
        <Textarea value={motif} onChange={(_, { value }) => changerMotif(value)} />
      </Field>
      {erreur === null ? null : <Probleme erreur={erreur} reessayer={oublierLErreur} />}
      <div className={css.ligne}>
        <BoutonCommande appearance="primary" disabled={rienAAccepter} enCours={enCours} onClick={accepter}>
          {oui}
        </BoutonCommande>
        <BoutonCommande enCours={enCours} onClick={refuser}>
          {non}
        </BoutonCommande>
      </div>
    </>
  );
}
