import { z } from 'zod';
import { requeteInvalide } from './erreurs.ts';
import type { Magasin } from './magasin.ts';

const texteCourt = z.string().nullish();
const drapeau = z.boolean().nullish();

/** Type facets of a columnDefinition that this stand-in stores; a column has exactly one and keeps it for ever. */
export const FACETTES = {
  text: z.strictObject({
    allowMultipleLines: drapeau,
    appendChangesToExistingText: drapeau,
    linesForEditing: z.int().nullish(),
    maxLength: z.int().min(0).max(255).nullish(),
    textType: z.enum(['plain', 'richText']).nullish(),
  }),
  choice: z.strictObject({
    allowTextEntry: drapeau,
    choices: z.array(z.string().max(255)).optional(),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).nullish(),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).nullish(),
    displayAs: z.enum(['number', 'percentage']).nullish(),
    maximum: z.number().nullish(),
    minimum: z.number().nullish(),
  }),
  currency: z.strictObject({ locale: texteCourt }),
  boolean: z.strictObject({}),
  dateTime: z.strictObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).nullish(),
    format: z.enum(['dateOnly', 'dateTime']).nullish(),
  }),
  lookup: z.strictObject({
    allowMultipleValues: drapeau,
    allowUnlimitedLength: drapeau,
    columnName: texteCourt,
    listId: z.string(),
    primaryLookupColumnId: texteCourt,
  }),
  personOrGroup: z.strictObject({
    allowMultipleSelection: drapeau,
    chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).nullish(),
    displayAs: texteCourt,
  }),
  hyperlinkOrPicture: z.strictObject({ isPicture: drapeau }),
  calculated: z.strictObject({ format: texteCourt, formula: texteCourt, outputType: texteCourt }),
} as const;
export type Facette = keyof typeof FACETTES;
const NOMS_FACETTES = Object.keys(FACETTES) as Facette[];

const communs = {
  name: z.string().nullish(),
  displayName: texteCourt,
  description: texteCourt,
  columnGroup: texteCourt,
  required: drapeau,
  hidden: drapeau,
  indexed: drapeau,
  readOnly: drapeau,
  enforceUniqueValues: drapeau,
  defaultValue: z.strictObject({ value: texteCourt, formula: texteCourt }).nullish(),
  '@odata.type': z.string().optional(),
};
/** A columnDefinition as it is stored and answered (without its id). */
export const definitionSchema = z.strictObject({
  ...communs,
  ...(Object.fromEntries(NOMS_FACETTES.map((f) => [f, FACETTES[f].nullish()])) as {
    [F in Facette]: z.ZodOptional<z.ZodNullable<(typeof FACETTES)[F]>>;
  }),
});
export type Definition = z.infer<typeof definitionSchema>;

export interface Colonne {
  readonly id: string;
  readonly nom: string;
  readonly facette: Facette;
  readonly multiple: boolean;
  readonly note: boolean;
  readonly definition: Definition;
  /** Part of every list, never deleted nor retyped. */
  readonly systeme: boolean;
}

/** Parses the body of a column request; the message names the member at fault, as the service's own does. */
export function lireDefinition(corps: unknown): Definition {
  const lu = definitionSchema.safeParse(corps);
  if (lu.success) return lu.data;
  const faute = lu.error.issues[0];
  const ou =
    faute?.code === 'unrecognized_keys' ? faute.keys.join(', ') : (faute?.path.join('.') ?? 'the request body');
  throw requeteInvalide(`Invalid column definition: '${ou}' is not valid.`);
}

export const facettesDe = (definition: Definition): Facette[] =>
  NOMS_FACETTES.filter((f) => definition[f] !== undefined && definition[f] !== null);

