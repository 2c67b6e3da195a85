import type { Refus } from '../../core/contrats/erreur.ts';
import type { ListDefinition, Row } from '../../core/lists/list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depot } from '../../graph/listes-repository.ts';

/** By list: what a body names beside its own row. */
const NOMS: Readonly<Record<string, string>> = {
  Structures: 'La structure désignée',
  Contacts: 'La personne désignée',
  FichesAction: 'La fiche action désignée',
  Besoins: 'Le besoin désigné',
};

/** A row that a body names at this place, and that is not there. */
export const refusDAbsence = ({ name }: Pick<ListDefinition, 'name'>, champ: string): Refus => {
  const absente = `${NOMS[name] ?? 'La ligne désignée'} n’existe pas ou plus`;
  return {
    code: 'introuvable',
    message: `${absente} (${champ}). Rafraîchissez la page, puis choisissez de nouveau.`,
    champs: [{ chemin: champ, message: `${absente}.` }],
  };
};

/** The identifiers of a list that was read, those of the rows that cannot be read among them: they are there. */
export const lignesPresentes = ({
  items,
  anomalies,
}: {
  readonly items: readonly { readonly id: string }[];
  readonly anomalies: readonly { readonly id: string }[];
}): ReadonlySet<string> => new Set([...items, ...anomalies].map(({ id }) => id));

/** Carries the refusal of a row that is named and absent to whoever answers. */
export class LigneAbsente extends Error {
  override readonly name = 'LigneAbsente';
  readonly refus: Refus;

  constructor(definition: Pick<ListDefinition, 'name'>, champ: string) {
    super(`Ligne absente de ${definition.name} : ${champ}`);
    this.refus = refusDAbsence(definition, champ);
  }
}

/** The row that a body names at this place. Throws `LigneAbsente`, which says where, when it is not there. */
export async function designee<L extends ListDefinition>(depot: Depot<L>, id: string, champ: string): Promise<Row<L>> {
  try {
    return await depot.parId(id);
  } catch (erreur) {
    throw estErreurGraph(erreur, 'introuvable') ? new LigneAbsente(depot.definition, champ) : erreur;
  }
}

/** The same before it is linked to: a row that cannot be read is there all the same. */
export async function exigerLaDesignee<L extends ListDefinition>(
  depot: Depot<L>,
  id: string | undefined,
  champ: string,
): Promise<void> {
  if (id === undefined) return;
  try {
    await designee(depot, id, champ);
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'ligne-illisible')) throw erreur;
  }
}
