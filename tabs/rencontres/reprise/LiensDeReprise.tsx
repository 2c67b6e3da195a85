import { Text } from '@fluentui/react-components';
import { versRencontre } from '../../../core/accueil/lien.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { repriseDe } from '../../../core/rencontres/reprendre.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import { useRencontres } from '../queries.ts';
import { REPRISE } from './textes.ts';

const AUCUNE = [] as const;

/** On the page of a rencontre: the cancelled one that it plans anew, or the one that plans it anew. */
export function LiensDeReprise({ rencontre }: { readonly rencontre: Rencontre }) {
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const annulee = rencontres.find(({ id }) => id === rencontre.reprend);
  const reprise = rencontre.etat === 'Annulée' ? repriseDe(rencontre, rencontres) : undefined;
  return (
    <>
      {annulee === undefined ? null : (
        <Text>
          <LienDOnglet vers={versRencontre(annulee.id)}>
            {annulee.debut === undefined ? REPRISE.reprendSansDate : REPRISE.reprend(dateLongue(annulee.debut))}
          </LienDOnglet>
        </Text>
      )}
      {reprise === undefined ? null : (
        <Text>
          <LienDOnglet vers={versRencontre(reprise.id)}>
            {reprise.debut === undefined ? REPRISE.repriseSansDate : REPRISE.reprise(dateLongue(reprise.debut))}
          </LienDOnglet>
        </Text>
      )}
    </>
  );
}
