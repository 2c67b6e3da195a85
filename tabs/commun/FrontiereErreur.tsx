import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { signalerEchec } from './teams.ts';
import { TEXTES } from './textes.ts';
import { Vide } from './Vide.tsx';

/** Keeps a fault of drawing from blanking the tab. */
export class FrontiereErreur extends Component<{ readonly children: ReactNode }, { readonly enPanne: boolean }> {
  override state = { enPanne: false };

  static getDerivedStateFromError() {
    return { enPanne: true };
  }

  override componentDidCatch(): void {
    signalerEchec('affichage');
  }

  override render(): ReactNode {
    if (!this.state.enPanne) return this.props.children;
    return (
      <Vide
        titre={TEXTES.panneTitre}
        action={
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {TEXTES.recharger}
          </Button>
        }
      >
        {TEXTES.panneDetail}
      </Vide>
    );
  }
}
