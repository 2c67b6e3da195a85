import { Badge } from '@fluentui/react-components';
import { fraicheur, LIBELLE_DE_FRAICHEUR } from '../../../core/annuaire/fraicheur.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';

const COULEURS = {
  'a-jour': 'success',
  'a-verifier': 'warning',
  perimee: 'danger',
  jamais: 'subtle',
} as const;

/** How far the fiche can be trusted, in a word; the sentence is in the fiche. */
export function BadgeFraicheur({
  structure,
  maintenant,
  cadenceParDefautMois,
}: {
  readonly structure: Structure;
  readonly maintenant: string;
  readonly cadenceParDefautMois: number;
}) {
  const { etat, phrase } = fraicheur(structure, maintenant, cadenceParDefautMois);
  return (
    <Badge appearance="tint" color={COULEURS[etat]} title={phrase}>
      {LIBELLE_DE_FRAICHEUR[etat]}
    </Badge>
  );
}
