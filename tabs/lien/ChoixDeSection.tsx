/** @jsxImportSource preact */
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { Bouton } from './Bouton.tsx';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';

interface Props {
  readonly fiche: PageDeFiche['fiche'];
  readonly corriger: (section: SectionDeFiche) => void;
  readonly revenir: () => void;
}

/** Which part is to be corrected. */
export function ChoixDeSection({ fiche, corriger, revenir }: Props) {
  return (
    <Page titre={TEXTES.queCorriger} barre={<Bouton faire={revenir}>{TEXTES.revenirALaFiche}</Bouton>}>
      <p class="discret">{fiche.nom}</p>
      <ul class="choix">
        {fiche.sections.map(({ section }) => (
          <li key={section}>
            <Bouton faire={() => corriger(section)}>{section}</Bouton>
          </li>
        ))}
      </ul>
    </Page>
  );
}
