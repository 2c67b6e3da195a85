import { structures as listeDesStructures, type NouvelleStructure } from '../lists/structures.list.ts';
import { FRAIS, MODES_DE_MOBILISATION, TYPES_DE_STRUCTURE, ZONES } from '../vocabulaires/structures.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { cleStable } from './cle-stable.ts';
import type { ChampImporte, Correspondance } from './correspondance.ts';
import { plier } from './plier.ts';
import {
  type Cellule,
  reparerCodeInsee,
  reparerCodePostal,
  reparerCourriel,
  reparerDate,
  reparerDegres,
  reparerRna,
  reparerSiret,
  reparerSite,
  reparerTelephone,
} from './reparer.ts';
import { lettre, type Table } from './table.ts';

/** One line of the report: what happened, at which line and column, in words for a secretary. */
export interface Constat {
  readonly ligne: number;
  readonly colonne: string;
  readonly gravite: 'ligne refusée' | 'valeur écartée' | 'réparé';
  readonly message: string;
}

export interface CommuneConnue {
  readonly code: string;
  readonly nom: string;
}

export interface ContexteDImport {
  readonly correspondance: readonly Correspondance[];
  /** Communes of the territory: gives the INSEE code of a commune that is only named. */
  readonly communes: readonly CommuneConnue[];
  readonly millesime: number;
  readonly source: string;
  /** Day of the import, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
}

/** A line of the file, read as a structure. */
export interface LigneLue {
  readonly numero: number;
  readonly structure: NouvelleStructure;
}

type Valeurs = Partial<Record<ChampImporte, string>>;

const parmi =
  (vocabulaire: readonly string[], quoi: string) =>
  (text: string): Cellule => {
    const connu = vocabulaire.find((v) => plier(v) === plier(text));
    return connu === undefined
      ? { refus: `« ${text} » n’est pas ${quoi} : ${vocabulaire.join(', ')} sont attendus` }
      : { valeur: connu };
  };

const REPARATIONS: Partial<Record<ChampImporte, (text: string) => Cellule>> = {
  siret: reparerSiret,
  rna: reparerRna,
  codePostal: reparerCodePostal,
  communeInsee: reparerCodeInsee,
  telephone: reparerTelephone,
  courriel: reparerCourriel,
  siteWeb: reparerSite,
  accessibilite: reparerSite,
  verifieeLe: reparerDate,
  latitude: reparerDegres,
  longitude: reparerDegres,
  zone: parmi(ZONES, 'une zone connue'),
  frais: parmi(FRAIS, 'une valeur connue'),
};

/** Where a bar or a line break cuts, it alone does: « Permanence, sur rendez-vous | Écrivain public » holds two values. */
const enValeurs = (text: string): readonly string[] =>
  text
    .split(/[|\n]/.test(text) ? /[|\n]/ : /\s*;\s*|\s*,\s+/)
    .map((v) => v.trim())
    .filter((v) => v !== '');
const choisies =
  (vocabulaire: readonly string[]) =>
  (text: string): readonly string[] =>
    enValeurs(text).map((value) => vocabulaire.find((v) => plier(v) === plier(value)) ?? value);
const couper = (max: number) => (text: string) => text.slice(0, max);

/** How the text of a field becomes its value. Fields that need one another (place, type, key) are read apart. */
const LIRE = {
  sigle: couper(40),
  siret: couper(14),
  rna: couper(10),
  finess: couper(9),
  description: couper(60_000),
  thematiques: choisies(THEMATIQUES),
  publics: choisies(PUBLICS),
  services: enValeurs,
  codePostal: couper(5),
  telephone: couper(16),
  courriel: couper(200),
  siteWeb: couper(255),
  horaires: couper(255),
  zone: (text) => ZONES.find((z) => z === text),
  zoneCodes: enValeurs,
  accessibilite: couper(255),
  modesDeMobilisation: (text) =>
    enValeurs(text).flatMap((m) => MODES_DE_MOBILISATION.find((connu) => plier(connu) === plier(m)) ?? []),
  modalitesDAcces: couper(60_000),
  frais: (text) => FRAIS.find((f) => f === text),
  latitude: Number,
  longitude: Number,
  verifieeLe: couper(10),
} as const satisfies Partial<Record<ChampImporte, (text: string) => unknown>>;
const CHAMPS_LUS = Object.keys(LIRE) as (keyof typeof LIRE)[];

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
  for (const { numero, cellules } of table.lignes) {
    const structure = lireLigne(numero, cellules, contexte, constats);
    if (structure === undefined) refusees.push(numero);
    else lignes.push({ numero, structure });
  }
  return { lignes, structures: lignes.map((l) => l.structure), constats, refusees };
}

