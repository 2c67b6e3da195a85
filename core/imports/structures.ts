import { CHAMPS_ENTRANTS, type ChampEntrant } from '../champs/champs.ts';
import type { Controle } from '../champs/controle.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import type { NouvelleStructure } from '../lists/structures.list.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';
import { cleStable } from './cle-stable.ts';
import type { ChampImporte, Correspondance } from './correspondance.ts';
import { nettoyerLigne, refusDeLaLigne } from './nettoyer-ligne.ts';
import {
  type Cellule,
  ordreDesDates,
  reparerCodeInsee,
  reparerCodePostal,
  reparerCodesDeZone,
  reparerCourriel,
  reparerDate,
  reparerDegres,
  reparerRna,
  reparerSiret,
  reparerSite,
  reparerTelephone,
} from './reparer.ts';
import { lettre, type Table } from './table.ts';
import { type CommuneConnue, enValeurs, memeCommune } from './valeurs.ts';

/** One line of the report: what happened, at which line and column, in words for a secretary. */
export interface Constat {
  readonly ligne: number;
  readonly colonne: string;
  readonly gravite: 'ligne refusée' | 'valeur écartée' | 'réparé';
  readonly message: string;
}

export interface ContexteDImport {
  readonly correspondance: readonly Correspondance[];
  /** Communes of the territory: gives the INSEE code of a commune that is only named. */
  readonly communes: readonly CommuneConnue[];
  readonly millesime: number;
  readonly source: string;
  /** Under what the identifiers of the lines are unique: the national source, or the name that the file keeps. */
  readonly espace: string;
  /** Day of the import, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
}

/** A line of the file, read as a structure. */
export interface LigneLue {
  readonly numero: number;
  readonly structure: NouvelleStructure;
}

type Valeurs = Partial<Record<ChampImporte, string>>;

/** Read from several cells: who the structure is, and where. */
const LUS_A_PART: readonly ChampImporte[] = ['nom', 'type', 'adresse', 'commune', 'communeInsee'];
const CHAMPS_LUS = CHAMPS_ENTRANTS.filter((champ) => !LUS_A_PART.includes(champ));

const controleDe = (champ: ChampEntrant): Controle => CHAMPS_DE_FICHE[champ];

const parmi =
  (vocabulaire: readonly string[]) =>
  (text: string): Cellule => {
    const connu = vocabulaire.find((v) => motsNus(v) === motsNus(text));
    return connu === undefined
      ? { refus: `« ${text} » n’est pas une valeur connue : ${vocabulaire.join(', ')} sont attendus` }
      : { valeur: connu };
  };

type Reparations = Partial<Record<ChampImporte, (text: string) => Cellule>>;

const REPARATIONS: Reparations = {
  siret: reparerSiret,
  rna: reparerRna,
  codePostal: reparerCodePostal,
  communeInsee: reparerCodeInsee,
  telephone: reparerTelephone,
  courriel: reparerCourriel,
  siteWeb: reparerSite,
  accessibilite: reparerSite,
  latitude: reparerDegres,
  longitude: reparerDegres,
  ...Object.fromEntries(
    CHAMPS_LUS.flatMap((champ) => {
      const { saisie, valeurs = [] } = controleDe(champ);
      return saisie === 'choix' ? [[champ, parmi(valeurs)]] : [];
    }),
  ),
};

/** How each cell of this file is repaired: some columns are only understood as a whole. */
function reparationsDe(table: Table, { correspondance, communes }: ContexteDImport): Reparations {
  const colonneDesDates = correspondance.find((c) => c.champ === 'verifieeLe')?.colonne;
  const ordre = ordreDesDates(
    colonneDesDates === undefined ? [] : table.lignes.map(({ cellules }) => cellules[colonneDesDates] ?? ''),
  );
  return {
    ...REPARATIONS,
    zoneCodes: reparerCodesDeZone(communes),
    verifieeLe: (text) => reparerDate(text, ordre),
  };
}

/**
 * The text of a cell as it would be typed: one value, or several, in the words of the vocabulary where they are its
 * own.
 */
function lireCellule(champ: ChampEntrant, texte: string): string | readonly string[] {
  const { saisie, valeurs = [], ouvert } = controleDe(champ);
  if (saisie !== 'lignes' && saisie !== 'cases' && saisie !== 'communes') return texte;
  const lues = enValeurs(texte).map((valeur) => valeurs.find((v) => motsNus(v) === motsNus(valeur)) ?? valeur);
  return saisie === 'cases' && ouvert !== true ? lues.filter((valeur) => valeurs.includes(valeur)) : lues;
}

/** Reads the lines of a table as structures. Good lines come out as rows, bad ones as reports; nothing is lost in silence. */
export function lireStructures(
  table: Table,
  contexte: ContexteDImport,
): {
  readonly lignes: readonly LigneLue[];
  readonly structures: readonly NouvelleStructure[];
  readonly constats: readonly Constat[];
  readonly refusees: readonly number[];
} {
  const lignes: LigneLue[] = [];
  const constats: Constat[] = [];
  const refusees: number[] = [];
  const reparations = reparationsDe(table, contexte);
  for (const { numero, cellules } of table.lignes) {
    const structure = lireLigne({ numero, cellules }, contexte, reparations, constats);
    if (structure === undefined) refusees.push(numero);
    else lignes.push({ numero, structure });
  }
  return { lignes, structures: lignes.map((l) => l.structure), constats, refusees };
}

function lireLigne(
  { numero: ligne, cellules }: Table['lignes'][number],
  contexte: ContexteDImport,
  reparations: Reparations,
  constats: Constat[],
): NouvelleStructure | undefined {
  const dire = (champ: ChampImporte, gravite: Constat['gravite'], message: string): void => {
    const c = contexte.correspondance.find((x) => x.champ === champ);
    const colonne = c === undefined ? champ : `${c.entete} (${lettre(c.colonne)})`;
    constats.push({ ligne, colonne, gravite, message });
  };
  const v = lireCellules(cellules, contexte.correspondance, reparations, dire);
  const refus = refusDuNom(v.nom) ?? refusDeSection(v, contexte.communes);
  if (refus !== undefined || v.nom === undefined) {
    const colonne = contexte.correspondance.find((c) => c.champ === 'nom')?.entete ?? 'nom';
    constats.push({ ligne, colonne, gravite: 'ligne refusée', message: refus ?? 'le nom de la structure manque' });
    return undefined;
  }
  if (v.verifieeLe !== undefined && v.verifieeLe > contexte.aujourdhui) {
    dire('verifieeLe', 'valeur écartée', 'cette date est à venir');
    delete v.verifieeLe;
  }
  const lus = CHAMPS_LUS.flatMap((champ) => {
    const texte = v[champ];
    return texte === undefined ? [] : [[champ, lireCellule(champ, texte)] as const];
  });
  const structure = nettoyerLigne({ ...Object.fromEntries(lus), ...identite(v, v.nom, contexte) });
  // What would be refused is told here, by column, and the rest of the line is kept.
  for (const refus of refusDeLaLigne(structure)) {
    const champ = refus.champ as ChampImporte & keyof typeof structure;
    if (!(champ in structure)) continue;
    dire(champ, 'valeur écartée', `cette valeur n’a pas la forme attendue : ${enSuite(refus.message)}`);
    delete structure[champ];
  }
  return structure;
}

function lireCellules(
  cellules: readonly string[],
  correspondance: readonly Correspondance[],
  reparations: Reparations,
  dire: (champ: ChampImporte, gravite: Constat['gravite'], message: string) => void,
): Valeurs {
  const v: Valeurs = {};
  for (const { champ, colonne } of correspondance) {
    const text = cellules[colonne] ?? '';
    if (champ === undefined || text === '') continue;
    const cell = reparations[champ]?.(text) ?? { valeur: text };
    if ('refus' in cell) dire(champ, 'valeur écartée', cell.refus);
    else {
      v[champ] = cell.valeur;
      if (cell.repare !== undefined) dire(champ, 'réparé', cell.repare);
      if (cell.ecarte !== undefined) dire(champ, 'valeur écartée', cell.ecarte);
    }
  }
  return v;
}

/** A sentence as the end of another. */
const enSuite = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1).replace(/\.$/, '');

