import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { nettoyer } from '../champs/table.ts';
import { structureImportee } from '../contrats/imports.ts';
import { type NouvelleStructure, structures } from '../lists/structures.list.ts';

/** A line of a file as the list keeps it: cleaned as what is typed by any other way. */
export const nettoyerLigne = (
  structure: Pick<NouvelleStructure, 'nom' | 'type' | 'statut'> & Readonly<Record<string, unknown>>,
): NouvelleStructure => ({ ...structure, ...nettoyer(CHAMPS_DE_FICHE, structure) });

/** What the list, or the API, would refuse of a line, value by value. */
export const refusDeLaLigne = (structure: NouvelleStructure): readonly { champ: string; message: string }[] =>
  [structures.draft, structureImportee].flatMap((schema) =>
    (schema.safeParse(structure).error?.issues ?? []).map(({ path, message }) => ({ champ: String(path[0]), message })),
  );