function lireLigne(
  ligne: number,
  cellules: readonly string[],
  contexte: ContexteDImport,
  constats: Constat[],
): NouvelleStructure | undefined {
  const dire = (champ: ChampImporte, gravite: Constat['gravite'], message: string): void => {
    const c = contexte.correspondance.find((x) => x.champ === champ);
    const colonne = c === undefined ? champ : `${c.entete} (${lettre(c.colonne)})`;
    constats.push({ ligne, colonne, gravite, message });
  };
  const v = lireCellules(cellules, contexte.correspondance, dire);
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
  const lus = Object.fromEntries(
    CHAMPS_LUS.flatMap((champ) => (v[champ] === undefined ? [] : [[champ, LIRE[champ](v[champ])]])),
  ) as Partial<NouvelleStructure>;
  const structure = { ...lus, ...identite(v, v.nom, contexte) };
  // What the list itself would refuse is told here, by column, and the rest of the line is kept.
  for (const { path } of listeDesStructures.draft.safeParse(structure).error?.issues ?? []) {
    const champ = String(path[0]) as ChampImporte & keyof typeof structure;
    if (!(champ in structure)) continue;
    dire(champ, 'valeur écartée', 'cette valeur n’a pas la forme attendue');
    delete structure[champ];
  }
  return structure;
}

function lireCellules(
  cellules: readonly string[],
  correspondance: readonly Correspondance[],
  dire: (champ: ChampImporte, gravite: Constat['gravite'], message: string) => void,
): Valeurs {
  const v: Valeurs = {};
  for (const { champ, colonne } of correspondance) {
    const text = cellules[colonne] ?? '';
    if (champ === undefined || text === '') continue;
    const cell = REPARATIONS[champ]?.(text) ?? { valeur: text };
    if ('refus' in cell) dire(champ, 'valeur écartée', cell.refus);
    else {
      v[champ] = cell.valeur;
      if (cell.repare !== undefined) dire(champ, 'réparé', cell.repare);
    }
  }
  return v;
}

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
        : `${contexte.source}:${v.cleSource}`.slice(0, 120),
    recenseeLe: contexte.aujourdhui,
    ...(adresse === '' ? {} : { adresse: adresse.slice(0, 255) }),
    ...lieu,
    ...(lieu.communeInsee === undefined ? {} : { millesimeCog: contexte.millesime }),
    ...(v.verifieeLe === undefined ? {} : { verifieePar: 'Import' as const }),
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
  Object.keys(v).length === 1 && communes.some((c) => plier(c.nom) === plier(v.nom ?? ''))
    ? `« ${v.nom} » est seul sur sa ligne : c’est sans doute un titre, pas une structure`
    : undefined;

/** The INSEE code wins; otherwise a name that only one commune of the territory bears. The postal code is never a key. */
function situer(v: Valeurs, communes: readonly CommuneConnue[]): { commune?: string; communeInsee?: string } {
  const byCode = communes.find((c) => c.code === v.communeInsee);
  if (v.communeInsee !== undefined)
    return { commune: v.commune ?? byCode?.nom ?? v.communeInsee, communeInsee: v.communeInsee };
  if (v.commune === undefined) return {};
  const named = communes.filter(
    (c) => plier(c.nom).replace(/^(st|ste) /, 'saint ') === plier(v.commune ?? '').replace(/^(st|ste) /, 'saint '),
  );
  return named.length === 1 && named[0] !== undefined
    ? { commune: named[0].nom, communeInsee: named[0].code }
    : { commune: v.commune.slice(0, 100) };
}

function typeDe(v: Valeurs): NouvelleStructure['type'] {
  const known = TYPES_DE_STRUCTURE.find((t) => plier(t) === plier(v.type ?? ''));
  if (known !== undefined) return known;
  if (v.rna !== undefined) return 'Association';
  return v.finess === undefined ? 'Autre' : 'Santé';
}
