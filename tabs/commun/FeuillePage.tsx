import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { type ReactNode, useRef } from 'react';
import type { Adresse } from './adresse.ts';
import { CopierLeLien } from './CopierLeLien.tsx';
import { FeuilleAImprimer } from './FeuilleAImprimer.tsx';
import cadre from './page.module.css';
import { Retour } from './Retour.tsx';
import { TitreDePage } from './TitreDePage.tsx';
import { TEXTES } from './textes.ts';

interface FeuilleProps {
  readonly titre: string;
  /** Where this page is, and what the link to it is called. */
  readonly adresse: Adresse;
  readonly libelle: string;
  readonly retour: string;
  readonly fermer: () => void;
  /** A whole HTML document; undefined until it can be made. */
  readonly page: string | undefined;
  /** What else can be done with it. */
  readonly outils?: ReactNode;
  /** What is to be known before it is printed. */
  readonly avis?: ReactNode;
  /** Stands for the sheet as long as there is none. */
  readonly attente: ReactNode;
}

/** The page of a sheet to print: what it is called, what can be done with it, then the sheet. */
export function FeuillePage({ titre, adresse, libelle, retour, fermer, page, outils, avis, attente }: FeuilleProps) {
  const feuille = useRef<HTMLIFrameElement>(null);
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={retour} aller={fermer} />
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={libelle}>
            {titre}
          </TitreDePage>
          <CopierLeLien adresse={adresse} libelle={libelle} />
        </div>
        <div className={cadre.outils}>
          <Button
            appearance="primary"
            icon={<PrintRegular />}
            disabledFocusable={page === undefined}
            onClick={() => feuille.current?.contentWindow?.print()}
          >
            {TEXTES.imprimer}
          </Button>
          {outils}
        </div>
        {avis}
      </header>
      <div className={cadre.contenu}>
        {page === undefined ? attente : <FeuilleAImprimer ref={feuille} titre={titre} page={page} />}
      </div>
    </div>
  );
}
