import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PointPropose } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useRetirerPoint } from '../mutations.ts';
import { POINTS, TEXTES } from '../textes.ts';
import { FormulairePoint } from './FormulairePoint.tsx';
import css from './rencontres.module.css';
import { POINT_A_CHANGER } from './textes-des-points.ts';

interface UnPointProps {
  readonly point: PointPropose;
  /** Name of the structure that proposed it. */
  readonly par: string | undefined;
  /** May whoever reads correct it, or take it back? */
  readonly peutChanger: boolean;
}

/** A proposed point; one’s own is corrected and taken back there, until it stands in the ordre du jour. */
export function UnPoint({ point, par, peutChanger }: UnPointProps) {
  const [corrige, corriger] = useState(false);
  if (corrige && peutChanger)
    return (
      <li className={cartes.carte}>
        <FormulairePoint
          rencontre={point.rencontre ?? ''}
          structures={[]}
          point={point}
          fermer={() => corriger(false)}
        />
      </li>
    );
  return (
    <li className={cartes.carte}>
      <div className={css.faits}>
        <Text weight="semibold">{point.titre}</Text>
        <Badge appearance="tint">{point.type}</Badge>
        <Badge appearance="outline">{point.etat}</Badge>
      </div>
      <Caption1 className={cadre.discret}>
        {[
          par === undefined ? undefined : POINTS.par(par),
          point.dureeMinutes === undefined ? undefined : TEXTES.duree(point.dureeMinutes),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>
      {point.precisions === undefined ? null : <Text className={css.texte}>{point.precisions}</Text>}
      {peutChanger ? <Gestes point={point} corriger={() => corriger(true)} /> : null}
    </li>
  );
}

function Gestes({ point, corriger }: { readonly point: PointPropose; readonly corriger: () => void }) {
  const retirer = useRetirerPoint();
  const { id, eTag, titre, rencontre = '' } = point;
  return (
    <div className={cadre.outils}>
      <Button size="small" aria-label={POINT_A_CHANGER.corrigerLe(titre)} onClick={corriger}>
        {POINT_A_CHANGER.corriger}
      </Button>
      <ConfirmerEtDire
        bouton={{
          children: POINT_A_CHANGER.retirer,
          size: 'small',
          appearance: 'subtle',
          'aria-label': POINT_A_CHANGER.retirerLe(titre),
        }}
        question={POINT_A_CHANGER.question(titre)}
        aide={POINT_A_CHANGER.aide}
        commande={retirer}
        demande={{ chemin: { id: rencontre, point: id }, corps: { eTag } }}
        dit={POINT_A_CHANGER.retire}
      />
    </div>
  );
}
