import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { lienVers } from '../../core/liens/lien-profond.ts';
import { type Adresse, direAdresse } from './adresse.ts';
import { useCopier } from './copier.ts';
import { useSession } from './session.ts';
import { LIEN } from './textes.ts';

interface CopierProps {
  readonly adresse: Adresse;
  /** Shown by clients that cannot open the tab. */
  readonly libelle: string;
  /** What is said once it is copied. */
  readonly annonce?: string;
  /** Among small buttons. */
  readonly petit?: true;
}

/** Copies the link that opens this very page: a deep link in Teams, an address elsewhere. */
export function CopierLeLien({ adresse, libelle, annonce = LIEN.copie, petit }: CopierProps) {
  const { hote } = useSession();
  const copier = useCopier();
  const page = `${window.location.origin}${window.location.pathname}`;
  return (
    <Button
      appearance="subtle"
      size={petit ? 'small' : 'medium'}
      icon={<LinkRegular />}
      onClick={() => void copier(lienVers(hote.situation, { sousPage: direAdresse(adresse), libelle, page }), annonce)}
    >
      {LIEN.copier}
    </Button>
  );
}
