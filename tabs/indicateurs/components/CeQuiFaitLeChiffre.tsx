import { Caption1, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { estOuvert } from '../../../core/indicateurs/calculs-ouverts.ts';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { type PeriodeOuverte, useLignes } from '../queries.ts';
import { LIGNES } from '../textes.ts';
import { LignesDUnNombre } from './LignesDUnNombre.tsx';

interface ChiffreOuvert {
  readonly indicateur: Pick<LigneDIndicateur, 'id' | 'libelle' | 'calcul'>;
  readonly mois: string;
  readonly periode: PeriodeOuverte;
  /** Of what period, in words. */
  readonly nom: string;
  /** Opened at once, and brought in sight: one came for it. */
  readonly dAbord?: boolean;
}

/** A number opened on the rows that made it, read when it is asked. */
export function CeQuiFaitLeChiffre({ dAbord = false, ...props }: ChiffreOuvert) {
  const [ouvert, setOuvert] = useState(dAbord);
  const ici = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!dAbord) return;
    ici.current?.scrollIntoView({ block: 'center' });
    ici.current?.focus();
  }, [dAbord]);
  if (!estOuvert(props.indicateur.calcul)) return null;
  return (
    <details open={ouvert} onToggle={({ currentTarget }) => setOuvert(currentTarget.open)}>
      <summary ref={ici} aria-label={LIGNES.nom(props.indicateur.libelle, props.nom)}>
        <Caption1>{LIGNES.ouvrir(props.nom)}</Caption1>
      </summary>
      {ouvert ? <Ouvert {...props} /> : null}
    </details>
  );
}

function Ouvert({ indicateur, mois, periode }: Omit<ChiffreOuvert, 'dAbord'>) {
  const requete = useLignes(indicateur.id, mois, periode);
  return (
    <Lue requete={requete} attente={LIGNES.attente}>
      {({ lignes, moisArrete }) => (
        <>
          {moisArrete ? <Caption1 className={cadre.discret}>{LIGNES.arrete}</Caption1> : null}
          {lignes === undefined || lignes.total === 0 ? (
            <Text block>{LIGNES.aucune}</Text>
          ) : (
            <LignesDUnNombre lignes={lignes} />
          )}
        </>
      )}
    </Lue>
  );
}
