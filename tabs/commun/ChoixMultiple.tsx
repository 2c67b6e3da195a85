import { Dropdown, Field, Option } from '@fluentui/react-components';

interface ChoixMultipleProps {
  readonly label: string;
  readonly choix: readonly string[];
  readonly valeurs: readonly string[];
  readonly changer: (valeurs: readonly string[]) => void;
  /** The words that tell a value; the value itself without it. */
  readonly libelle?: (valeur: string) => string;
  /** What no choice means: « Toutes » for a filter. */
  readonly vide?: string;
  readonly aide?: string | undefined;
  readonly message?: string | undefined;
}

/** Several values of a vocabulary. Values already there but unknown to the vocabulary stay offered: the coordination may have added them. */
export function ChoixMultiple(props: ChoixMultipleProps) {
  const { label, choix, valeurs, changer, libelle = (valeur) => valeur, vide, aide, message } = props;
  const offertes = [...new Set([...choix, ...valeurs])];
  return (
    <Field label={label} hint={aide} validationMessage={message}>
      <Dropdown
        multiselect
        placeholder={vide}
        value={valeurs.map(libelle).join(', ')}
        selectedOptions={[...valeurs]}
        onOptionSelect={(_, { selectedOptions }) => changer(selectedOptions)}
      >
        {offertes.map((valeur) => (
          <Option key={valeur} value={valeur}>
            {libelle(valeur)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
