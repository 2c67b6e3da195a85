import { Button, Caption1 } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import type { ReactNode } from 'react';
import type { Reponses } from '../../../core/annuaire/recherche.ts';
import { lienVers } from '../../../core/liens/lien-profond.ts';
import { useCopier } from '../../commun/copier.ts';
import { useSession } from '../../commun/session.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface BarreProps {
  readonly reponses: Reponses;
  readonly sousPage: string;
  readonly children?: ReactNode;
}

/** How many structures answer, and what may be done with the search. */
export function BarreDeRecherche({ reponses: { trouvailles, entier }, sousPage, children }: BarreProps) {
  const { hote } = useSession();
  const copier = useCopier();
  const page = `${window.location.origin}${window.location.pathname}`;
  return (
    <div className={css.barre}>
      <Caption1 className={css.discret} role="status">
        {entier || trouvailles.length === 0 ? TEXTES.compte(trouvailles.length) : TEXTES.enPartie(trouvailles.length)}
      </Caption1>
      {children}
      <Button
        size="small"
        appearance="subtle"
        icon={<LinkRegular />}
        onClick={() =>
          void copier(lienVers(hote.situation, { sousPage, libelle: TEXTES.lienLibelle, page }), TEXTES.lienCopie)
        }
      >
        {TEXTES.copierLien}
      </Button>
    </div>
  );
}
