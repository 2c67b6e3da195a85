import type { Acteur } from '../droits/droits.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { uneFois } from '../une-fois.ts';
import { voitLeChamp } from './ce-que-voit.ts';
import { type Coordonnee, coordonneesDe, GENRES_DE_COORDONNEES } from './coordonnees.ts';
import { type Situee, situer } from './criteres.ts';
import { estDansLAnnuaire } from './dans-l-annuaire.ts';
import { CADENCE_PAR_DEFAUT_MOIS } from './fraicheur.ts';
import { type IndexInverse, indexer, type Presence, presencesDesChamps } from './index-inverse.ts';
import {
  communesConnues,
  creerLexique,
  type Lexique,
  termeDeCommune,
  termeDePublic,
  type Vocabulaire,
} from './lexique.ts';
import { lecteurDeTermes, termes } from './mots.ts';
import { type Ajouts, type Champ, termesDuChamp } from './pourquoi.ts';
import { developper, SIGLES, type Sigle } from './sigles.ts';
import type { PersonneVue } from './vue.ts';

/** Structures ready to be searched. Built once per version of the annuaire. */
export interface IndexAnnuaire {
  /** In the order of names; their rank is the one of the inverted index. */
  readonly situees: readonly Situee[];
  readonly inverse: IndexInverse;
  readonly lexique: Lexique;
  /** Terms of a text of a fiche, read once. */
  readonly lire: (texte: string) => readonly string[];
  readonly territoire: Territoire | undefined;
  /** Months after which a fiche that says no cadence is to be verified again. */
  readonly cadenceParDefautMois: number;
  readonly ajouts: (s: Structure) => Ajouts;
  /** Numbers and addresses by which whoever searches may find a structure. */
  readonly coordonnees: (s: Structure) => readonly Coordonnee[];
}

/** Who searches. */
export type Lecteur = Pick<Acteur, 'profil' | 'structures'>;

/** How much a word counts by the field that holds it. */
const POIDS = {
  nom: 6,
  sigle: 8,
  equivalences: 4,
  personnes: 4,
  services: 2,
  thematiques: 2,
  type: 1.5,
  publics: 1.5,
  commune: 1.5,
  description: 1,
  codePostal: 0.5,
  adresse: 0.5,
} as const satisfies Record<Champ, number>;

const NOMS = Object.keys(POIDS) as Champ[];

/** How much being in the place asked counts, and being for the public asked: enough to order, not enough to outweigh what is asked. */
const SIEGE = 2;
const ZONE = 1;
const PUBLIC = 8;
const OUVERTE_A_TOUS = 2;

/**
 * Index of the annuaire. Archived and closed structures stay out unless `avecArchivees`. `territoire` lets a zone d’intervention (EPCI,
 * département…) answer for each commune; `sigles` replaces the table of acronyms, `vocabulaire` the everyday words.
 * What only a text needs is worked out at the first text: the list can be shown before.
 */
export function creerIndex(
  structures: readonly Structure[],
  options: {
    readonly territoire?: Territoire;
    readonly sigles?: readonly Sigle[];
    readonly vocabulaire?: Vocabulaire;
    /** People of each structure, by its id: only those whom whoever searches may see. */
    readonly personnes?: ReadonlyMap<string, readonly PersonneVue[]>;
    /** Who searches: of a structure, only the numbers and addresses that they read make them find it. Without it, none does. */
    readonly lecteur?: Lecteur;
    readonly cadenceParDefautMois?: number;
    readonly avecArchivees?: boolean;
  } = {},
): IndexAnnuaire {
  const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const situees = structures
    .filter((s) => options.avecArchivees || estDansLAnnuaire(s))
    .map((s) => situer(s, options.territoire))
    .sort((a, b) => collator.compare(a.structure.nom, b.structure.nom));
  const lire = lecteurDeTermes();
  const equivalences = uneFois(() => equivalencesDe(situees, options.sigles ?? SIGLES));
  const lexique = uneFois(() => creerLexique(communesConnues(structures, options.territoire), options.vocabulaire));
  const personnes = (s: Structure) => options.personnes?.get(s.id) ?? [];
  const ajouts = (s: Structure): Ajouts => ({
    equivalences: equivalences().get(s) ?? [],
    personnes: personnes(s).map(({ nom }) => nom),
  });
  const coordonnees = uneFois(
    () => new Map(situees.map(({ structure: s }) => [s, coordonneesLues(s, personnes(s), options.lecteur)] as const)),
  );
  const inverse = uneFois(() => indexer(situees.map((s) => presences(s, ajouts(s.structure), lire))));
  return {
    situees,
    lire,
    territoire: options.territoire,
    cadenceParDefautMois: options.cadenceParDefautMois ?? CADENCE_PAR_DEFAUT_MOIS,
    ajouts,
    coordonnees: (s) => coordonnees().get(s) ?? [],
    get lexique() {
      return lexique();
    },
    get inverse() {
      return inverse();
    },
  };
}

function coordonneesLues(
  structure: Structure,
  personnes: readonly PersonneVue[],
  lecteur: Lecteur | undefined,
): readonly Coordonnee[] {
  if (lecteur === undefined) return [];
  const lues = GENRES_DE_COORDONNEES.filter((champ) => voitLeChamp(structure, champ, lecteur));
  return [
    ...coordonneesDe(Object.fromEntries(lues.map((champ) => [champ, structure[champ]]))),
    ...personnes.flatMap((personne) => coordonneesDe(personne, personne.nom)),
  ];
}

function equivalencesDe(
  situees: readonly Situee[],
  sigles: readonly Sigle[],
): ReadonlyMap<Structure, readonly string[]> {
  const developpe = developper(sigles);
  return new Map(
    situees.flatMap(({ structure: s }) => {
      const ajoutes = developpe(`${s.nom} ${s.sigle ?? ''} ${s.services.join(' ')}`).flatMap(termes);
      return ajoutes.length === 0 ? [] : [[s, ajoutes] as const];
    }),
  );
}

/** Terms of a structure, and the places and publics that no word can be. */
function presences(situee: Situee, ajouts: Ajouts, lire: IndexAnnuaire['lire']): ReadonlyMap<string, Presence> {
  const s = situee.structure;
  const par = presencesDesChamps(NOMS, POIDS, (champ) => termesDuChamp(champ, s, ajouts, lire));
  const tout = (1 << NOMS.length) - 1;
  for (const insee of situee.communes)
    par.set(termeDeCommune(insee), { poids: insee === s.communeInsee ? SIEGE : ZONE, champs: tout });
  for (const p of s.publics)
    par.set(termeDePublic(p), { poids: p === 'Tous publics' ? OUVERTE_A_TOUS : PUBLIC, champs: tout });
  return par;
}
