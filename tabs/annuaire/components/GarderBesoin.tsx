import { Field, Select, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { direRecherche, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { direQuestion } from '../../../core/besoins/noter.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterBesoin } from '../mutations.ts';
import { BESOIN } from '../textes.ts';

interface BesoinProps {
  readonly recherche: Recherche;
  /** Structures in whose name the person may ask; none for the coordination. */
  readonly siennes: readonly Pick<Structure, 'id' | 'nom'>[];
  readonly fermer: () => void;
}

/** Keeps a question without answer as a need of the territory, shown as it will be written. */
export default function GarderBesoin({ recherche, siennes, fermer }: BesoinProps) {
  const territoire = useTerritoire();
  const [precisions, setPrecisions] = useState('');
  const [structure, setStructure] = useState(siennes[0]?.id);
  const noter = useNoterBesoin();
  const annoncer = useAnnonce();
  const envoyer = () => {
    noter.mutate(
      {
        corps: {
          recherche: direRecherche(recherche),
          ...(structure === undefined ? {} : { structure }),
          ...(precisions.trim() === '' ? {} : { precisions }),
        },
      },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? BESOIN.deja : BESOIN.garde);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={BESOIN.titre}
      libelle={BESOIN.garder}
      commande={noter}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text weight="semibold">{direQuestion(recherche, territoire)}</Text>
      <Text>{BESOIN.aide}</Text>
      {siennes.length < 2 ? null : (
        <Field label={BESOIN.structure}>
          <Select value={structure ?? ''} onChange={(_, { value }) => setStructure(value)}>
            {siennes.map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={BESOIN.precisions} hint={BESOIN.personne}>
        <Textarea
          resize="vertical"
          maxLength={1000}
          value={precisions}
          onChange={(_, { value }) => setPrecisions(value)}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
