import { Field, useId } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

type Choix = Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'disabled' | 'onChange'>;

interface ChampProps extends Choix {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with what was chosen. */
  readonly message?: string | undefined;
}

/** Files to choose, under a label that names them: a field names by itself the controls of Fluent only. */
export function ChampDeFichiers({ label, hint, message, ...choix }: ChampProps) {
  const id = useId('fichiers');
  const aide = `${id}-aide`;
  return (
    <Field label={{ children: label, htmlFor: id }} hint={{ children: hint, id: aide }} validationMessage={message}>
      {() => <input {...choix} id={id} type="file" aria-describedby={aide} />}
    </Field>
  );
}
