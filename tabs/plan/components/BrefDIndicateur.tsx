import { Caption1, Text } from '@fluentui/react-components';
import { direCible } from '../../../core/indicateurs/dire-mesure.ts';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import cadre from '../../commun/page.module.css';
import { EtatIndicateur } from '../../indicateurs/components/EtatIndicateur.tsx';
import { lireMesure } from '../../indicateurs/form.ts';
import { ETAT } from '../../indicateurs/textes.ts';
import { ACTION } from '../textes.ts';
import css from './plan.module.css';

/** An indicator in one line: its name, where it stands this year, its target. */
export function BrefDIndicateur({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const { libelle, annee, cible, unite, avancement } = indicateur;
  return (
    <li className={css.bref}>
      <Caption1 className={css.nomDIndicateur}>{libelle}</Caption1>
      <span className={cadre.outils}>
        <Text weight="semibold">{lireMesure(annee, unite)}</Text>
        {cible === undefined ? null : (
          <Caption1 className={cadre.discret}>{ACTION.sur(direCible(indicateur))}</Caption1>
        )}
        {avancement === undefined ? null : (
          <EtatIndicateur etat={avancement.etat}>{ETAT[avancement.etat]}</EtatIndicateur>
        )}
      </span>
    </li>
  );
}
