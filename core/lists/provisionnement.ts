import type { ColonneTrouvee, Elargissement } from './colonne-trouvee.ts';
import type { ColumnDefinition } from './column.ts';
import { comparerColonne } from './comparer-colonne.ts';
import type { ListDefinition } from './list.ts';

export interface ListeTrouvee {
  /** Our name for it. */
  readonly name: string;
  readonly displayName: string;
  readonly colonnes: readonly ColonneTrouvee[];
}

export type Operation =
  | { readonly type: 'creer-liste'; readonly liste: string; readonly description: string }
  | { readonly type: 'nommer-liste'; readonly liste: string; readonly displayName: string }
  | { readonly type: 'creer-colonne'; readonly liste: string; readonly colonne: ColumnDefinition }
  | {
      readonly type: 'elargir-colonne';
      readonly liste: string;
      readonly colonne: string;
      readonly changements: Elargissement;
      readonly phrases: readonly string[];
    };

/** What provisioning will not do, in French: a person decides. */
export interface Refus {
  readonly liste: string;
  readonly colonne: string;
  readonly raison: string;
}

export interface Plan {
  readonly operations: readonly Operation[];
  readonly refus: readonly Refus[];
}

const INDEX_MAX = 20;

/**
 * What to do so that the site holds these lists: create and widen, never delete nor retype. Applied, it leaves nothing to do. All lists come before any column,
 * so that links, even in a circle, find their target; an interrupted run is resumed by planning again.
 */
export function planifier(definitions: readonly ListDefinition[], trouvees: readonly ListeTrouvee[]): Plan {
  const listes = definitions.map((definition) => ({
    definition,
    trouvee: trouvees.find((t) => t.name === definition.name),
  }));
  const creations = listes
    .filter(({ trouvee }) => trouvee === undefined)
    .map(
      ({ definition }): Operation => ({
        type: 'creer-liste',
        liste: definition.name,
        description: definition.description,
      }),
    );
  const parListe = listes.map(({ definition, trouvee }) => planDeListe(definition, trouvee));
  return {
    operations: [...creations, ...parListe.flatMap((p) => p.operations)],
    refus: parListe.flatMap((p) => p.refus),
  };
}

/** Columns that ours makes compulsory and that the site leaves free: provisioning lets them be, an empty value shows as an anomaly. */
export function devenuesFacultatives(
  definitions: readonly ListDefinition[],
  trouvees: readonly ListeTrouvee[],
): readonly { readonly liste: string; readonly colonne: string }[] {
  return definitions.flatMap((definition) => {
    const presentes = trouvees.find((t) => t.name === definition.name)?.colonnes ?? [];
    return colonnesVoulues(definition)
      .filter((v) => v.required === true && presentes.some((p) => p.name === v.name && p.required !== true))
      .map((v) => ({ liste: definition.name, colonne: v.name }));
  });
}

/** The definition of every column, Title included: that one exists in every list and is only ever adjusted. */
export function colonnesVoulues(definition: ListDefinition): readonly ColumnDefinition[] {
  const title = Object.entries(definition.columns).find(([cle]) => definition.internalName(cle) === 'Title')?.[1];
  return [...(title === undefined ? [] : [title.definition('Title')]), ...definition.definitions()];
}

function planDeListe(definition: ListDefinition, trouvee: ListeTrouvee | undefined): Plan {
  const liste = definition.name;
  const presentes = new Map((trouvee?.colonnes ?? [TITLE_NEUF]).map((c) => [c.name, c]));
  const operations: Operation[] = [];
  const refus: Refus[] = [];
  for (const voulue of colonnesVoulues(definition)) {
    const presente = presentes.get(voulue.name);
    if (presente === undefined) {
      operations.push({ type: 'creer-colonne', liste, colonne: voulue });
      continue;
    }
    const ecart = comparerColonne(voulue, presente);
    refus.push(...ecart.refus.map((raison) => ({ liste, colonne: voulue.name, raison })));
    if (Object.keys(ecart.changements).length > 0)
      operations.push({
        type: 'elargir-colonne',
        liste,
        colonne: voulue.name,
        changements: ecart.changements,
        phrases: ecart.phrases,
      });
  }
  // SharePoint knows a list for ever by the name of its creation; the title that people see comes last, and theirs is kept.
  if (trouvee === undefined || (trouvee.displayName === liste && definition.displayName !== liste)) {
    if (definition.displayName !== liste)
      operations.push({ type: 'nommer-liste', liste, displayName: definition.displayName });
  }
  return { operations, refus: [...refus, ...tropDIndex(definition, trouvee, operations)] };
}

/** Title as SharePoint makes it in a new list. */
const TITLE_NEUF: ColonneTrouvee = {
  name: 'Title',
  displayName: 'Title',
  required: true,
  indexed: false,
  enforceUniqueValues: false,
  text: { allowMultipleLines: false, maxLength: 255 },
};

/** The coordination may have indexed columns of its own: beyond twenty, SharePoint refuses ours. */
function tropDIndex(
  definition: ListDefinition,
  trouvee: ListeTrouvee | undefined,
  operations: readonly Operation[],
): readonly Refus[] {
  const presents = (trouvee?.colonnes ?? []).filter((c) => c.indexed === true).length;
  const nouveaux = operations.filter(
    (o) =>
      (o.type === 'creer-colonne' && o.colonne.indexed === true) ||
      (o.type === 'elargir-colonne' && o.changements.indexed === true),
  ).length;
  if (presents + nouveaux <= INDEX_MAX || nouveaux === 0) return [];
  const raison = `La liste aurait ${presents + nouveaux} colonnes indexées : SharePoint en admet ${INDEX_MAX}.`;
  return [{ liste: definition.name, colonne: '', raison }];
}
