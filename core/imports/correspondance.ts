import { motsNus } from '../textes/mots-nus.ts';
import { cleStable } from './cle-stable.ts';

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
  zone: ['zone d intervention', 'perimetre', 'territoire d intervention', 'rayon d action'],
  zoneCodes: ['codes de la zone', 'communes d intervention', 'codes de la zone d intervention'],
  accessibilite: ['fiche acceslibre', 'acceslibre', 'accessibilite'],
  modesDeMobilisation: ['comment orienter quelqu un', 'modes d orientation', 'modes de mobilisation'],
  modalitesDAcces: ['precisions sur l acces', 'modalites d acces', 'conditions d acces'],
  frais: ['frais', 'tarif', 'cout'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng'],
  verifieeLe: [
    'verifiee le',
    'date de mise a jour',
    'mise a jour',
    'mis a jour le',
    'date maj',
    'derniere mise a jour',
  ],
} as const satisfies Record<string, readonly string[]>;

export type ChampImporte = keyof typeof TITRES;

export interface Correspondance {
  readonly colonne: number;
  readonly entete: string;
  /** Absent: the column is left aside. */
  readonly champ?: ChampImporte;
}

const TOUS_LES_TITRES: ReadonlySet<string> = new Set(Object.values(TITRES).flat());

/** Is this text a heading that some field is known by? */
export const estUnTitre = (texte: string): boolean => TOUS_LES_TITRES.has(motsNus(texte));

/** What each field is called, for whoever chooses by hand. */
export const NOMS_DES_CHAMPS: Readonly<Record<ChampImporte, string>> = {
  nom: 'Nom',
  sigle: 'Sigle',
  type: 'Type de structure',
  siret: 'SIRET',
  rna: 'Numéro RNA',
  finess: 'Numéro FINESS',
  description: 'Présentation',
  thematiques: 'Thématiques',
  publics: 'Publics',
  services: 'Services proposés',
  adresse: 'Adresse',
  complement: 'Complément d’adresse',
  codePostal: 'Code postal',
  commune: 'Commune',
  communeInsee: 'Code INSEE',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  siteWeb: 'Site internet',
  horaires: 'Horaires',
  cleSource: 'Identifiant chez la source',
  zone: 'Zone d’intervention',
  zoneCodes: 'Codes de la zone',
  accessibilite: 'Fiche Acceslibre',
  modesDeMobilisation: 'Comment orienter quelqu’un',
  modalitesDAcces: 'Précisions sur l’accès',
  frais: 'Frais',
  latitude: 'Latitude',
  longitude: 'Longitude',
  verifieeLe: 'Vérifiée le',
};
export const CHAMPS_IMPORTES = Object.keys(NOMS_DES_CHAMPS) as readonly ChampImporte[];

/** The fingerprint of headings: the same for the same file next year, whatever their order. */
export const empreinteDesTitres = (entetes: readonly string[]): string =>
  cleStable(
    'titres',
    entetes
      .map(motsNus)
      .filter((t) => t !== '')
      .toSorted()
      .join('|'),
  );

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
    const heading = motsNus(entete);
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
