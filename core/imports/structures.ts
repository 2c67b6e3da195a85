import type { NouvelleStructure, Structure } from '../lists/structures.list.ts';
import { TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { cleStable } from './cle-stable.ts';
import type { ChampImporte, Correspondance } from './correspondance.ts';
import { planifierImport } from './plan.ts';
import { plier } from './plier.ts';
import {
  type Cellule,
  reparerCodeInsee,
  reparerCodePostal,
  reparerCourriel,
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

interface Contexte {
  readonly correspondance: readonly Correspondance[];
  /** Communes of the territory: gives the INSEE code of a commune that is only named. */
  readonly communes: readonly CommuneConnue[];
  readonly millesime: number;
  readonly source: string;
  /** Day of the import, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
}

const REPARATIONS: Partial<Record<ChampImporte, (text: string) => Cellule>> = {
  siret: reparerSiret,
  rna: reparerRna,
  codePostal: reparerCodePostal,
  communeInsee: reparerCodeInsee,
  telephone: reparerTelephone,
  courriel: reparerCourriel,
  siteWeb: reparerSite,
};

/** Where a bar or a line break cuts, it alone does: « Permanence, sur rendez-vous | Écrivain public » holds two values. */
const liste = (text: string): readonly string[] =>
  text
    .split(/[|\n]/.test(text) ? /[|\n]/ : /\s*;\s*|\s*,\s+/)
    .map((v) => v.trim())
    .filter((v) => v !== '');
const selon = (vocabulaire: readonly string[], value: string): string =>
  vocabulaire.find((v) => plier(v) === plier(value)) ?? value;

/** Reads the lines of a table as structures. Good lines come out as rows, bad ones as reports; nothing is lost in silence. */
export function lireStructures(
  table: Table,
  contexte: Contexte,
): {
  readonly structures: readonly NouvelleStructure[];
  readonly constats: readonly Constat[];
  readonly refusees: readonly number[];
} {
  const structures: NouvelleStructure[] = [];
  const constats: Constat[] = [];
  const refusees: number[] = [];
  for (const { numero, cellules } of table.lignes) {
    const row = lireLigne(numero, cellules, contexte, constats);
    if (row === undefined) refusees.push(numero);
    else structures.push(row);
  }
  return { structures, constats, refusees };
}

function lireLigne(
  ligne: number,
  cellules: readonly string[],
  contexte: Contexte,
  constats: Constat[],
): NouvelleStructure | undefined {
  const v: Partial<Record<ChampImporte, string>> = {};
  for (const { champ, colonne, entete } of contexte.correspondance) {
    const text = cellules[colonne] ?? '';
    if (champ === undefined || text === '') continue;
    const cell = REPARATIONS[champ]?.(text) ?? { valeur: text };
    const nom = `${entete} (${lettre(colonne)})`;
    if ('refus' in cell) constats.push({ ligne, colonne: nom, gravite: 'valeur écartée', message: cell.refus });
    else {
      v[champ] = cell.valeur;
      if (cell.repare !== undefined) constats.push({ ligne, colonne: nom, gravite: 'réparé', message: cell.repare });
    }
  }
  const refus = refusDuNom(v.nom);
  if (refus !== undefined || v.nom === undefined) {
    const colonne = contexte.correspondance.find((c) => c.champ === 'nom')?.entete ?? 'nom';
    constats.push({ ligne, colonne, gravite: 'ligne refusée', message: refus ?? 'le nom de la structure manque' });
    return undefined;
  }
  const commune = situer(v, contexte.communes);
  return {
    nom: v.nom,
    type: typeDe(v),
    statut: 'Active',
    source: contexte.source,
    cleSource:
      v.cleSource === undefined
        ? cleStable('structure', `${v.nom} ${commune.communeInsee ?? commune.commune ?? ''}`)
        : `${contexte.source}:${v.cleSource}`.slice(0, 120),
    recenseeLe: contexte.aujourdhui,
    ...(v.sigle === undefined ? {} : { sigle: v.sigle.slice(0, 40) }),
    ...(v.siret === undefined ? {} : { siret: v.siret }),
    ...(v.rna === undefined ? {} : { rna: v.rna }),
    ...(v.finess === undefined ? {} : { finess: v.finess.slice(0, 9) }),
    ...(v.description === undefined ? {} : { description: v.description }),
    ...(v.thematiques === undefined ? {} : { thematiques: liste(v.thematiques).map((t) => selon(THEMATIQUES, t)) }),
    ...(v.publics === undefined ? {} : { publics: liste(v.publics).map((p) => selon(PUBLICS, p)) }),
    ...(v.services === undefined ? {} : { services: liste(v.services) }),
    ...(v.adresse === undefined
      ? {}
      : {
          adresse: [v.adresse, v.complement]
            .filter((part) => part !== undefined)
            .join(', ')
            .slice(0, 255),
        }),
    ...(v.codePostal === undefined ? {} : { codePostal: v.codePostal }),
    ...commune,
    ...(commune.communeInsee === undefined ? {} : { millesimeCog: contexte.millesime }),
    ...(v.telephone === undefined ? {} : { telephone: v.telephone }),
    ...(v.courriel === undefined ? {} : { courriel: v.courriel }),
    ...(v.siteWeb === undefined ? {} : { siteWeb: v.siteWeb }),
    ...(v.horaires === undefined ? {} : { horaires: v.horaires.slice(0, 255) }),
  };
}

function refusDuNom(nom: string | undefined): string | undefined {
  if (nom === undefined) return 'le nom de la structure manque';
  if (nom.length > 255) return 'le nom dépasse 255 caractères';
  return /\p{L}/u.test(nom)
    ? undefined
    : `« ${nom} » n’est pas un nom : cette ligne n’est sans doute pas une structure`;
}

/** The INSEE code wins; otherwise a name that only one commune of the territory bears. The postal code is never a key. */
function situer(
  v: Partial<Record<ChampImporte, string>>,
  communes: readonly CommuneConnue[],
): { commune?: string; communeInsee?: string } {
  const byCode = communes.find((c) => c.code === v.communeInsee);
  if (v.communeInsee !== undefined)
    return { commune: v.commune ?? byCode?.nom ?? v.communeInsee, communeInsee: v.communeInsee };
  if (v.commune === undefined) return {};
  const named = communes.filter(
    (c) => plier(c.nom).replace(/^(st|ste) /, 'saint ') === plier(v.commune ?? '').replace(/^(st|ste) /, 'saint '),
  );
  return named.length === 1 && named[0] !== undefined
    ? { commune: named[0].nom, communeInsee: named[0].code }
    : { commune: v.commune };
}

function typeDe(v: Partial<Record<ChampImporte, string>>): NouvelleStructure['type'] {
  const known = TYPES_DE_STRUCTURE.find((t) => plier(t) === plier(v.type ?? ''));
  if (known !== undefined) return known;
  if (v.rna !== undefined) return 'Association';
  return v.finess === undefined ? 'Autre' : 'Santé';
}

/** Identities of a structure, surest first: what tells that an incoming line is a row that we have. */
const clesDe = (
  s: Pick<Structure | NouvelleStructure, 'siret' | 'rna' | 'finess' | 'cleSource' | 'nom' | 'communeInsee' | 'commune'>,
): readonly string[] => [
  ...(s.siret === undefined ? [] : [`siret:${s.siret}`]),
  ...(s.rna === undefined ? [] : [`rna:${s.rna}`]),
  ...(s.finess === undefined ? [] : [`finess:${s.finess}`]),
  ...(s.cleSource === undefined ? [] : [s.cleSource]),
  cleStable('structure', `${s.nom} ${s.communeInsee ?? s.commune ?? ''}`),
];

/** What the import would create and change. The day of first registration and the status of a known fiche are never overwritten. */
export function planifierStructures(entrantes: readonly NouvelleStructure[], existantes: readonly Structure[]) {
  const plan = planifierImport(entrantes, existantes, clesDe);
  const gardes = new Set(['recenseeLe', 'statut', 'source', 'cleSource', 'millesimeCog', 'type']);
  const modifier = plan.modifier
    .map((m) => ({
      ...m,
      champs: m.champs.filter((c) => !gardes.has(c)),
      patch: Object.fromEntries(Object.entries(m.patch).filter(([c]) => !gardes.has(c))) as Partial<NouvelleStructure>,
    }))
    .filter((m) => m.champs.length > 0);
  return { creer: plan.creer, modifier, inchangees: plan.inchangees + plan.modifier.length - modifier.length };
}
