import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { usePasserDevant } from '../mutations.ts';
import { PLACES } from './textes.ts';

interface PasserDevantProps {
  readonly rencontre: string;
  readonly structure: string;
  readonly nom: string;
}

/** A structure that waits goes first, with the reason. */
export function PasserDevant({ rencontre, structure, nom }: PasserDevantProps) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [faute, setFaute] = useState<string>();
  const passer = usePasserDevant();
  const annoncer = useAnnonce();
  const fermer = () => setOuvert(false);
  const envoyer = () => {
    if (motif.trim().length < 3) return setFaute(PLACES.sansMotif);
    passer.mutate(
      { chemin: { id: rencontre }, corps: { structure, motif: motif.trim() } },
      {
        onSuccess: () => {
          annoncer(PLACES.fait);
          fermer();
        },
      },
    );
  };
  return (
    <>
      <Button size="small" aria-label={PLACES.passerDevantDe(nom)} onClick={() => setOuvert(true)}>
        {PLACES.passerDevant}
      </Button>
      {ouvert ? (
        <DialogueDeFormulaire
          titre={PLACES.passerDevantDe(nom)}
          libelle={PLACES.passerDevant}
          commande={passer}
          envoyer={envoyer}
          fermer={fermer}
        >
          <Field label={PLACES.motif} hint={PLACES.motifAide} validationMessage={faute}>
            <Input
              value={motif}
              maxLength={500}
              onChange={(_, { value }) => {
                setFaute(undefined);
                setMotif(value);
              }}
            />
          </Field>
        </DialogueDeFormulaire>
      ) : null}
    </>
  );
}
