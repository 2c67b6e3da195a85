import { NOMS_DES_LISTES_FILTREES } from './listes-filtrees.ts';

/**
 * Lists that only the coordination opens. `Indicateurs` holds values typed by hand, some of them under the threshold
 * of masking.
 */
const RESERVEES = [
  'Journal',
  'AnnoncesDeConservation',
  'Sollicitations',
  'Fusions',
  'Campagnes',
  'ModelesDImport',
  'Indicateurs',
  'Releves',
  'MotsDuBilan',
  'Venues',
  'Evaluations',
  'DocumentsDeposes',
  'Referents',
  'BrouillonsDeCompteRendu',
  'NotesDeRelation',
  'Interconnaissances',
  'Passages',
] as const;

/**
 * Lists that the visitors of the site may not open in SharePoint: those of the coordination, and those that they read
 * through the functions. Every list with personal data or raw counts of persons is one of them.
 */
export const LISTES_FERMEES: readonly string[] = [...RESERVEES, ...NOMS_DES_LISTES_FILTREES];

/**
 * Closed lists whose label (the Title that a lookup shows beside the id) everyone reads on every row. An open list
 * may link to these and to open lists, to nothing else: SharePoint gives the label of a lookup to whoever reads the
 * row that holds it, whatever the rights on the target.
 */
export const A_ETIQUETTE_PUBLIQUE = ['Structures'] as const;
