/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { lireCode } from '../../../core/porte/code.ts';
import { Champ } from '../../lien/Champ.tsx';
import { PORTE } from '../textes.ts';
import { Cadre } from './Cadre.tsx';

interface Props {
  readonly faute: string | undefined;
  readonly ouvrir: (code: string) => void;
}

/** The short code, for whoever cannot scan. */
export function SaisieDuCode({ faute, ouvrir }: Props) {
  const [code, ecrire] = useState('');
  const [vide, dire] = useState('');
  return (
    <Cadre territoire="" titre={PORTE.codeTitre}>
      <form
        novalidate
        onSubmit={(evenement) => {
          evenement.preventDefault();
          const lu = lireCode(code);
          if (lu === undefined) dire(PORTE.codeVide);
          else ouvrir(lu);
        }}
      >
        <Champ
          description={{ libelle: PORTE.code, aide: PORTE.codeAide, saisie: 'ligne' }}
          valeur={code}
          changer={(valeur) => ecrire(String(valeur))}
        />
        <p role="alert">{vide || faute}</p>
        <div class="gestes">
          <button type="submit" class="principal">
            {PORTE.ouvrir}
          </button>
        </div>
      </form>
    </Cadre>
  );
}
