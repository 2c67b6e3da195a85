/** The first word of each route, and the heading under which openapi.json shows it: a route that begins otherwise does not compile. */
export const ETIQUETTES = {
  structures: 'Annuaire',
  annuaire: 'Annuaire',
  lectures: 'Annuaire',
  diffusions: 'Annuaire',
  extension: 'Annuaire',
  liens: 'Liens personnels',
  'mes-donnees': 'Mes données',
  campagnes: 'Campagnes',
  sollicitations: 'Campagnes',
  imports: 'Imports',
  fusions: 'Fusions',
  vocabulaire: 'Vocabulaire',
  reglages: 'Réglages',
  recherches: 'Recherches',
  besoins: 'Besoins',
  referents: 'Référents',
  groupes: 'Rencontres',
  conservation: 'Conservation',
  'registre.docx': 'Conservation',
  rencontres: 'Rencontres',
  suites: 'Rencontres',
  series: 'Rencontres',
  sondages: 'Rencontres',
  avis: 'Rencontres',
  calendrier: 'Rencontres',
  porte: 'Rencontres',
  plan: 'Plan',
  bilans: 'Plan',
  'modeles-de-bilan': 'Plan',
  indicateurs: 'Indicateurs',
  interconnaissance: 'Indicateurs',
  exports: 'Exports',
  'mises-en-lien': 'Mises en lien',
  syntheses: 'Synthèses',
  publications: 'Synthèses',
  installation: 'Installation',
} as const satisfies Readonly<Record<string, string>>;

export type Racine = keyof typeof ETIQUETTES;

/** Route template under /api, `{id}` for a parameter. */
export type Route = Racine | `${Racine}/${string}`;

/** The heading of a route, as the list of tags of an operation. */
export const etiquettesDe = (route: Route): readonly string[] =>
  Object.entries(ETIQUETTES).flatMap(([racine, etiquette]) => (route.split('/')[0] === racine ? [etiquette] : []));
