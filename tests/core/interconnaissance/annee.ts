import { type Interconnaissance, interconnaissances } from '../../../core/lists/interconnaissances.list.ts';
import type { ReponseDInterconnaissance } from '../../../core/vocabulaires/interconnaissance.ts';
import { bati } from '../indicateurs/batisseurs.ts';

const deStructure = bati<Interconnaissance>(interconnaissances, (id) => ({
  cle: `2026-${id}`,
  annee: '2026',
  structure: id,
  cloture: '2026-11-15',
}));

const COLONNES = {
  Inconnue: 'inconnues',
  'De nom': 'deNom',
  Orientation: 'orientations',
  Ensemble: 'ensemble',
} as const;

/** The row of a structure: what it says of each; nothing when it has not answered. */
export function uneLigne(
  structure: string,
  dites: Readonly<Record<string, ReponseDInterconnaissance>> | undefined,
  valeurs: Partial<Interconnaissance> = {},
): Interconnaissance {
  const { annee = '2026' } = valeurs;
  const ligne = deStructure({
    id: String(Number(annee) * 1000 + Number(structure)),
    cle: `${annee}-${structure}`,
    annee,
    structure,
    ...(dites === undefined ? {} : { reponduLe: `${annee}-11-02T09:00:00Z`, interrogees: Object.keys(dites) }),
    ...valeurs,
  });
  const colonnes = Object.entries(COLONNES).map(([reponse, colonne]) => [
    colonne,
    Object.keys(dites ?? {}).filter((id) => dites?.[id] === reponse),
  ]);
  return { ...ligne, ...Object.fromEntries(colonnes) };
}
