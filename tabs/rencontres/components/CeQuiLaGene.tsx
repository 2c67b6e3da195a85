import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { versRencontre } from '../../../core/accueil/lien.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { useGenesAVenir } from '../../commun/genes.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import { useRencontres } from '../queries.ts';
import css from './rencontres.module.css';
import { GENES } from './textes-des-genes.ts';

const AUCUNE = [] as const;

interface GeneProps {
  readonly rencontre: Rencontre;
  /** May whoever reads change it? Then what to do is said, and where. */
  readonly modifier: (() => void) | undefined;
}

/** What a rencontre to come clashes with, and what to do about it. Nothing when it clashes with nothing. */
export function CeQuiLaGene({ rencontre, modifier }: GeneProps) {
  const genes = useGenesAVenir(useRencontres().data?.items ?? AUCUNE).get(rencontre.id) ?? AUCUNE;
  if (genes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{GENES.titre(genes.length)}</MessageBarTitle>
        <ul className={css.genes}>
          {genes.map(({ dit, quoiFaire, avec }) => (
            <li key={dit}>
              {avec === undefined ? dit : <LienDOnglet vers={versRencontre(avec)}>{dit}</LienDOnglet>}
              {modifier === undefined ? null : `. ${quoiFaire}`}
            </li>
          ))}
        </ul>
        {modifier === undefined ? null : (
          <Button size="small" onClick={modifier}>
            {GENES.changer}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
