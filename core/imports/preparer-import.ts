import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Structure } from '../lists/structures.list.ts';
import { nomDurable } from './cle-stable.ts';
import type { Constat } from './constat.ts';
import { type ChampImporte, type Correspondance, proposerCorrespondance } from './correspondance.ts';
import { regrouper } from './identite.ts';
import {
  type Decision,
  type Garder,
  type LignePlanifiee,
  type Listes,
  planifierStructures,
} from './planifier-structures.ts';
import type { Lecture } from './sources.ts';
import { type LigneLue, lireStructures } from './structures.ts';
import type { CommuneConnue } from './valeurs.ts';
import type { CorrespondancesDeValeurs, ValeurInconnue, VocabulaireDImport } from './vocabulaire-d-import.ts';

export interface DemandeDImport {
  readonly lecture: Lecture;
  /** Name of the file: what the rows say that they come from. */
  readonly fichier: string;
  /** Columns corrected by hand, or remembered: field by heading, null for a column left aside. */
  readonly colonnes?: Readonly<Record<string, ChampImporte | null>>;
  readonly existantes: readonly Structure[];
  /** The words in force, with those that were decided of words that they do not have. */
  readonly vocabulaire: VocabulaireDImport;
  readonly correspondances?: CorrespondancesDeValeurs;
  readonly decisions?: Readonly<Record<string, Decision>>;
  readonly garder?: Garder;
  readonly listes?: Listes;
  readonly territoire: { readonly communes: readonly CommuneConnue[]; readonly millesime: number };
  /** Day of the import, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
  readonly signature: { readonly par: string; readonly le: string };
}

/** An import, before anything is written. */
export interface Import {
  readonly correspondance: readonly Correspondance[];
  readonly lignes: readonly LigneLue[];
  readonly plan: readonly LignePlanifiee[];
  readonly constats: readonly Constat[];
  readonly refusees: readonly number[];
  /** Words that the vocabulary does not have and of which nothing was decided: they do not come in. */
  readonly inconnues: readonly ValeurInconnue[];
}

/** From a file read to what each of its lines becomes. Refuses a file in which no column gives the name of the structures. */
export function preparerImport(d: DemandeDImport): Resultat<Import> {
  const { table } = d.lecture;
  const correspondance = proposerCorrespondance(table.entetes, d.colonnes);
  if (!correspondance.some((c) => c.champ === 'nom'))
    return refuser(
      'demande-invalide',
      `Aucune colonne ne semble porter le nom des structures. Titres lus : ${table.entetes.filter((e) => e !== '').join(', ')}. Nommez une colonne « Nom ».`,
    );
  const {
    lignes: lues,
    constats,
    refusees,
    inconnues,
  } = lireStructures(table, {
    correspondance,
    source: d.fichier.slice(0, 100),
    espace: d.lecture.source === 'tableau' ? nomDurable(d.fichier).slice(0, 60) : d.lecture.source,
    millesime: d.territoire.millesime,
    communes: d.territoire.communes,
    aujourdhui: d.aujourdhui,
    mots: { vocabulaire: d.vocabulaire, correspondances: d.correspondances ?? {} },
  });
  const lignes = reunirLesPersonnes(lues);
  const plan = planifierStructures({
    lignes,
    existantes: d.existantes,
    signature: d.signature,
    ...(d.decisions === undefined ? {} : { decisions: d.decisions }),
    ...(d.garder === undefined ? {} : { garder: d.garder }),
    ...(d.listes === undefined ? {} : { listes: d.listes }),
  });
  return reussite({ correspondance, lignes, plan, constats, refusees, inconnues });
}

/** Of several lines of one structure, the one that stays names the persons of all: many files hold one line a person. */
function reunirLesPersonnes(lignes: readonly LigneLue[]): readonly LigneLue[] {
  const personnes = new Map(regrouper(lignes).gardees.map(({ numero, contacts }) => [numero, contacts]));
  return lignes.map(({ numero, structure }) => {
    const contacts = personnes.get(numero);
    return { numero, structure, ...(contacts === undefined ? {} : { contacts }) };
  });
}
