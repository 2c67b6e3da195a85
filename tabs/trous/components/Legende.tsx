import { Caption1 } from '@fluentui/react-components';
import { ETATS_DE_CASE } from '../../../core/trous/cases.ts';
import { ETATS, TROUS } from '../textes.ts';
import css from './trous.module.css';

/** What the signs of the table and the tints of the map mean. */
export const Legende = () => (
  <ul className={css.legende} aria-label={TROUS.legende}>
    {ETATS_DE_CASE.map((etat) => (
      <li key={etat}>
        <span className={css.signe} data-etat={etat} aria-hidden="true">
          {ETATS[etat].signe}
        </span>
        <Caption1>{ETATS[etat].nom}</Caption1>
      </li>
    ))}
    <li>
      <span className={css.signe} aria-hidden="true">
        –
      </span>
      <Caption1>{TROUS.sansObjet}</Caption1>
    </li>
    <li>
      <span className={css.demandes} aria-hidden="true">
        !1
      </span>
      <Caption1>{TROUS.marque}</Caption1>
    </li>
  </ul>
);
