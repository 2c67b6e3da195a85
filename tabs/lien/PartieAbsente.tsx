/** @jsxImportSource preact */
import { Bouton } from './Bouton.tsx';
import { useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';
import { RENCONTRE } from './textes-rencontre.ts';

/** The whole of what a link opens could not be had. */
export const PageAbsente = () => (
  <Page titre={RENCONTRE.page}>
    <ARecharger phrase={RENCONTRE.pageAide} />
  </Page>
);

/** A part of it could not be had. */
export const PartieAbsente = () => <ARecharger phrase={`${RENCONTRE.partie} ${RENCONTRE.partieAide}`} />;

/**
 * What could not be had. A browser may keep that failure as long as the page lives, and a new version
 * of the pages has other files: the whole page is loaded again, with its token back in the address for that time.
 */
function ARecharger({ phrase }: { readonly phrase: string }) {
  const { jeton } = useLien();
  return (
    <div class="avis">
      <p role="alert">{phrase}</p>
      <div class="gestes">
        <Bouton faire={() => window.location.replace(`#jeton=${jeton}`)} principal>
          {TEXTES.sorties.refaire}
        </Bouton>
      </div>
    </div>
  );
}
