import { communes } from '../../core/lists/communes.list.ts';
import { vivreA } from '../../core/temps/fuseau.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';
import { useListe } from './listes.ts';

const AUCUNE = [] as const;
const ouverts = new WeakMap<object, Territoire>();
const nommees = new WeakMap<Territoire, ReadonlyMap<string, string>>();

/** The same object for the same rows, whoever asks: what is computed from a territory is kept with it. */
function ouvrir(lignes: Parameters<typeof ouvrirTerritoire>[0]): Territoire {
  const ouvert = ouverts.get(lignes) ?? ouvrirTerritoire(lignes);
  ouverts.set(lignes, ouvert);
  if (ouvert.communes.length > 0) vivreA(ouvert.fuseau, ouvert.droitLocal);
  return ouvert;
}

/** The territory that the site says; without a commune until the list is there. */
export const useTerritoire = (): Territoire => ouvrir(useListe(communes).data?.items ?? AUCUNE);

/** Name of each commune of the territory, by its INSEE code. */
export function useNomsDesCommunes(): ReadonlyMap<string, string> {
  const territoire = useTerritoire();
  const noms = nommees.get(territoire) ?? new Map(territoire.communes.map(({ insee, nom }) => [insee, nom]));
  nommees.set(territoire, noms);
  return noms;
}
