/** @jsxImportSource preact */
import { Bouton } from './Bouton.tsx';
import { useLien } from './lien.ts';
import { TEXTES } from './textes.ts';
import { RENCONTRE } from './textes-rencontre.ts';

/**
 * A part of the page that could not be had. A browser may keep that failure as long as the page lives, and a new version
 * of the pages has other files: the whole page is loaded again, with its token back in the address for that time.
 */
export function PartieAbsente() {
  const { jeton } = useLien();
  return (
    <div class="avis">
      <p role="alert">
        {RENCONTRE.partie} {RENCONTRE.partieAide}
      </p>
      <div class="gestes">
        <Bouton faire={() => window.location.replace(`#jeton=${jeton}`)} principal>
          {TEXTES.sorties.refaire}
        </Bouton>
      </div>
    </div>
  );
}
