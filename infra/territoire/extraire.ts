import type { NouvelleCommune } from '../../core/lists/communes.list.ts';
import { uneFoisParObjet } from '../../core/une-fois.ts';
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

const enVigueur = uneFoisParObjet(
  ({ communes }: Decoupage) =>
    new Map(communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c] as const)),
);

/** By commune, the grouping that it is a member of, with its population. */
const parMembre = (groupes: Decoupage['epci']) =>
  new Map(
    groupes.flatMap((groupe) =>
      groupe.membres.map(({ code, populationTotale }) => [code, { groupe, populationTotale }] as const),
    ),
  );
const parMembreDEpci = uneFoisParObjet(({ epci }: Decoupage) => parMembre(epci));

/** The rows of `Communes` for these communes of France, in the order of their codes. A code that is no commune in force is left out. */
export function extraire(d: Decoupage, { communes, ept = [] }: Choix): readonly NouvelleCommune[] {
  const voulues = new Set(communes);
  const parCode = enVigueur(d);
  const deLEpci = parMembreDEpci(d);
  const deLEpt = parMembre(d.ept.filter(({ code }) => ept.includes(code)));
  return [...voulues].toSorted().flatMap((code): readonly NouvelleCommune[] => {
    const c = parCode.get(code);
    if (c === undefined) return [];
    const { departement = '', region = '', codesPostaux = [], population = 0 } = c;
    const siennes = deLEpt.get(code) ?? deLEpci.get(code);
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
