import type { Structure } from '../lists/structures.list.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { type Coordonnee, commence } from './coordonnees.ts';
import type { Criteres, Situee } from './criteres.ts';
import type { Unite } from './demande.ts';
import { fraicheur } from './fraicheur.ts';
import type { Cherchee } from './index-inverse.ts';
import { termeDAdresse } from './lexique.ts';

interface DefinitionDeChamp {
  readonly libelle: string;
  readonly texte: (s: Structure) => string;
  /** The values among which the one that matched is quoted; without it, the label alone is said. */
  readonly valeurs?: (s: Structure) => readonly string[];
}

/** Of a protected address, not even the commune is found nor said. */
const communeDite = (s: Structure): string | undefined => (s.adresseProtegee ? undefined : s.commune);

const codePostalDit = (s: Structure): string | undefined => (s.adresseProtegee ? undefined : s.codePostal);

const adresseDite = (s: Structure): string | undefined => (s.adresseProtegee ? undefined : s.adresse);

/** Fields in which words are looked for, with what is said of a match. Two are not of the fiche: `equivalences`, `personnes`. */
export const CHAMPS = {
  nom: { libelle: 'dans le nom', texte: (s) => s.nom },
  sigle: { libelle: 'sigle', texte: (s) => s.sigle ?? '', valeurs: (s) => (s.sigle === undefined ? [] : [s.sigle]) },
  equivalences: { libelle: 'par son sigle ou son nom complet', texte: () => '' },
  personnes: { libelle: 'personne', texte: () => '' },
  services: { libelle: 'service', texte: (s) => s.services.join('\n'), valeurs: (s) => s.services },
  thematiques: { libelle: 'thématique', texte: (s) => s.thematiques.join('\n'), valeurs: (s) => s.thematiques },
  type: { libelle: 'type', texte: (s) => s.type, valeurs: (s) => [s.type] },
  publics: { libelle: 'public', texte: (s) => s.publics.join('\n'), valeurs: (s) => s.publics },
  commune: {
    libelle: 'siège',
    texte: (s) => communeDite(s) ?? '',
    valeurs: (s) => [communeDite(s) ?? []].flat(),
  },
  description: { libelle: 'dans la présentation', texte: (s) => s.description ?? '' },
  codePostal: {
    libelle: 'code postal',
    texte: (s) => codePostalDit(s) ?? '',
    valeurs: (s) => [codePostalDit(s) ?? []].flat(),
  },
  adresse: {
    libelle: 'adresse',
    texte: (s) => adresseDite(s) ?? '',
    valeurs: (s) => [adresseDite(s) ?? []].flat(),
  },
} as const satisfies Record<string, DefinitionDeChamp>;

export type Champ = keyof typeof CHAMPS;

const definition = (champ: Champ): DefinitionDeChamp => CHAMPS[champ];

type Lire = (texte: string) => readonly string[];

/** Terms of a field: of each of its values, or of its text. */
export function termesDuChamp(champ: Champ, s: Structure, ajouts: Ajouts, lire: Lire): readonly string[] {
  if (champ === 'equivalences') return ajouts.equivalences;
  if (champ === 'personnes') return ajouts.personnes.flatMap(lire);
  const { texte, valeurs } = definition(champ);
  const lus = valeurs === undefined ? lire(texte(s)) : valeurs(s).flatMap(lire);
  return champ === 'adresse' ? lus.map(termeDAdresse) : lus;
}

/** What is found of a structure besides its fiche. */
export interface Ajouts {
  /** Terms that the table of acronyms adds. */
  readonly equivalences: readonly string[];
  /** Names of its people, as far as whoever searches may see them. */
  readonly personnes: readonly string[];
}

/** What was looked for, and what is added to the structure. */
export interface Rencontres {
  readonly unites: readonly Unite[];
  /** Of each group of words. */
  readonly cherchees: readonly Cherchee[];
  /** Do the answers hold everything that was asked? */
  readonly entier: boolean;
  readonly ajouts: Ajouts;
  readonly coordonnees: readonly Coordonnee[];
  /** Terms of a text of a fiche. */
  readonly lire: Lire;
}

/** A reason whose values stand in another one of the same kind is said by it: « public : Parents » beside « public : Parents et Familles ». */
function sansRedite(raisons: readonly string[]): readonly string[] {
  const decoupees = [...new Set(raisons)].map((phrase) => {
    const [genre = '', valeurs = ''] = phrase.split(/\s: /u);
    return { phrase, genre, valeurs: valeurs.split(/, | et /) };
  });
  const dite = (a: (typeof decoupees)[number], b: (typeof decoupees)[number]): boolean =>
    a !== b &&
    a.genre === b.genre &&
    a.valeurs.length < b.valeurs.length &&
    a.valeurs.every((v) => b.valeurs.includes(v));
  return decoupees.filter((a) => !decoupees.some((b) => dite(a, b))).map(({ phrase }) => phrase);
}

/** What the territory says, beside the structure. */
interface Regles {
  readonly territoire: Territoire | undefined;
  /** Months, for the fiches that say no cadence. */
  readonly cadenceParDefautMois: number;
}

/** Why a structure answers, in French: where the words were found, then what the filters retained; last, what it lacks. */
export function direPourquoi(
  s: Situee,
  c: Criteres,
  { territoire, cadenceParDefautMois }: Regles,
  mots: Rencontres,
): readonly string[] {
  const parMots = parLesMots(s, mots);
  const lus = parLesFiltres(s, lieuxEtPublicsLus(s, mots.unites), territoire);
  const retenus = parLesFiltres(s, c, territoire);
  const fraiche =
    c.fraicheur !== undefined && c.fraicheur.etats.length > 0
      ? [fraicheur(s.structure, c.fraicheur.maintenant, cadenceParDefautMois).phrase]
      : [];
  const parCoordonnees = parLesCoordonnees(mots);
  return sansRedite(
    [...parCoordonnees, ...parMots, ...lus, ...retenus, ...fraiche, ...ceQuiManque(s, mots)].map(espacesInsecables),
  );
}

