import { Badge } from '@fluentui/react-components';
import { attendTrop } from '../../../core/besoins/ranger.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import cadre from '../../commun/page.module.css';
import { BESOINS, COULEURS } from '../textes.ts';

interface EtatProps {
  readonly besoin: Besoin;
  /** Local day. */
  readonly jour: string;
}

/** Where a need stands, and whether it has waited too long. */
export const EtatDuBesoin = ({ besoin, jour }: EtatProps) => (
  <div className={cadre.outils}>
    {attendTrop(besoin, jour) ? <Badge color="danger">{BESOINS.attendTrop}</Badge> : null}
    <Badge appearance="tint" color={COULEURS[besoin.etat]}>
      {besoin.etat}
    </Badge>
  </div>
);
