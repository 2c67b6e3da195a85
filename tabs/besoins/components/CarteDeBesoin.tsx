import { Caption1, Text } from '@fluentui/react-components';
import { direAge } from '../../../core/besoins/ranger.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDuBesoin } from '../adresses.ts';
import { BESOINS } from '../textes.ts';
import css from './besoins.module.css';
import { EtatDuBesoin } from './EtatDuBesoin.tsx';

interface CarteProps {
  readonly besoin: Besoin;
  /** Local day. */
  readonly jour: string;
  /** Which structure noted it, for whoever may be told. */
  readonly par: string | undefined;
}

/** A need in the list: what was heard, how long ago, what has become of it. */
export function CarteDeBesoin({ besoin, jour, par }: CarteProps) {
  const { aller } = useAdresse();
  const { intitule, precisions, origine, releveLe } = besoin;
  return (
    <li className={`${cartes.carte} ${cartes.ouvrable}`}>
      <div className={cadre.tete}>
        <button type="button" className={cartes.lien} onClick={() => aller(adresseDuBesoin(besoin.id))}>
          <Text weight="semibold">{intitule}</Text>
        </button>
        <EtatDuBesoin besoin={besoin} jour={jour} />
      </div>
      {precisions === undefined ? null : <Text className={css.mots}>{precisions}</Text>}
      <Caption1 className={cadre.discret}>
        {[origine, BESOINS.releve(direAge(releveLe, jour)), par].filter(Boolean).join(' · ')}
      </Caption1>
    </li>
  );
}
