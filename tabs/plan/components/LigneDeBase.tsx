import { Badge, Caption1, Checkbox, Text } from '@fluentui/react-components';
import { valeurDeBase } from '../../../core/base-d-actions/champs-de-base.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { BASE } from '../textes.ts';
import css from './plan.module.css';

interface LigneProps {
  readonly fiche: FicheAction;
  readonly cochee: boolean;
  readonly cocher: (choisie: boolean) => void;
  readonly ouvrir: () => void;
}

/** A record in the list: its title opens it, its box puts it beside another. */
export function LigneDeBase({ fiche, cochee, cocher, ouvrir }: LigneProps) {
  return (
    <li className={cartes.carte}>
      <div className={cadre.tete}>
        <button type="button" className={css.versAction} onClick={ouvrir}>
          <Text weight="semibold">{fiche.titre}</Text>
        </button>
        <Checkbox
          checked={cochee}
          label={BASE.aComparer}
          aria-label={BASE.comparer(fiche.titre)}
          onChange={(_, { checked }) => cocher(checked === true)}
        />
      </div>
      <Caption1 className={cadre.discret}>
        {[valeurDeBase(fiche, 'structureOrganisatrice'), fiche.statut].filter(Boolean).join(' · ')}
      </Caption1>
      {fiche.resume === undefined ? null : <Text className={css.resume}>{fiche.resume}</Text>}
      <div className={cadre.outils}>
        {fiche.motsCles.map((mot) => (
          <Badge key={mot} appearance="tint" color="informative">
            {mot}
          </Badge>
        ))}
      </div>
    </li>
  );
}
