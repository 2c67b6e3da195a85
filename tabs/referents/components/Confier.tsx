import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useConfier } from '../mutations.ts';
import { usePersonnes, useRelireReferents } from '../queries.ts';
import { PASSATION } from '../textes.ts';
import { ChoixPersonne } from './ChoixPersonne.tsx';

interface ConfierProps {
  /** The row of Contacts of whoever leaves, and their name. */
  readonly de: string;
  readonly nom: string;
  readonly fermer: () => void;
}

/** One act: the roles of a person pass to another. What stays is said, with its reason. */
export function Confier({ de, nom, fermer }: ConfierProps) {
  const personnes = usePersonnes().filter(({ id }) => id !== de);
  const [a, setA] = useState<string>();
  const [faute, setFaute] = useState<string>();
  const confier = useConfier();
  const relire = useRelireReferents();
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (a === undefined) {
      setFaute(PASSATION.choisir);
      return;
    }
    confier.mutate(
      { corps: { de, a } },
      {
        onSuccess: ({ thematiques, rencontres, gardes }) => {
          annoncer(
            [
              PASSATION.fait(thematiques.length, rencontres.length),
              ...gardes.map(({ quoi, raison }) => PASSATION.garde(quoi, raison)),
            ].join(' '),
          );
          fermer();
        },
        onSettled: relire,
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={PASSATION.confierQuestion(nom)}
      libelle={PASSATION.confier.replace('…', '')}
      commande={confier}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{PASSATION.confierAide}</Text>
      <ChoixPersonne
        label={PASSATION.confierA}
        personnes={personnes}
        choisie={a}
        choisir={(id) => {
          setA(id);
          setFaute(undefined);
        }}
        faute={faute}
      />
    </DialogueDeFormulaire>
  );
}
