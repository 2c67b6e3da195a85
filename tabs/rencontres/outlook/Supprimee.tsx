import { Field, Input, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { enumeration } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import type { CotesProps } from './cotes.ts';
import css from './outlook.module.css';
import { useTrancher } from './queries.ts';
import { OUTLOOK } from './textes.ts';

/** Gone from the calendar: cancelled here too, or made again. Both are asked once more. */
export function Supprimee({ rencontre, lue, relire }: CotesProps) {
  const [motif, setMotif] = useState<string>(OUTLOOK.motifParDefaut);
  const trancher = useTrancher();
  const annoncer = useAnnonce();
  const faire = (cote: 'outlook' | 'maillage') => (fermer: () => void) =>
    trancher.mutate(
      {
        chemin: { id: rencontre.id },
        corps: { eTag: lue.eTag, vu: lue.vu, cote, ...(cote === 'outlook' ? { motif } : {}) },
      },
      {
        onSuccess: ({ prevenues }) => {
          fermer();
          annoncer(OUTLOOK.garde(cote, prevenues));
          void relire();
        },
      },
    );
  const commun = {
    enCours: trancher.isPending,
    erreur: trancher.error,
    recharger: () => {
      trancher.reset();
      void relire();
    },
  };
  return (
    <section aria-label={OUTLOOK.region}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{OUTLOOK.supprimee}</MessageBarTitle> {OUTLOOK.supprimeeAide}
          {lue.sansAdresse.length === 0 ? null : (
            <p>{OUTLOOK.aAppeler(enumeration(lue.sansAdresse.map(({ nom }) => nom)))}</p>
          )}
          <div className={css.suite}>
            <div className={cadre.outils}>
              <Confirmation
                {...commun}
                bouton={{ children: OUTLOOK.annuler }}
                question={OUTLOOK.annulerQuestion}
                aide={OUTLOOK.annulerAide}
                faire={faire('outlook')}
              >
                <Field label={OUTLOOK.motif}>
                  <Input value={motif} onChange={(_, { value }) => setMotif(value)} />
                </Field>
              </Confirmation>
              <Confirmation
                {...commun}
                bouton={{ children: OUTLOOK.refaire }}
                question={OUTLOOK.refaireQuestion}
                aide={OUTLOOK.refaireAide}
                faire={faire('maillage')}
              />
            </div>
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
}
