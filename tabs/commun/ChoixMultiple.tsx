import { Dropdown, Field, Option } from '@fluentui/react-components';

interface ChoixMultipleProps {
  readonly label: string;
  readonly choix: readonly string[];
  readonly valeurs: readonly string[];
  readonly changer: (valeurs: readonly string[]) => void;
}

/** Several values of a vocabulary. Values already there but unknown to the vocabulary stay offered: the coordination may have added them. */
export function ChoixMultiple({ label, choix, valeurs, changer }: ChoixMultipleProps) {
  const offertes = [...new Set([...choix, ...valeurs])];
  return (
    <Field label={label}>
      <Dropdown
        multiselect
        value={valeurs.join(', ')}
        selectedOptions={[...valeurs]}
        onOptionSelect={(_, { selectedOptions }) => changer(selectedOptions)}
      >
        {offertes.map((valeur) => (
          <Option key={valeur}>{valeur}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}