/** What every row has: its name, type, place, and where it comes from. */
function identite(v: Valeurs, nom: string, contexte: ContexteDImport): NouvelleStructure {
  const lieu = situer(v, contexte.communes);
  const adresse = [v.adresse, v.complement].filter((part) => part !== undefined).join(', ');
  return {
    nom,
    type: typeDe(v),
    statut: 'Active',
    source: contexte.source,
    cleSource:
      v.cleSource === undefined
        ? cleStable('structure', `${nom} ${lieu.communeInsee ?? lieu.commune ?? ''}`)
        : `${contexte.espace}:${v.cleSource}`.slice(0, 120),
    recenseeLe: contexte.aujourdhui,
    ...(adresse === '' ? {} : { adresse }),
    ...lieu,
    ...(lieu.communeInsee === undefined ? {} : { millesimeCog: contexte.millesime }),
    ...(v.latitude === undefined ? {} : { latitude: Number(v.latitude) }),
    ...(v.longitude === undefined ? {} : { longitude: Number(v.longitude) }),
    ...(v.verifieeLe === undefined ? {} : { verifieeLe: v.verifieeLe, verifieePar: 'Import' as const }),
  };
}

function refusDuNom(nom: string | undefined): string | undefined {
  if (nom === undefined) return 'le nom de la structure manque';
  if (nom.length > 255) return 'le nom dépasse 255 caractères';
  return /\p{L}/u.test(nom)
    ? undefined
    : `« ${nom} » n’est pas un nom : cette ligne n’est sans doute pas une structure`;
}

/** A line that holds the name of a commune and nothing else heads those under it. */
const refusDeSection = (v: Valeurs, communes: readonly CommuneConnue[]): string | undefined =>
  Object.keys(v).length === 1 && communes.some((c) => motsNus(c.nom) === motsNus(v.nom ?? ''))
    ? `« ${v.nom} » est seul sur sa ligne : c’est sans doute un titre, pas une structure`
    : undefined;

/** The INSEE code wins; otherwise a name that only one commune of the territory bears. The postal code is never a key. */
function situer(v: Valeurs, communes: readonly CommuneConnue[]): { commune?: string; communeInsee?: string } {
  const byCode = communes.find((c) => c.code === v.communeInsee);
  if (v.communeInsee !== undefined)
    return { commune: v.commune ?? byCode?.nom ?? v.communeInsee, communeInsee: v.communeInsee };
  if (v.commune === undefined) return {};
  const named = communes.filter((c) => memeCommune(c.nom, v.commune ?? ''));
  return named.length === 1 && named[0] !== undefined
    ? { commune: named[0].nom, communeInsee: named[0].code }
    : { commune: v.commune };
}

function typeDe(v: Valeurs): NouvelleStructure['type'] {
  const known = TYPES_DE_STRUCTURE.find((t) => motsNus(t) === motsNus(v.type ?? ''));
  if (known !== undefined) return known;
  if (v.rna !== undefined) return 'Association';
  return v.finess === undefined ? 'Autre' : 'Santé';
}
