import type { CarteDesTrous } from './carte.ts';
import type { Demande } from './demandes.ts';

/** The three ways in which a gap is looked at. */
export const AXES = ['thematique', 'public', 'commune'] as const;
export type Axe = (typeof AXES)[number];

/** A theme, a public, a commune (INSEE code); an empty string: whichever. */
export type Croisement = Readonly<Record<Axe, string>>;

/**
 * The most wanting first. `trou`: nobody acts. `inconnue`: nobody was recorded, the annuaire does not know. `a-confirmer`: only fiches that are not up
 * to date. `de-loin`: who acts there acts everywhere, nobody is of the commune.
 */
export const ETATS_DE_CASE = ['trou', 'inconnue', 'a-confirmer', 'de-loin', 'couverte'] as const;
export type EtatDeCase = (typeof ETATS_DE_CASE)[number];

/** How many cells of each state. */
export type Compte = Readonly<Record<EtatDeCase, number>>;

/** What the rows of each axis are, in their order. */
const valeursDe = (carte: CarteDesTrous): Readonly<Record<Axe, readonly string[]>> => ({
  thematique: carte.thematiques,
  public: carte.publics,
  commune: carte.communes,
});

export const estConnu = ({ parCommune, parThematique, fichesPourSavoir }: CarteDesTrous, t: number, c: number) => ({
  thematique: (parThematique[t]?.sures ?? 0) >= fichesPourSavoir,
  commune: (parCommune[c]?.sures ?? 0) >= fichesPourSavoir,
});

/** The state of one cell, by its ranks. */
function etatDe(carte: CarteDesTrous, t: number, p: number, c: number): EtatDeCase {
  const rang = (t * carte.publics.length + p) * carte.communes.length + c;
  if ((carte.surPlace[rang] ?? 0) > 0) return 'couverte';
  if ((carte.aJour[rang] ?? 0) > 0) return 'de-loin';
  if ((carte.agissent[rang] ?? 0) > 0) return 'a-confirmer';
  const connu = estConnu(carte, t, c);
  return connu.thematique && connu.commune ? 'trou' : 'inconnue';
}

/** The ranks that a crossing asks for along an axis: one, all, or none when its word is not of the territory. */
function rangsDe(carte: CarteDesTrous, axe: Axe, voulu: string): readonly number[] {
  const valeurs = valeursDe(carte)[axe];
  if (voulu === '') return valeurs.map((_, i) => i);
  const rang = valeurs.indexOf(voulu);
  return rang < 0 ? [] : [rang];
}

/** A whole crossing, read as one cell; undefined while one of its three words is missing, or is not of the territory. */
export interface Case {
  readonly etat: EtatDeCase;
  readonly agissent: number;
  readonly aJour: number;
  readonly surPlace: number;
  /** Ranks, for what is known of the theme and of the commune. */
  readonly t: number;
  readonly c: number;
}

export function lireCase(carte: CarteDesTrous, x: Croisement): Case | undefined {
  if (AXES.some((axe) => x[axe] === '')) return undefined;
  const [t, p, c] = AXES.map((axe) => rangsDe(carte, axe, x[axe])[0]);
  if (t === undefined || p === undefined || c === undefined) return undefined;
  const rang = (t * carte.publics.length + p) * carte.communes.length + c;
  const [agissent = 0, aJour = 0, surPlace = 0] = [carte.agissent[rang], carte.aJour[rang], carte.surPlace[rang]];
  return { etat: etatDe(carte, t, p, c), agissent, aJour, surPlace, t, c };
}

/** The cells of a crossing that somebody means, by state. What nobody says nor asks anywhere on the territory is in no count. */
export function compter(carte: CarteDesTrous, x: Croisement): Compte {
  const compte = { trou: 0, inconnue: 0, 'a-confirmer': 0, 'de-loin': 0, couverte: 0 };
  const communes = rangsDe(carte, 'commune', x.commune);
  const publics = rangsDe(carte, 'public', x.public);
  for (const t of rangsDe(carte, 'thematique', x.thematique))
    for (const p of publics)
      if (carte.concernes[t * carte.publics.length + p] === 1)
        for (const c of communes) compte[etatDe(carte, t, p, c)] += 1;
  return compte;
}