/** A text answers to a group of words when it holds one of them, or every term of an equivalent. */
const repond = (siens: readonly string[], { mots, equivalents }: Cherchee): boolean =>
  mots.some((proches) => siens.some((terme) => proches.has(terme))) ||
  equivalents.some((e) => e.termes.every((terme) => siens.includes(terme)));

function parLesMots(s: Situee, { unites, cherchees, ajouts, lire }: Rencontres): readonly string[] {
  const { structure } = s;
  // Of a commune where it is or acts, that is what is said: that its name says it too adds nothing.
  const siennes = cherchees.filter(
    ({ role }, i) => role !== 'lieu' || !(unites[i]?.valeurs ?? []).some((insee) => s.communes.has(insee)),
  );
  return (Object.keys(CHAMPS) as Champ[]).flatMap((champ) => {
    // A commune that is read is said by its zone.
    if (champ === 'commune' && unites.some((u) => u.nature === 'commune')) return [];
    const { libelle, valeurs } = definition(champ);
    const repondA = (siens: readonly string[]): boolean => siennes.some((c) => repond(siens, c));
    if (!repondA(termesDuChamp(champ, structure, ajouts, lire))) return [];
    const valeursDuChamp = champ === 'personnes' ? ajouts.personnes : (valeurs?.(structure) ?? []);
    const citees = champ === 'adresse' ? valeursDuChamp : valeursDuChamp.filter((v) => repondA(lire(v)));
    return [citees.length === 0 ? libelle : `${libelle} : ${enumeration(citees)}`];
  });
}

const parLesCoordonnees = ({ unites, coordonnees }: Rencontres): readonly string[] => {
  const debuts = unites.filter(({ nature }) => nature === 'coordonnée').flatMap(({ valeurs }) => valeurs);
  return coordonnees.filter((c) => commence(c, debuts)).map(({ dite }) => dite);
};

/** The communes and the publics that the text names, among those of the structure: said as a filter would say them. */
function lieuxEtPublicsLus(s: Situee, unites: readonly Unite[]): Criteres {
  const valeurs = (nature: Unite['nature']): readonly string[] =>
    unites.filter((u) => u.nature === nature).flatMap((u) => u.valeurs);
  return {
    communes: valeurs('commune'),
    publics: valeurs('public').filter((p) => s.structure.publics.includes(p)),
  };
}

/** Contents that the structure does not hold, when none holds them all. */
function ceQuiManque(s: Situee, { unites, cherchees, ajouts, coordonnees, lire }: Rencontres): readonly string[] {
  const siens = (Object.keys(CHAMPS) as Champ[]).flatMap((champ) => termesDuChamp(champ, s.structure, ajouts, lire));
  const manquants = unites.filter((u, i) => {
    const cherchee = cherchees[i];
    if (u.nature === 'coordonnée') return !coordonnees.some((c) => commence(c, u.valeurs));
    return cherchee?.role === 'contenu' && u.nature !== 'public' && !repond(siens, cherchee);
  });
  return manquants.length === 0
    ? []
    : [
        `rien sur ${enumeration(
          manquants.map((u) => `« ${u.mots.join(' ')} »`),
          'ni sur',
        )}`,
      ];
}

function parLesFiltres(s: Situee, c: Criteres, territoire: Territoire | undefined): readonly string[] {
  const { structure } = s;
  const communs = (voulues: readonly string[] | undefined, siennes: readonly string[]): readonly string[] =>
    siennes.filter((v) => voulues?.includes(v));
  const thematiques = communs(c.thematiques, structure.thematiques);
  const publics = communs(c.publics, structure.publics);
  return [
    ...(thematiques.length === 0 ? [] : [`thématique : ${enumeration(thematiques)}`]),
    ...(publics.length > 0
      ? [`public : ${enumeration(publics)}`]
      : (c.publics ?? []).length > 0
        ? ['ouverte à tous les publics']
        : []),
    ...(c.communes ?? [])
      .filter((insee) => s.communes.has(insee))
      .map((insee) => situation(structure, insee, territoire)),
    ...((c.types ?? []).length > 0 ? [`type : ${structure.type}`] : []),
  ];
}

const ETENDUES = {
  Communes: () => 'dans sa zone d’intervention',
  EPCI: (insee, t) => {
    const epci = t && communeDe(t, insee)?.epci;
    const nom = t?.intercommunalites.find(({ siren }) => siren === epci)?.nom;
    return `intervient dans toute l’intercommunalité${nom === undefined ? '' : ` (${nom})`}`;
  },
  Département: () => 'intervient dans tout le département',
  Région: () => 'intervient dans toute la région',
  France: () => 'intervient dans toute la France',
} as const satisfies Record<NonNullable<Structure['zone']>, (insee: string, t: Territoire | undefined) => string>;

function situation(s: Structure, insee: string, territoire: Territoire | undefined): string {
  const nom =
    (territoire && communeDe(territoire, insee)?.nom) ?? (s.communeInsee === insee ? s.commune : undefined) ?? insee;
  return (s.communeInsee === insee && !s.adresseProtegee) || s.zone === undefined
    ? `siège à ${nom}`
    : `${nom} : ${ETENDUES[s.zone](insee, territoire)}`;
}
