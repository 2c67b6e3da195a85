import { Badge } from '@fluentui/react-components';
import { etatDuCompteRendu } from '../../../core/comptes-rendus/etat.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { EtatDeCompteRendu } from '../../../core/vocabulaires/rencontres.ts';
import { ETAT_DU_COMPTE_RENDU } from './textes.ts';

const COULEUR = {
  'À rédiger': 'subtle',
  'En rédaction': 'subtle',
  'En approbation': 'brand',
  'À publier': 'warning',
  Publié: 'success',
} as const satisfies Record<EtatDeCompteRendu, string>;

interface Props {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
}

/** Where the compte rendu stands. Draws nothing while there is none to write. */
export function EtatDuCompteRendu({ rencontre, maintenant }: Props) {
  const etat = etatDuCompteRendu(rencontre, maintenant);
  return etat === undefined ? null : (
    <Badge appearance="tint" color={COULEUR[etat]}>
      {ETAT_DU_COMPTE_RENDU[etat]}
    </Badge>
  );
}
