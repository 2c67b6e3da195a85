/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { evaluerParLien } from '../../../core/contrats/avis.ts';
import { FormulaireDAvis } from '../avis/FormulaireDAvis.tsx';
import { AVIS } from '../avis/textes.ts';
import { Dit } from '../Dit.tsx';
import { demander, useLien } from '../lien.ts';
import { direRefus } from '../refus.ts';

/** What one thought of the rencontre, said once. */
export function MonAvis({ donne }: { readonly donne: boolean }) {
  const { jeton } = useLien();
  const [dit, noter] = useState(donne ? AVIS.deja : '');
  return (
    <>
      <h2>{AVIS.titre}</h2>
      <Dit phrase={dit} recoit={dit === AVIS.merci ? 1 : 0} />
      {dit === '' && (
        <FormulaireDAvis
          envoyer={async (avis) => {
            await demander(evaluerParLien, { jeton, ...avis });
            noter(AVIS.merci);
          }}
          direEchec={(erreur) => {
            const refus = direRefus(erreur);
            return `${refus.titre}. ${refus.detail}`;
          }}
        />
      )}
    </>
  );
}
