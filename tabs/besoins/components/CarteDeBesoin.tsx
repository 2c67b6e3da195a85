import { Caption1, Checkbox, Text } from '@fluentui/react-components';
import { direAge, ditsDuBesoin } from '../../../core/besoins/ranger.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDuBesoin } from '../adresses.ts';
import { BESOINS, PORTER } from '../textes.ts';
import css from './besoins.module.css';
import { EtatDuBesoin } from './EtatDuBesoin.tsx';

interface CarteProps {
  readonly besoin: Besoin;
  /** Local day. */
  readonly jour: string;
  /** Which structure noted it, for whoever may be told. */
  readonly par: string | undefined;
  /** For whoever may act on several at once. */
  readonly choix?: { readonly coche: boolean; readonly basculer: () => void } | undefined;
}

/** A need in the list, under its theme, its place and its public: what was heard besides, how long ago, what has become of it. */
export function CarteDeBesoin({ besoin, jour, par, choix }: CarteProps) {
  const { aller } = useAdresse();
  const [titre = BESOINS.sansMots, suite] = ditsDuBesoin(besoin, useTerritoire());
  return (
    <li className={`${cartes.carte} ${cartes.ouvrable}`}>
      <div className={cadre.tete}>
        {choix === undefined ? null : (
          <Checkbox
            className={css.choix}
            aria-label={PORTER.choisir(titre)}
            checked={choix.coche}
            onChange={choix.basculer}
          />
        )}
        <button type="button" className={cartes.lien} onClick={() => aller(adresseDuBesoin(besoin.id))}>
          <Text weight="semibold" className={css.mots}>
            {titre}
          </Text>
        </button>
        <EtatDuBesoin besoin={besoin} jour={jour} />
      </div>
      {suite === undefined ? null : <Text className={css.mots}>{suite}</Text>}
      <Caption1 className={cadre.discret}>
        {[besoin.origine, BESOINS.releve(direAge(besoin.releveLe, jour)), par].filter(Boolean).join(' · ')}
      </Caption1>
    </li>
  );
}
