/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { Bouton } from './Bouton.tsx';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';

interface Props {
  readonly titre: string;
  /** Where one goes on; without one, the page may be closed. */
  readonly sortie?: { readonly libelle: string; readonly faire: () => void };
  /** A second thing to do, if one changes one’s mind. */
  readonly autre?: { readonly libelle: string; readonly faire: () => void };
  readonly children: ComponentChildren;
}

/** What has just been done, in a sentence. */
export function Fait({ titre, sortie, autre, children }: Props) {
  return (
    <Page
      titre={titre}
      barre={
        sortie !== undefined && (
          <>
            <Bouton faire={sortie.faire} principal>
              {sortie.libelle}
            </Bouton>
            {autre !== undefined && <Bouton faire={autre.faire}>{autre.libelle}</Bouton>}
          </>
        )
      }
    >
      <p role="status">{children}</p>
      {sortie === undefined && <p>{TEXTES.fermer}</p>}
    </Page>
  );
}
