import { Badge } from '@fluentui/react-components';
import { type EtatDeFraicheur, fraicheur, LIBELLE_DE_FRAICHEUR } from '../../../core/annuaire/fraicheur.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';

/** What calls for something is full; what is right, or only unknown, is pale. */
const ALLURES = {
  'a-jour': { appearance: 'tint', color: 'success' },
  'a-verifier': { appearance: 'filled', color: 'warning' },
  perimee: { appearance: 'filled', color: 'danger' },
  jamais: { appearance: 'outline', color: 'informative' },
} as const satisfies Record<EtatDeFraicheur, object>;

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
    <Badge {...ALLURES[etat]} title={phrase}>
      {LIBELLE_DE_FRAICHEUR[etat]}
    </Badge>
  );
}