export const totalDuCompte = (compte: Compte): number => ETATS_DE_CASE.reduce((n, etat) => n + compte[etat], 0);

/** What a crossing is above all; undefined when nobody means any of its cells. */
export const etatDuCompte = (compte: Compte): EtatDeCase | undefined => ETATS_DE_CASE.find((etat) => compte[etat] > 0);

/** What is asked in exactly this crossing: what is asked of no commune in particular is in none of them. */
export const demandesDe = (carte: CarteDesTrous, x: Croisement): readonly Demande[] =>
  carte.demandes.filter(
    (d) =>
      (x.thematique === '' || d.thematique === x.thematique) &&
      (x.public === '' || d.public === x.public) &&
      (x.commune === '' || d.communeInsee === x.commune),
  );

/** What may stand behind a whole crossing: what is asked there, then what is asked for no public, or nowhere, in particular. */
export const demandesDerriere = (carte: CarteDesTrous, x: Croisement): readonly Demande[] =>
  carte.demandes
    .filter(
      (d) =>
        d.thematique === x.thematique &&
        (d.public === undefined || d.public === x.public || !carte.publics.includes(d.public)) &&
        (d.communeInsee === undefined || d.communeInsee === x.commune),
    )
    .toSorted((a, b) => vague(a) - vague(b) || a.depuis.localeCompare(b.depuis));

const vague = (d: Demande): number => Number(d.public === undefined) + Number(d.communeInsee === undefined);

/** One row of the matrix, or the words of one of its columns. */
export interface Ligne {
  readonly valeur: string;
  readonly cases: readonly { readonly valeur: string; readonly compte: Compte; readonly demandes: number }[];
}

export interface Matrice {
  readonly lignes: Axe;
  readonly colonnes: Axe;
  readonly rangees: readonly Ligne[];
  /** Rows and columns left out: nobody says them, nor asks for them, here. */
  readonly tues: number;
}

/** The two axes that are shown: themes by communes at first; what is chosen makes room for the third. */
function axesDe(x: Croisement): { readonly lignes: Axe; readonly colonnes: Axe } {
  if (x.public === '' && x.thematique !== '') return { lignes: 'public', colonnes: 'commune' };
  if (x.public === '' && x.commune !== '') return { lignes: 'thematique', colonnes: 'public' };
  return { lignes: 'thematique', colonnes: 'commune' };
}

/** The matrix of a crossing, without the rows and the columns where there is nothing to say. The sum of its cells is the count of the crossing. */
export function dresserLaMatrice(carte: CarteDesTrous, x: Croisement): Matrice {
  const { lignes, colonnes } = axesDe(x);
  const valeurs = (axe: Axe): readonly string[] =>
    rangsDe(carte, axe, x[axe]).flatMap((r) => valeursDe(carte)[axe][r] ?? []);
  const parCase = new Map<string, number>();
  const cle = (ligne: string, colonne: string): string => JSON.stringify([ligne, colonne]);
  for (const d of demandesDe(carte, x)) {
    const deLAxe = { thematique: d.thematique, public: d.public ?? '', commune: d.communeInsee ?? '' };
    const ici = cle(deLAxe[lignes], deLAxe[colonnes]);
    parCase.set(ici, (parCase.get(ici) ?? 0) + 1);
  }
  const toutes = valeurs(lignes).map((valeur) => ({
    valeur,
    cases: valeurs(colonnes).map((colonne) => ({
      valeur: colonne,
      compte: compter(carte, { ...x, [lignes]: valeur, [colonnes]: colonne }),
      demandes: parCase.get(cle(valeur, colonne)) ?? 0,
    })),
  }));
  const dit = (k: Ligne['cases'][number]): boolean => totalDuCompte(k.compte) + k.demandes > 0;
  const gardees = toutes.filter(({ cases }) => cases.some(dit));
  const dites = new Set(gardees.flatMap(({ cases }) => cases.filter(dit).map(({ valeur }) => valeur)));
  const rangees = gardees.map(({ valeur, cases }) => ({ valeur, cases: cases.filter((k) => dites.has(k.valeur)) }));
  return { lignes, colonnes, rangees, tues: toutes.length - gardees.length + valeurs(colonnes).length - dites.size };
}
