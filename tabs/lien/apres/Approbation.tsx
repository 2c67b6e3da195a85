/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { donnerAvisParLien } from '../../../core/contrats/comptes-rendus.ts';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { Bouton } from '../Bouton.tsx';
import { Dit } from '../Dit.tsx';
import { demander, useLien } from '../lien.ts';
import { useGeste } from '../useGeste.ts';
import { Correction } from './Correction.tsx';
import { APRES } from './textes.ts';

/** What was written, for whoever was there: right as it is, or another text for a part. Nothing leaves the page. */
export function Approbation({ approbation: a }: { readonly approbation: NonNullable<PageDeRencontre['approbation']> }) {
  const { jeton } = useLien();
  const [approuvee, approuver] = useState(a.approuvee);
  const [corrections, compter] = useState(a.corrections);
  const { dit, faire } = useGeste();
  const accepter = () =>
    faire(async () => {
      await demander(donnerAvisParLien, { jeton, avis: { geste: 'approuver' } });
      approuver(true);
    });
  return (
    <>
      <h2>{APRES.relire}</h2>
      <p>
        {APRES.relireAide} {APRES.delai(a.dernierJour)}
      </p>
      {a.parties.map((partie, rang) => (
        <Correction
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its rank.
          key={rang}
          partie={partie}
          rang={rang}
          possible={a.peutCorriger}
          fait={() => compter(corrections + 1)}
        />
      ))}
      {corrections > 0 && <p class="avis">{APRES.corrections(corrections)}</p>}
      {!a.peutCorriger && <p>{APRES.assez}</p>}
      <div class="avis">
        <Dit
          phrase={approuvee ? APRES.approuve : (dit.attente ?? APRES.approuverAide)}
          recoit={approuvee && !a.approuvee ? 1 : 0}
        />
        {!approuvee && (
          <div class="gestes">
            <Bouton faire={accepter} principal>
              {APRES.approuver}
            </Bouton>
          </div>
        )}
        <p role="alert">{dit.faute}</p>
      </div>
    </>
  );
}
