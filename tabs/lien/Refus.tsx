/** @jsxImportSource preact */
import { Bouton } from './Bouton.tsx';
import { useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { direRefus, type RefusDit } from './refus.ts';
import { type Sortie, TEXTES } from './textes.ts';

interface Props {
  readonly erreur: unknown;
  readonly refaire: () => void;
  /** To what was typed; without one there is nothing behind. */
  readonly revenir?: (() => void) | undefined;
}

/** What failed, and the way out. */
export function Refus({ erreur, refaire, revenir }: Props) {
  const { rouvrir } = useLien();
  const dit = direRefus(erreur);
  const sorties = { refaire, relire: rouvrir, corriger: revenir ?? rouvrir } satisfies Record<Sortie, () => void>;
  return <PageDeRefus dit={dit} sorties={sorties} revenir={dit.sortie === 'refaire' ? revenir : undefined} />;
}

interface PropsDeLaPage {
  readonly dit: RefusDit;
  readonly sorties?: Readonly<Record<Sortie, () => void>>;
  readonly revenir?: (() => void) | undefined;
}

/** A refusal as it is shown: where a link opens nothing any more, it has no way out but the mail. */
export function PageDeRefus({ dit, sorties, revenir }: PropsDeLaPage) {
  const { titre, detail, sortie } = dit;
  const sortir = sortie === undefined ? undefined : sorties?.[sortie];
  return (
    <Page
      titre={titre}
      barre={
        sortie !== undefined &&
        sortir !== undefined && (
          <>
            <Bouton faire={sortir} principal>
              {TEXTES.sorties[sortie]}
            </Bouton>
            {revenir !== undefined && <Bouton faire={revenir}>{TEXTES.revenirALaPage}</Bouton>}
          </>
        )
      }
    >
      <p role="alert">{detail}</p>
    </Page>
  );
}
