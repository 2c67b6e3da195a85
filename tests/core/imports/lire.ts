import { lireVocabulaire } from '../../../core/annuaire/vocabulaire-du-territoire.ts';
import { lireFichier } from '../../../core/imports/lire-fichier.ts';
import { type DemandeDImport, type Import, preparerImport } from '../../../core/imports/preparer-import.ts';
import type { Lecture } from '../../../core/imports/sources.ts';
import { vocabulaireDImport } from '../../../core/imports/vocabulaire-d-import.ts';
import { type NouvelleStructure, type Structure, structures } from '../../../core/lists/structures.list.ts';

export const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);

export function lecture(bytes: Uint8Array): Lecture {
  const lue = lireFichier(bytes);
  if (!lue.ok) throw new Error(lue.refus.message);
  return lue.valeur;
}

/** The national words, nothing being decided of the others. */
export const MOTS = { vocabulaire: vocabulaireDImport(lireVocabulaire([])), correspondances: {} };

const TERRITOIRE = {
  millesime: 2026,
  communes: [
    { code: '33473', nom: 'Saint-Savin' },
    { code: '33123', nom: 'Cézac' },
  ],
};

/** An import of a file on a small territory, as the tab and the command line prepare it. */
export function preparer(lue: Lecture, options: Partial<DemandeDImport> = {}): Import {
  const prepare = preparerImport({
    lecture: lue,
    fichier: 'essai.csv',
    existantes: [],
    vocabulaire: MOTS.vocabulaire,
    territoire: TERRITOIRE,
    aujourdhui: '2026-11-20',
    signature: { par: 'essai', le: '2026-11-20T08:00:00Z' },
    ...options,
  });
  if (!prepare.ok) throw new Error(prepare.refus.message);
  return prepare.valeur;
}

/** The rows as the list would hold them. */
export const enregistrer = (rows: readonly Partial<NouvelleStructure>[]): Structure[] =>
  rows.map((row, i) => ({
    ...structures.draft.parse({ type: 'Association', statut: 'Active', ...row }),
    id: String(i + 1),
    eTag: `"${i + 1},1"`,
    creeLe: '',
    modifieLe: '',
  }));

/** What the list holds once a plan is written. */
export const creees = (prepare: Import): Structure[] =>
  enregistrer(prepare.plan.flatMap((l) => (l.sort === 'creer' ? [l.structure] : [])));
