/** @jsxImportSource preact */
import { accuserReceptionParLien } from '../../core/contrats/diffusions.ts';
import type { PageDeRemise } from '../../core/contrats/pages-de-lien.ts';
import { Bouton } from './Bouton.tsx';
import { dateLisible } from './date.ts';
import { Fait } from './Fait.tsx';
import { demander, useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';
import { REMISE } from './textes-remise.ts';
import { useEnvoi } from './useEnvoi.tsx';

/**
 * What was sent to a structure, and the one thing that it is asked. It asks for a click: programs open the links of
 * mails too.
 */
export function RemisePage({ page }: { readonly page: PageDeRemise }) {
  const { jeton, aller } = useLien();
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;
  const { structure, objet, fiches, diffuseeLe, lueLe } = page.remise;
  const accuser = () =>
    faire(async () => {
      await demander(accuserReceptionParLien, { jeton });
      aller(<Fait titre={TEXTES.merci}>{REMISE.merci}</Fait>);
    });
  return (
    <Page
      titre={REMISE.titre}
      barre={
        lueLe === undefined && (
          <Bouton faire={accuser} principal>
            {REMISE.accuser}
          </Bouton>
        )
      }
    >
      <p>{REMISE.rappel(structure, objet, dateLisible(diffuseeLe))}</p>
      {fiches !== undefined && <p class="discret">{REMISE.fiches(fiches)}</p>}
      {lueLe !== undefined && <p role="status">{REMISE.dejaDit(dateLisible(lueLe))}</p>}
      <p class="discret">{REMISE.suivi}</p>
    </Page>
  );
}
