/** @jsxImportSource preact */

import { arreterSyntheseParLien } from '../../core/contrats/arreter-synthese.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { Bouton } from './Bouton.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { Fait } from './Fait.tsx';
import { demander, useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { SYNTHESE } from './textes-synthese.ts';
import { useEnvoi } from './useEnvoi.tsx';

/** Stops the summary of the month, and nothing else. It asks for a click: programs open the links of mails too. */
export function SynthesePage({ page }: { readonly page: Extract<PageDeLien, { nature: 'synthese' }> }) {
  const { jeton, aller, rouvrir } = useLien();
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;
  const donnees = <DonneesPersonnelles information={page.information} revenir={rouvrir} />;
  if (page.dejaRepondu)
    return (
      <Page titre={SYNTHESE.arreteeTitre}>
        <p role="status">{SYNTHESE.arretee}</p>
        {donnees}
      </Page>
    );
  const arreter = () =>
    faire(async () => {
      await demander(arreterSyntheseParLien, { jeton });
      aller(<Fait titre={SYNTHESE.arreteeTitre}>{SYNTHESE.arretee}</Fait>);
    });
  return (
    <Page
      titre={SYNTHESE.titre}
      barre={
        <Bouton faire={arreter} principal>
          {SYNTHESE.arreter}
        </Bouton>
      }
    >
      <p>{SYNTHESE.aide}</p>
      {donnees}
    </Page>
  );
}
