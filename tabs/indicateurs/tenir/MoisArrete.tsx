import { Link, Text } from '@fluentui/react-components';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDuMois } from '../adresses.ts';
import { VALEURS } from './textes.ts';

/** A value typed for a closed month waits for its correction: the way to it. */
export function MoisArrete({ mois }: { readonly mois: string }) {
  const { aller } = useAdresse();
  return (
    <>
      <Text block>{VALEURS.arrete(mois)}</Text>
      <Link as="button" onClick={() => aller(adresseDuMois(mois))}>
        {VALEURS.corriger}
      </Link>
    </>
  );
}
