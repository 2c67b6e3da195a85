/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { CODE_ATTENDU, lireCodeDePassage } from '../../../core/passages/code.ts';
import { Bouton } from '../../lien/Bouton.tsx';
import { Champ } from '../../lien/Champ.tsx';
import { MON_CODE } from '../textes.ts';
import { Cadre } from './Cadre.tsx';

interface Props {
  readonly territoire: string;
  readonly refus: string | undefined;
  readonly donner: (code: string) => void;
  readonly revenir: () => void;
}

/** Three words that the person makes up, or those of a card: no structure, no name. */
export function MonCode({ territoire, refus = '', donner, revenir }: Props) {
  const [code, ecrire] = useState('');
  const [faute, dire] = useState(refus);
  return (
    <Cadre territoire={territoire} titre={MON_CODE.titre}>
      <form
        novalidate
        autocomplete="off"
        onSubmit={(evenement) => {
          evenement.preventDefault();
          if (lireCodeDePassage(code) === undefined) dire(CODE_ATTENDU);
          else donner(code.trim());
        }}
      >
        <Champ
          description={{ libelle: MON_CODE.champ, aide: MON_CODE.aide, saisie: 'ligne' }}
          valeur={code}
          changer={(valeur) => ecrire(String(valeur))}
        />
        <p role="alert">{faute}</p>
        <div class="gestes grands">
          <button type="submit" class="principal">
            {MON_CODE.donner}
          </button>
          <Bouton faire={revenir}>{MON_CODE.revenir}</Bouton>
        </div>
        <p class="discret">{MON_CODE.pourquoi}</p>
        <p class="discret">{MON_CODE.garde}</p>
      </form>
    </Cadre>
  );
}
