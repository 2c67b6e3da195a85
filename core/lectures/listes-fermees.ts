import { NOMS_DES_LISTES_FILTREES } from './listes-filtrees.ts';

/** Lists that only the coordination opens. */
const RESERVEES = ['Journal', 'Sollicitations', 'Fusions', 'Campagnes', 'Besoins', 'ModelesDImport'] as const;

/** Lists that the visitors of the site may not open in SharePoint: those of the coordination, and those that they read through the functions. */
export const LISTES_FERMEES: readonly string[] = [...RESERVEES, ...NOMS_DES_LISTES_FILTREES];
