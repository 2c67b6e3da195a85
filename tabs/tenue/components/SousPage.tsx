import { Link, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAdresse } from '../../commun/adresse.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import css from './tenue.module.css';

export const RUBRIQUE = 'a-traiter';

interface SousPageProps {
  readonly titre: string;
  readonly aide?: string;
  /** The list one comes back to. */
  readonly retour?: { readonly libelle: string; readonly reste: string };
  readonly children: ReactNode;
}

/** A page of the work on the annuaire: its title, what it is for. */
export function SousPage({ titre, aide, retour, children }: SousPageProps) {
  const { aller } = useAdresse();
  return (
    <div className={css.defile}>
      <div className={css.contenu}>
        {retour === undefined ? null : (
          <Link as="button" className={css.retour} onClick={() => aller({ rubrique: RUBRIQUE, reste: retour.reste })}>
            {retour.libelle}
          </Link>
        )}
        <TitreDePage niveau="h1" arrivee={titre}>
          {titre}
        </TitreDePage>
        {aide === undefined ? null : <Text className={css.discret}>{aide}</Text>}
        {children}
      </div>
    </div>
  );
}
