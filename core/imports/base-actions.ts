import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';

/** Fields of the base « Les actions des centres sociaux », in the order in which they are printed. */
export type ChampDeBase =
  | 'structure'
  | 'fichiers'
  | 'statut'
  | 'raisonsTerminee'
  | 'dimension'
  | 'motsCles'
  | 'resume'
  | 'initiative'
  | 'initiativePrecision'
  | 'territoire'
  | 'description'
  | 'public'
  | 'avecQui'
  | 'partenaires'
  | 'territoireBis'
  | 'descriptionGenerale'
  | 'ressources'
  | 'personnes'
  | 'resultatTerritoire'
  | 'resultatCentreSocial'
  | 'resultatHabitants'
  | 'limites'
  | 'perspectives';

interface Libelle {
  readonly champ: ChampDeBase;
  readonly texte: string;
  /** A label that appears only when it applies. */
  readonly facultatif?: boolean;
}

/**
 * Labels and ordinary content both begin with « - » : only this closed list, taken in this order, separates them.
 * Source: base of actions, 22 labels in the same order in every record, two of them printed only when they apply.
 */
export const LIBELLES: readonly Libelle[] = [
  { champ: 'structure', texte: '- Structure organisatrice' },
  { champ: 'fichiers', texte: '- Fichier(s) associé(s)' },
  { champ: 'statut', texte: "- Statut de l'action" },
  { champ: 'raisonsTerminee', texte: "- Raisons pour lesquelles l'action est terminée", facultatif: true },
  { champ: 'dimension', texte: '- Dimension' },
  { champ: 'motsCles', texte: "- Mots clés associés à l'action" },
  { champ: 'resume', texte: '- Résumé' },
  { champ: 'initiative', texte: "- Qui est à l'initiative de l'action ?" },
  { champ: 'initiativePrecision', texte: '- Précision (si autre)', facultatif: true },
  { champ: 'territoire', texte: '- Territoire concerné' },
  {
    champ: 'description',
    texte: "- Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases.",
  },
  { champ: 'public', texte: '- Public' },
  { champ: 'avecQui', texte: '- Avec qui cette action a-t-elle été menée ?' },
  { champ: 'partenaires', texte: "Partenaires d'action:" },
  { champ: 'territoireBis', texte: '- Territoire concerné' },
  { champ: 'descriptionGenerale', texte: '- Description générale' },
  { champ: 'ressources', texte: '- Ressources financières mobilisées pour cette action' },
  { champ: 'personnes', texte: '- Nombre de personnes mobilisés pour cette action' },
  { champ: 'resultatTerritoire', texte: '- Résultat sur le territoire' },
  { champ: 'resultatCentreSocial', texte: '- Résultat pour le centre social' },
  { champ: 'resultatHabitants', texte: '- Résultat pour les habitants' },
  { champ: 'limites', texte: "- Suite de l'action : Limites" },
  { champ: 'perspectives', texte: "- Suite de l'action : Perspectives" },
];

/** A record of the base, its lines kept under the label that opened them. */
export interface ActionLue {
  readonly titre: string;
  /** Line of the title in the file, from 1. */
  readonly ligne: number;
  readonly champs: Readonly<Record<ChampDeBase, readonly string[]>>;
}

export interface Remarque {
  readonly ligne: number;
  readonly colonne: string;
  readonly message: string;
}

const compact = (line: string): string =>
  line.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').replace(/[’]/g, "'").trim();
const PREMIER = '- Structure organisatrice';
/** A title that runs over more lines than this is not a title. */
const LIGNES_DE_TITRE = 4;

const finDuTitre = (lines: readonly string[], start: number): number | undefined => {
  for (let i = start + 2; i <= start + 1 + LIGNES_DE_TITRE; i += 1) if (compact(lines[i] ?? '') === PREMIER) return i;
  return undefined;
};

/**
 * Reads the text of the base of actions: every record, every field. Refuses a text that holds no record.
 * A record whose labels are missing or out of order is kept with what could be read, and told by its line.
 */
export function lireBaseActions(
  texte: string,
): Resultat<{ readonly actions: readonly ActionLue[]; readonly remarques: readonly Remarque[] }> {
  const lines = texte
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const starts = lines.flatMap((line, i) => {
    const end = compact(line) === 'Actions' ? finDuTitre(lines, i) : undefined;
    return end === undefined ? [] : [{ debut: i + 1, libelles: end }];
  });
  if (starts.length === 0)
    return refuser(
      'demande-invalide',
      'Aucune action n’a été trouvée dans ce fichier. Chaque action y commence par une ligne « Actions », son titre, puis « - Structure organisatrice ».',
    );
  const remarques: Remarque[] = [];
  const actions = starts.map(({ debut, libelles }, rank) => {
    const fin = (starts[rank + 1]?.debut ?? lines.length + 1) - 1;
    return lireAction(lines, debut, libelles, fin, remarques);
  });
  return reussite({ actions, remarques });
}

function lireAction(
  lines: readonly string[],
  debut: number,
  libelles: number,
  fin: number,
  remarques: Remarque[],
): ActionLue {
  const titre = lines
    .slice(debut, libelles)
    .map((l) => l.trim())
    .filter((l) => l !== '')
    .join(' ');
  const champs = Object.fromEntries(LIBELLES.map((l) => [l.champ, [] as string[]])) as Record<ChampDeBase, string[]>;
  let next = 0;
  let current: ChampDeBase | undefined;
  for (const line of lines.slice(libelles, fin)) {
    const found = libelleAttendu(compact(line), next);
    if (found !== undefined) {
      signalerManquants(LIBELLES.slice(next, found), debut + 1, titre, remarques);
      current = LIBELLES[found]?.champ;
      next = found + 1;
    } else if (current !== undefined) champs[current].push(line.trimEnd());
  }
  signalerManquants(LIBELLES.slice(next), debut + 1, titre, remarques);
  return { titre, ligne: debut + 1, champs };
}

/** Index of the label that this line is, if it may come now: the next one, or a later one when those between are optional or damaged. */
function libelleAttendu(line: string, next: number): number | undefined {
  for (let i = next; i < LIBELLES.length; i += 1) {
    if (LIBELLES[i]?.texte === line) return i;
    // Past the next compulsory label and its neighbour, a look-alike is content: « - Public » may stand in any description.
    if (LIBELLES[i]?.facultatif !== true && i > next + 1) return undefined;
  }
  return undefined;
}

function signalerManquants(missing: readonly Libelle[], ligne: number, titre: string, remarques: Remarque[]): void {
  for (const { texte, facultatif } of missing) {
    if (facultatif !== true)
      remarques.push({
        ligne,
        colonne: texte.replace(/^- /, ''),
        message: `Action « ${titre} » : cette rubrique manque.`,
      });
  }
}
