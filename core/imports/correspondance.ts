import { plier } from './plier.ts';

/** What a file of structures may bring, with the headings met in the field for each. */
const TITRES = {
  nom: [
    'nom',
    'nom de la structure',
    'nom structure',
    'structure',
    'nom de l association',
    'association',
    'raison sociale',
    'denomination',
    'organisme',
    'titre',
    'rs',
    'libelle',
    'nom officiel',
  ],
  sigle: ['sigle', 'acronyme', 'titre court', 'nom court'],
  type: ['type', 'type de structure', 'categorie', 'nature juridique', 'libcategetab', 'typologie'],
  siret: ['siret', 'numero siret', 'n siret', 'no siret'],
  rna: ['rna', 'numero rna', 'n rna', 'id rna', 'waldec', 'id'],
  finess: ['nofinesset', 'finess', 'numero finess', 'finess et'],
  description: [
    'description',
    'presentation',
    'presentation detail',
    'presentation resume',
    'objet',
    'objet de l association',
    'missions',
    'activites',
  ],
  thematiques: [
    'thematiques',
    'thematique',
    'themes',
    'theme',
    'domaine',
    'domaines',
    'domaine d intervention',
    'objet d intervention',
  ],
  publics: ['publics', 'public', 'public vise', 'public cible', 'publics accueillis'],
  services: ['services', 'services proposes', 'offre', 'actions'],
  adresse: ['adresse', 'adresse postale', 'adresse du siege', 'voie', 'rue', 'adresse 1'],
  complement: ['complement adresse', 'complement d adresse', 'adresse 2', 'adrs complement'],
  codePostal: ['code postal', 'cp', 'codepostal', 'adrs codepostal', 'c p'],
  commune: ['commune', 'ville', 'localite', 'adrs libcommune', 'commune du siege'],
  communeInsee: ['code insee', 'insee', 'code commune', 'adrs codeinsee', 'depcom', 'code insee commune'],
  telephone: ['telephone', 'tel', 'tel fixe', 'numero de telephone', 'telephone fixe', 'portable', 'mobile'],
  courriel: [
    'courriel',
    'email',
    'e mail',
    'mail',
    'adresse mail',
    'adresse email',
    'adresse electronique',
    'courriels',
  ],
  siteWeb: ['site', 'site web', 'site internet', 'siteweb', 'url', 'internet'],
  horaires: ['horaires', 'horaires accueil', 'horaires d ouverture', 'horaires_accueil'],
  cleSource: ['identifiant', 'reference', 'ref', 'numero'],
} as const satisfies Record<string, readonly string[]>;

export type ChampImporte = keyof typeof TITRES;

export interface Correspondance {
  readonly colonne: number;
  readonly entete: string;
  /** Absent: the column is left aside. */
  readonly champ?: ChampImporte;
}

const rang = (champ: ChampImporte, heading: string): number => {
  const titres: readonly string[] = TITRES[champ];
  return titres.indexOf(heading);
};

const PREFIXES_DEBUT: readonly ChampImporte[] = [
  'telephone',
  'courriel',
  'siteWeb',
  'adresse',
  'commune',
  'thematiques',
  'publics',
  'nom',
];

/**
 * Proposes what each column brings, from its heading: exact synonyms first, then a heading that begins with one (« Téléphone du siège »).
 * Each field is given once, to the best heading. `retenues` are corrections by hand, which always win (`null` leaves the column aside).
 */
export function proposerCorrespondance(
  entetes: readonly string[],
  retenues: Readonly<Record<string, ChampImporte | null>> = {},
): readonly Correspondance[] {
  const pris = new Map<ChampImporte, { colonne: number; rang: number }>();
  const propose = (champ: ChampImporte, colonne: number, score: number): void => {
    const already = pris.get(champ);
    if (already === undefined || score < already.rang) pris.set(champ, { colonne, rang: score });
  };
  for (const [colonne, entete] of entetes.entries()) {
    if (entete === '' || entete in retenues) continue;
    const heading = plier(entete);
    for (const champ of Object.keys(TITRES) as ChampImporte[]) {
      const exact = rang(champ, heading);
      if (exact !== -1) propose(champ, colonne, exact);
      else if (PREFIXES_DEBUT.includes(champ) && TITRES[champ].some((t) => t.length > 3 && heading.startsWith(`${t} `)))
        propose(champ, colonne, 100);
    }
  }
  for (const [entete, champ] of Object.entries(retenues)) {
    const colonne = entetes.indexOf(entete);
    if (champ !== null && colonne !== -1) pris.set(champ, { colonne, rang: -1 });
  }
  const parColonne = new Map([...pris].map(([champ, { colonne }]) => [colonne, champ]));
  return entetes.map((entete, colonne) => {
    const champ = parColonne.get(colonne);
    return champ === undefined ? { colonne, entete } : { colonne, entete, champ };
  });
}
