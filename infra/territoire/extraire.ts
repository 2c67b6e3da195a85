import type { NouvelleCommune } from '../../core/lists/communes.list.ts';
import type { Decoupage } from './decoupage.ts';
import { zoneScolaireDe } from './zones-scolaires.ts';

interface Choix {
  /** Codes of communes in force. */
  readonly communes: readonly string[];
  /** SIREN of the établissements publics territoriaux that were named: their communes are said to be theirs. */
  readonly ept?: readonly string[];
}

/** INSEE writes straight apostrophes; people read curved ones. */
export const enFrancais = (nom: string): string => nom.replaceAll("'", '’');

/** The rows of `Communes` for these communes of France, in the order of their codes. A code that is no commune in force is left out. */
export function extraire(d: Decoupage, { communes, ept = [] }: Choix): readonly NouvelleCommune[] {
  const voulues = new Set(communes);
  const parCode = new Map(d.communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c]));
  const deLeur = new Map(
    [...d.epci, ...d.ept.filter(({ code }) => ept.includes(code))].flatMap((groupe) =>
      groupe.membres.map(({ code, populationTotale }) => [code, { groupe, populationTotale }] as const),
    ),
  );
  return [...voulues].toSorted().flatMap((code): readonly NouvelleCommune[] => {
    const c = parCode.get(code);
    if (c === undefined) return [];
    const { departement = '', region = '', codesPostaux = [], population = 0 } = c;
    const siennes = deLeur.get(code);
    return [
      {
        nom: enFrancais(c.nom),
        insee: code,
        millesime: d.millesime,
        departement,
        region,
        ...(siennes === undefined
          ? {}
          : {
              epci: siennes.groupe.code,
              nomEpci: enFrancais(siennes.groupe.nom),
              epciEntier: siennes.groupe.membres.every((m) => voulues.has(m.code)),
            }),
        codesPostaux,
        population: siennes?.populationTotale ?? population,
        zoneScolaire: zoneScolaireDe(departement),
      },
    ];
  });
}
