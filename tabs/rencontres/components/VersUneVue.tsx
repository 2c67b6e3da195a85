import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeVue, type Vue } from '../adresses.ts';

interface VersUneVueProps {
  readonly rencontre: string;
  readonly vue: Vue;
  readonly icone: ReactElement;
  readonly libelle: string;
}

/** Goes to what is shown of a rencontre on a page of its own. */
export function VersUneVue({ rencontre, vue, icone, libelle }: VersUneVueProps) {
  const { aller } = useAdresse();
  return (
    <Button icon={icone} onClick={() => aller(adresseDeVue(rencontre, vue))}>
      {libelle}
    </Button>
  );
}
