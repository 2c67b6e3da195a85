import { Button, Caption1, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { peutApprouver } from '../../../core/comptes-rendus/approuver.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { Relire } from './Relire.tsx';
import { PAR_TELEPHONE } from './textes.ts';

interface Props {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** What a structure that was there said by telephone, noted in its name while it may still say it. */
export function NoterUnAvis({ rencontre, participations, maintenant }: Props) {
  const { parId } = useStructures();
  const [ouvert, setOuvert] = useState(false);
  const [structure, setStructure] = useState('');
  const appelantes = participations
    .filter((p) => peutApprouver(rencontre, p, maintenant))
    .map((participation) => ({ participation, nom: parId.get(participation.structure)?.nom ?? '' }))
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const choisie = appelantes.find(({ participation }) => participation.structure === structure);
  if (appelantes.length === 0) return null;
  return (
    <section className={cadre.partie} aria-label={PAR_TELEPHONE.bouton}>
      <div className={cadre.outils}>
        <Button aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
          {PAR_TELEPHONE.bouton}
        </Button>
      </div>
      {ouvert ? (
        <>
          <Caption1 className={cadre.discret}>{PAR_TELEPHONE.aide}</Caption1>
          <Field label={PAR_TELEPHONE.structure}>
            <Select value={structure} onChange={(_, { value }) => setStructure(value)}>
              <option value="">{PAR_TELEPHONE.choisir}</option>
              {appelantes.map(({ participation, nom }) => (
                <option key={participation.id} value={participation.structure}>
                  {nom}
                </option>
              ))}
            </Select>
          </Field>
          {choisie === undefined ? null : <Relire key={structure} rencontre={rencontre} {...choisie} parTelephone />}
        </>
      ) : null}
    </section>
  );
}
