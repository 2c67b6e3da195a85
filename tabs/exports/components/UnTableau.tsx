import { Card, Text } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { EXPORTER } from '../textes.ts';

interface TableauProps<D, F extends 'xlsx' | 'csv' | 'json'> {
  readonly nom: string;
  readonly aide: string;
  readonly fichiers: readonly F[];
  readonly commande: UseMutationResult<void, Error, D>;
  readonly demander: (fichier: F) => D;
  /** Is what is chosen enough to ask for? */
  readonly pret: boolean;
  readonly children?: ReactNode;
}

/** A table: what it holds, and the files that it comes in. */
export function UnTableau<D, F extends 'xlsx' | 'csv' | 'json'>({
  nom,
  aide,
  fichiers,
  commande,
  demander,
  pret,
  children,
}: TableauProps<D, F>) {
  return (
    <Card>
      <h2 className={cadre.sousTitre}>{nom}</h2>
      <Text>{aide}</Text>
      {children}
      <div className={cadre.outils}>
        {fichiers.map((fichier) => (
          <BoutonCommande
            key={fichier}
            icon={<TableRegular />}
            aria-label={EXPORTER.nommer(EXPORTER[fichier], nom)}
            enCours={commande.isPending}
            disabledFocusable={!pret}
            onClick={() => commande.mutate(demander(fichier))}
          >
            {EXPORTER[fichier]}
          </BoutonCommande>
        ))}
      </div>
      {commande.error === null ? null : <Probleme erreur={commande.error} reessayer={commande.reset} />}
    </Card>
  );
}
