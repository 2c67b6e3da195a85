import { CHAMPS_ENTRANTS, type ChampEntrant, enteteDe } from '../champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { cleStable } from './cle-stable.ts';
import { colonnesDePersonnes } from './titres-de-personne.ts';

/** What a file may bring besides the fields that people type, with the headings met for each. */
const AUTRES = {
  complement: {
    libelle: 'Complément d’adresse',
    titres: 'complement adresse, adresse complement, adresse 2, adrs complement',
  },
  cleSource: { libelle: 'Identifiant chez la source', titres: 'identifiant, reference, ref, numero' },
  latitude: { libelle: 'Latitude', titres: 'lat' },
  longitude: { libelle: 'Longitude', titres: 'lon, lng' },
  verifieeLe: {
    libelle: 'Vérifiée le',
    titres: 'date de mise a jour, mise a jour, mis a jour le, date maj, derniere mise a jour',
  },
  contactNom: { libelle: 'Contact : nom', titres: 'nom du contact' },
  contactPrenom: { libelle: 'Contact : prénom', titres: 'prenom du contact' },
  contactFonction: { libelle: 'Contact : fonction', titres: 'fonction du contact' },
  contactCourriel: { libelle: 'Contact : courriel', titres: 'courriel du contact' },
  contactTelephone: { libelle: 'Contact : téléphone', titres: 'telephone du contact' },
} as const;

export type ChampImporte = ChampEntrant | keyof typeof AUTRES;
export const CHAMPS_IMPORTES: readonly ChampImporte[] = [
  ...CHAMPS_ENTRANTS,
  ...(Object.keys(AUTRES) as (keyof typeof AUTRES)[]),
];

const estAutre = (champ: ChampImporte): champ is keyof typeof AUTRES => champ in AUTRES;

/** What each field is called, for whoever chooses by hand, and at the head of the files that leave. */
export const nomDuChampImporte = (champ: ChampImporte): string =>
  estAutre(champ) ? AUTRES[champ].libelle : enteteDe(champ);

/** A heading bare: its words in the singular, the usual slip put right. */
const titreNu = (titre: string): string =>
  motsNus(titre)
    .split(' ')
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot).replace(/^addresse$/, 'adresse'))
    .join(' ');

/** The headings that a field is known by, its own first. */
function titresDe(champ: ChampImporte): readonly string[] {
  const { libelle, titres } = estAutre(champ) ? AUTRES[champ] : CHAMPS_DE_FICHE[champ];
  return [...new Set([nomDuChampImporte(champ), libelle, ...titres.split(', ')].map(titreNu))];
}
const TITRES = new Map(CHAMPS_IMPORTES.map((champ) => [champ, titresDe(champ)]));

export interface Correspondance {
  readonly colonne: number;
  readonly entete: string;
  /** Absent: the column is left aside. */
  readonly champ?: ChampImporte;
}

const TOUS_LES_TITRES: ReadonlySet<string> = new Set([...TITRES.values()].flat());

/** Is this text a heading that some field is known by? */
export const estUnTitre = (texte: string): boolean => TOUS_LES_TITRES.has(titreNu(texte));

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
  const personnes = colonnesDePersonnes(entetes.map(titreNu));
  for (const [colonne, entete] of entetes.entries()) {
    if (entete === '' || entete in retenues) continue;
    const heading = titreNu(entete);
    const dePersonne = personnes.get(heading);
    if (dePersonne !== undefined) {
      if (dePersonne !== null) propose(dePersonne, colonne, colonne);
      continue;
    }
    for (const [champ, titres] of TITRES) {
      const exact = titres.indexOf(heading);
      if (exact !== -1) propose(champ, colonne, exact);
      else if (PREFIXES_DEBUT.includes(champ) && titres.some((t) => t.length > 3 && heading.startsWith(`${t} `)))
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