export function colonneDe(id: string, definition: Definition, systeme = false): Colonne {
  const facette = facettesDe(definition)[0] ?? 'text';
  return {
    id,
    nom: definition.name ?? '',
    facette,
    multiple:
      definition.choice?.displayAs === 'checkBoxes' ||
      definition.lookup?.allowMultipleValues === true ||
      definition.personOrGroup?.allowMultipleSelection === true,
    note: definition.text?.allowMultipleLines === true,
    definition,
    systeme,
  };
}

const systeme = (name: string, displayName: string, facette: Definition): [string, Definition] => [
  name,
  { name, displayName, readOnly: true, ...facette },
];
/** Columns that SharePoint adds to every list and fills itself. */
export const COLONNES_SYSTEME: Readonly<Record<string, Definition>> = Object.fromEntries([
  systeme('ID', 'ID', { number: { decimalPlaces: 'none' }, indexed: true }),
  systeme('ContentType', 'Type de contenu', { text: { maxLength: 255 } }),
  systeme('Modified', 'Modifié', { dateTime: { format: 'dateTime', displayAs: 'default' } }),
  systeme('Created', 'Créé', { dateTime: { format: 'dateTime', displayAs: 'default' } }),
  systeme('Author', 'Créé par', { personOrGroup: { allowMultipleSelection: false } }),
  systeme('Editor', 'Modifié par', { personOrGroup: { allowMultipleSelection: false } }),
  systeme('_UIVersionString', 'Version', { text: { maxLength: 255 } }),
  systeme('Attachments', 'Pièces jointes', { boolean: {} }),
  systeme('LinkTitle', 'Titre', { calculated: {} }),
]);

/** Whether SharePoint keeps this internal name for itself. */
export const estSysteme = (nom: string): boolean => Object.hasOwn(COLONNES_SYSTEME, nom);

/** A site holds hundreds of columns, and the lists of another site say the same. */
const definitionsLues = new Map<string, Definition>();
const DEFINITIONS_GARDEES = 5000;

function definitionLue(texte: string): Definition {
  const deja = definitionsLues.get(texte);
  if (deja !== undefined) return deja;
  const lue = definitionSchema.parse(JSON.parse(texte));
  if (definitionsLues.size >= DEFINITIONS_GARDEES) definitionsLues.clear();
  definitionsLues.set(texte, lue);
  return lue;
}

/** The columns of a list, Title first, in their order of creation; system columns are not among them. */
export function colonnesDe(db: Magasin, listeId: string): readonly Colonne[] {
  return db.garder(`colonnes ${listeId}`, () =>
    db
      .tous<{ id: string; definition: string }>(
        'SELECT id, definition FROM colonnes WHERE liste = ? ORDER BY ordre',
        listeId,
      )
      .map((ligne) => colonneDe(ligne.id, definitionLue(ligne.definition))),
  );
}

/** Where the values of a column live in the stored fields: lookups and persons under their LookupId. */
export const cleStockee = (colonne: Colonne): string =>
  (colonne.facette === 'lookup' || colonne.facette === 'personOrGroup') && !colonne.multiple
    ? `${colonne.nom}LookupId`
    : colonne.nom;

/** SQL for the value of a column; internal names hold only letters, digits and underscores. */
export const expressionSql = (colonne: Colonne): string => `json_extract(champs, '$.${cleStockee(colonne)}')`;

/** The answer: flags always there, isDeletable and its like never (lists omit them). */
export function rendreColonne(colonne: Colonne): Record<string, unknown> {
  const { '@odata.type': _, ...d } = colonne.definition;
  return {
    columnGroup: d.columnGroup ?? 'Colonnes personnalisées',
    description: d.description ?? '',
    displayName: d.displayName ?? colonne.nom,
    enforceUniqueValues: d.enforceUniqueValues ?? false,
    hidden: d.hidden ?? false,
    id: colonne.id,
    indexed: d.indexed ?? false,
    name: colonne.nom,
    readOnly: d.readOnly ?? false,
    required: d.required ?? false,
    ...(d.defaultValue ? { defaultValue: d.defaultValue } : {}),
    [colonne.facette]: d[colonne.facette],
  };
}
