import { Badge } from '@fluentui/react-components';
import { fraicheur } from '../../../core/annuaire/fraicheur.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';

const ASPECT = {
  'a-jour': { couleur: 'success', libelle: 'À jour' },
  'a-verifier': { couleur: 'warning', libelle: 'À vérifier' },
  perimee: { couleur: 'danger', libelle: 'Périmée' },
  jamais: { couleur: 'subtle', libelle: 'Jamais vérifiée' },
} as const;

/** How far the fiche can be trusted, in a word; the sentence is in the fiche. */
export function BadgeFraicheur({
  structure,
  maintenant,
}: {
  readonly structure: Structure;
  readonly maintenant: string;
}) {
  const { etat, phrase } = fraicheur(structure, maintenant);
  const { couleur, libelle } = ASPECT[etat];
  return (
    <Badge appearance="tint" color={couleur} title={phrase}>
      {libelle}
    </Badge>
  );
}
