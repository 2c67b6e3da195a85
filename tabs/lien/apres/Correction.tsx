/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { donnerAvisParLien } from '../../../core/contrats/comptes-rendus.ts';
import { Bouton } from '../Bouton.tsx';
import { Champ } from '../Champ.tsx';
import { Dit } from '../Dit.tsx';
import { demander, useLien } from '../lien.ts';
import { useGeste } from '../useGeste.ts';
import { APRES } from './textes.ts';

interface Props {
  readonly partie: string;
  readonly rang: number;
  /** May this structure still propose something? */
  readonly possible: boolean;
  readonly fait: () => void;
}

/** One part as it was written, and, if one asks for it, another text in its place. */
export function Correction({ partie, rang, possible, fait }: Props) {
  const { jeton } = useLien();
  const [cle, renouveler] = useState(() => crypto.randomUUID());
  const [ouverte, ouvrir] = useState(false);
  const [propose, ecrire] = useState(partie);
  const [notes, noter] = useState(0);
  const { dit, faire, dire } = useGeste();
  const debut = partie.trim().split('\n', 1)[0] ?? '';

  function envoyer(): void {
    if (propose.trim() === partie.trim()) {
      dire(APRES.rienChange);
      return;
    }
    faire(async () => {
      await demander(donnerAvisParLien, {
        jeton,
        avis: { geste: 'corriger', cle, partie: rang, avant: partie, propose: propose.trimEnd() },
      });
      renouveler(crypto.randomUUID());
      ouvrir(false);
      noter(notes + 1);
      fait();
    });
  }

  if (partie.trim() === '') return null;
  return (
    <div class="partie">
      <p class="long">{partie}</p>
      {possible && (
        <details open={ouverte} onToggle={(e) => ouvrir(e.currentTarget.open)}>
          <summary>
            {APRES.corriger}
            <span class="cache">{`\u00A0: ${debut}`}</span>
          </summary>
          <Champ
            description={{ libelle: APRES.votreTexte, aide: APRES.votreTexteAide, saisie: 'long' }}
            valeur={propose}
            changer={(valeur) => ecrire(String(valeur))}
          />
          <div class="gestes">
            <Bouton faire={envoyer} sur={debut}>
              {APRES.proposer}
            </Bouton>
          </div>
        </details>
      )}
      <Dit phrase={dit.attente ?? (notes > 0 ? APRES.propose : '')} recoit={notes} />
      <p role="alert">{dit.faute}</p>
    </div>
  );
}
