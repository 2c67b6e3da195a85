import type { Structure } from '../lists/structures.list.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import type { Criteres, Situee } from './criteres.ts';
import { fraicheur } from './fraicheur.ts';
import { termes } from './mots.ts';

interface DefinitionDeChamp {
  readonly libelle: string;
  readonly texte: (s: Structure) => string;
  /** The values among which the one that matched is quoted; without it, the label alone is said. */
  readonly valeurs?: (s: Structure) => readonly string[];
}

/** Fields in which words are looked for, with what is said of a match. `equivalences` is filled by the table of acronyms. */
export const CHAMPS = {
  nom: { libelle: 'dans le nom', texte: (s) => s.nom },
  sigle: { libelle: 'sigle', texte: (s) => s.sigle ?? '', valeurs: (s) => (s.sigle === undefined ? [] : [s.sigle]) },
  equivalences: { libelle: 'par son sigle ou son nom complet', texte: () => '' },
  services: { libelle: 'service', texte: (s) => s.services.join('\n'), valeurs: (s) => s.services },
  thematiques: { libelle: 'thématique', texte: (s) => s.thematiques.join('\n'), valeurs: (s) => s.thematiques },
  type: { libelle: 'type', texte: (s) => s.type, valeurs: (s) => [s.type] },
  publics: { libelle: 'public', texte: (s) => s.publics.join('\n'), valeurs: (s) => s.publics },
  commune: {
    libelle: 'siège',
    texte: (s) => s.commune ?? '',
    valeurs: (s) => (s.commune === undefined ? [] : [s.commune]),
  },
  description: { libelle: 'dans la présentation', texte: (s) => s.description ?? '' },
} as const satisfies Record<string, DefinitionDeChamp>;

export type Champ = keyof typeof CHAMPS;

const definition = (champ: Champ): DefinitionDeChamp => CHAMPS[champ];

/** What the words of a search met. */
export interface Rencontres {
  /** Does this term answer for one of the words? */
  readonly repond: (terme: string) => boolean;
  /** Terms that the table of acronyms adds to the structure. */
  readonly equivalences: readonly string[];
}

/** Why a structure answers, in French: where the words were found, then what the filters retained. */
export function direPourquoi(
  s: Situee,
  c: Criteres,
  territoire: Territoire | undefined,
  mots: Rencontres,
): readonly string[] {
  return [...parLesMots(s.structure, mots), ...parLesFiltres(s, c, territoire)].map(espacesInsecables);
}

const parLesMots = (s: Structure, mots: Rencontres): readonly string[] =>
  (Object.keys(CHAMPS) as Champ[]).flatMap((champ) => {
    const { libelle, texte, valeurs } = definition(champ);
    const siens = champ === 'equivalences' ? mots.equivalences : termes(texte(s));
    if (!siens.some(mots.repond)) return [];
    const citees = valeurs?.(s).filter((v) => termes(v).some(mots.repond)) ?? [];
    return [citees.length === 0 ? libelle : `${libelle} : ${enumeration(citees)}`];
  });

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
    ...(c.fraicheur !== undefined && c.fraicheur.etats.length > 0
      ? [fraicheur(structure, c.fraicheur.maintenant).phrase]
      : []),
  ];
}

const ETENDUES = {
  Communes: () => 'dans sa zone d’intervention',
  EPCI: (t) => `intervient dans toute l’intercommunalité${t === undefined ? '' : ` (${t.nom})`}`,
  Département: () => 'intervient dans tout le département',
  Région: () => 'intervient dans toute la région',
  France: () => 'intervient dans toute la France',
} as const satisfies Record<NonNullable<Structure['zone']>, (t: Territoire | undefined) => string>;

function situation(s: Structure, insee: string, territoire: Territoire | undefined): string {
  const nom =
    (territoire && communeDe(territoire, insee)?.nom) ?? (s.communeInsee === insee ? s.commune : undefined) ?? insee;
  return s.communeInsee === insee || s.zone === undefined
    ? `siège à ${nom}`
    : `${nom} : ${ETENDUES[s.zone](territoire)}`;
}
