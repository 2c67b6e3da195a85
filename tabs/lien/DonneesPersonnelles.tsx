/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { demanderMesDonneesParLien } from '../../core/contrats/demander-mes-donnees.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { Bouton } from './Bouton.tsx';
import { EnCours } from './EnCours.tsx';
import { Fait } from './Fait.tsx';
import { demander, useLien } from './lien.ts';
import { TEXTES } from './textes.ts';

interface Props {
  readonly information: PageDeLien['information'];
  readonly revenir: () => void;
}

/** What is kept about the person who answers, and their rights: unfolded at the first contact. */
export function DonneesPersonnelles({ information, revenir }: Props) {
  const { jeton, aller } = useLien();
  const [ouvertes, ouvrir] = useState(information?.premierContact === true);

  /** This link may have been forwarded: the one that opens the data goes to the address held; nothing is shown here. */
  async function demanderLeLien(): Promise<void> {
    const { dejaFait } = await demander(demanderMesDonneesParLien, { jeton });
    aller(
      <Fait titre={TEXTES.mesDonnees} sortie={{ libelle: TEXTES.revenirALaPage, faire: revenir }}>
        {dejaFait ? TEXTES.mesDonneesDejaEnvoyees : TEXTES.mesDonneesEnvoyees}
      </Fait>,
    );
  }

  return (
    <details open={ouvertes} onToggle={(e) => ouvrir(e.currentTarget.open)}>
      <summary>{TEXTES.donneesTitre}</summary>
      {information?.notice.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {information?.personnelle === true && (
        <>
          <div class="gestes">
            <Bouton faire={() => aller(<EnCours travail={demanderLeLien} revenir={revenir} />)}>
              {TEXTES.demanderMesDonnees}
            </Bouton>
          </div>
          <p class="discret">{TEXTES.demanderMesDonneesAide}</p>
        </>
      )}
    </details>
  );
}
