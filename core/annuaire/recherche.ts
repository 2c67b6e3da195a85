import MiniSearch, { type SearchResult } from 'minisearch';
import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { type Criteres, passe, type Situee, situer } from './criteres.ts';
import { termes } from './mots.ts';
import { CHAMPS, type Champ, direPourquoi } from './pourquoi.ts';
import { developper, SIGLES, type Sigle } from './sigles.ts';

export type { Criteres } from './criteres.ts';

/** Structures ready to be searched. Built once per version of the annuaire. */
export interface IndexAnnuaire {
  readonly mini: MiniSearch;
  readonly parId: ReadonlyMap<string, Situee>;
  /** In the order of names. */
  readonly situees: readonly Situee[];
  readonly territoire: Territoire | undefined;
}

export interface Trouvaille {
  readonly structure: Structure;
  /** Why it is there, in French; worked out when read. */
  readonly pourquoi: readonly string[];
}

const POIDS = {
  nom: 6,
  sigle: 8,
  equivalences: 4,
  services: 2,
  thematiques: 2,
  type: 1.5,
  publics: 1.5,
  commune: 1.5,
  description: 1,
} as const satisfies Record<Champ, number>;

const NOMS = Object.keys(POIDS) as Champ[];

/**
 * Index of the annuaire. Archived and closed structures stay out unless `avecArchivees`. `territoire` lets a zone d’intervention (EPCI,
 * département…) answer for each commune; `sigles` replaces the table of acronyms.
 */
export function creerIndex(
  structures: readonly Structure[],
  options: {
    readonly territoire?: Territoire;
    readonly sigles?: readonly Sigle[];
    readonly avecArchivees?: boolean;
  } = {},
): IndexAnnuaire {
  const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const situees = structures
    .filter((s) => options.avecArchivees || (s.statut !== 'Archivée' && s.statut !== 'Fermée'))
    .map((s) => situer(s, options.territoire))
    .sort((a, b) => collator.compare(a.structure.nom, b.structure.nom));
  const equivalents = developper(options.sigles ?? SIGLES);
  const mini = new MiniSearch({
    fields: NOMS,
    extractField: (doc: Record<string, string>, champ) => doc[champ] ?? '',
    tokenize: termes,
    processTerm: (t) => t,
  });
  mini.addAll(
    situees.map(({ structure: s }) => {
      const champs = Object.fromEntries(NOMS.map((c) => [c, CHAMPS[c].texte(s)]));
      const equivalences = equivalents(`${s.nom} ${s.sigle ?? ''} ${s.services.join(' ')}`).join(' ');
      return { ...champs, equivalences, id: s.id };
    }),
  );
  return { mini, situees, parId: new Map(situees.map((s) => [s.structure.id, s])), territoire: options.territoire };
}

/**
 * Structures that pass every filter and hold every word of the text (accents, case, elisions and plurals forgiven, words may be unfinished).
 * When no structure holds them all, small typos are forgiven. Without text, all those that pass, by name; else best first.
 */
export function chercher(index: IndexAnnuaire, criteres: Criteres): readonly Trouvaille[] {
  const texte = criteres.texte ?? '';
  const mots = termes(texte);
  if (mots.length === 0)
    return index.situees.filter((s) => passe(s, criteres)).map((s) => trouvaille(index, s, criteres));
  const ids = index.parId;
  const filter = (r: SearchResult): boolean => {
    const s = ids.get(String(r.id));
    return s !== undefined && passe(s, criteres);
  };
  const commun = { combineWith: 'AND', boost: POIDS, filter } as const;
  const exacts = index.mini.search(texte, { ...commun, prefix: (t) => t.length > 1 });
  const trouves =
    exacts.length > 0 ? exacts : index.mini.search(texte, { ...commun, prefix: (t) => t.length > 2, fuzzy: fautes });
  return trouves.flatMap((r) => {
    const s = ids.get(String(r.id));
    return s === undefined ? [] : [trouvaille(index, s, criteres, r)];
  });
}

/** Typos forgiven: none in a short word (an acronym), one in a word of four letters or more, two in a long one. */
const fautes = (terme: string): number => (terme.length < 4 || /\d/.test(terme) ? 0 : terme.length < 8 ? 1 : 2);

const trouvaille = (index: IndexAnnuaire, s: Situee, criteres: Criteres, r?: SearchResult): Trouvaille => ({
  structure: s.structure,
  get pourquoi() {
    return direPourquoi(s, criteres, index.territoire, r?.match ?? {});
  },
});
