import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { MOTIFS_SANS_REMISE, type Remise } from '../../../core/diffusions/preparer-remise.ts';
import cadre from '../../commun/page.module.css';
import { TEXTES } from '../textes.ts';
import css from './diffusions.module.css';

/** Who will receive it, at which address; who will not, and why. */
export function ApercuDesReceveurs({ remise: { retenues, ecartees } }: { readonly remise: Remise }) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <div className={cadre.partie}>
      <div className={css.ligne}>
        <Text role="status" weight="semibold">
          {TEXTES.recevront(retenues.length)}
          {ecartees.length === 0 ? '.' : `\u202F; ${TEXTES.nePasEnvoyer(ecartees.length)}.`}
        </Text>
        <Button size="small" aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
          {ouvert ? TEXTES.cacherListe : TEXTES.voirListe}
        </Button>
      </div>
      {ouvert ? (
        <ul className={css.liste}>
          {retenues.map(({ structure, adresse }) => (
            <li key={structure.id}>{`${structure.nom}\u00A0: ${adresse.nom}, ${adresse.adresse}`}</li>
          ))}
          {ecartees.map(({ structure, motif }) => (
            <li key={structure.id}>
              <em>{`${structure.nom}\u00A0: ${MOTIFS_SANS_REMISE[motif]}`}</em>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
