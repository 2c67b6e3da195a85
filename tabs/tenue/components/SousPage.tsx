import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';

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
    <div className={cadre.defile}>
      <div className={`${cadre.contenu} ${cadre.large}`}>
        {retour === undefined ? null : (
          <Retour vers={retour.libelle} aller={() => aller({ rubrique: RUBRIQUE, reste: retour.reste })} />
        )}
        <TitreDePage niveau="h1" arrivee={titre}>
          {titre}
        </TitreDePage>
        {aide === undefined ? null : <Text className={cadre.discret}>{aide}</Text>}
        {children}
      </div>
    </div>
  );
}
