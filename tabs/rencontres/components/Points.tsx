import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { PointPropose } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { refusDeChangerLePoint } from '../../../core/ordre-du-jour/changer-point.ts';
import { peutProposer } from '../../../core/rencontres/peut-proposer.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { usePoints } from '../queries.ts';
import { POINTS } from '../textes.ts';
import type { ContenuProps } from './contenu.ts';
import { BROUILLONS, FormulairePoint } from './FormulairePoint.tsx';
import { UnPoint } from './UnPoint.tsx';

/** The points that partners propose, and the form to propose one. */
export function Points({ rencontre, acteur, maintenant }: ContenuProps) {
  const [ouvert, setOuvert] = useState(() => BROUILLONS.has(rencontre.id));
  const { parId } = useStructures();
  const structures = acteur?.structures ?? [];
  const peut = peutProposer(acteur, rencontre, maintenant);
  const bouton =
    peut && !ouvert ? (
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setOuvert(true)}>
        {POINTS.proposer}
      </Button>
    ) : null;
  return (
    <Lue requete={usePoints()} attente={COMMUN.chargement}>
      {({ items }) => {
        const points = items
          .filter((point) => point.rencontre === rencontre.id)
          .toSorted((a, b) => (a.proposeLe ?? '').localeCompare(b.proposeLe ?? ''));
        return (
          <>
            {ouvert ? (
              <FormulairePoint
                rencontre={rencontre.id}
                structures={structures.map((id) => ({ id, nom: parId.get(id)?.nom ?? id }))}
                fermer={() => setOuvert(false)}
              />
            ) : points.length > 0 && bouton !== null ? (
              <div className={cadre.outils}>{bouton}</div>
            ) : null}
            {points.length === 0 && !ouvert ? (
              <Vide titre={POINTS.aucun} action={bouton}>
                {POINTS.aucunAide}
              </Vide>
            ) : (
              <ul className={cartes.cartes}>
                {points.map((point) => (
                  <UnPoint
                    key={point.id}
                    point={point}
                    par={point.structure === undefined ? undefined : (parId.get(point.structure)?.nom ?? '')}
                    peutChanger={
                      peut &&
                      estSien(point, acteur) &&
                      refusDeChangerLePoint(point, rencontre, maintenant) === undefined
                    }
                  />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Lue>
  );
}

/** For the coordination, any; for the others, those of a structure of theirs. */
const estSien = ({ structure }: PointPropose, acteur: Acteur | undefined): boolean =>
  acteur?.profil === 'coordination' || (structure !== undefined && acteur?.structures.includes(structure) === true);
