/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Bouton } from './Bouton.tsx';
import { Page } from './Page.tsx';

interface Props {
  readonly titre: string;
  readonly libelle: string;
  readonly envoyer: () => void;
  /** Said beside the button: it is in sight wherever the page is. */
  readonly faute?: string;
  readonly revenir?: { readonly libelle: string; readonly faire: () => void };
  readonly children: ComponentChildren;
  /** What is read under the form. */
  readonly suite?: ComponentChildren;
}

/** A page that is filled in. */
export function Formulaire({ titre, libelle, envoyer, faute = '', revenir, children, suite }: Props) {
  const id = useId();
  return (
    <Page
      titre={titre}
      barre={
        <>
          <p role="alert">{faute}</p>
          <button type="submit" form={id} class="principal">
            {libelle}
          </button>
          {revenir !== undefined && <Bouton faire={revenir.faire}>{revenir.libelle}</Bouton>}
        </>
      }
    >
      <form
        id={id}
        novalidate
        onSubmit={(evenement) => {
          evenement.preventDefault();
          envoyer();
        }}
      >
        {children}
      </form>
      {suite}
    </Page>
  );
}
