import Papa from 'papaparse';
import { chiffresLatins } from './chiffres.ts';

type Cellules = readonly string[];

/** Rows of a file, cells trimmed; blank lines kept as empty rows. `douteuses`: numbers, from 1, of the lines whose quotation marks do not close. */
export interface Tableau {
  readonly lignes: readonly Cellules[];
  readonly douteuses: readonly number[];
}

/** A line of the file is a row: a name that opens a quotation mark and does not close it swallows nothing. */
export function tableauDe(texte: string): Tableau {
  const lignes = texte.split(/\r\n|\r|\n/);
  const signe = separateur(lignes);
  const lues = lignes.map((ligne) => (signe === '\t' ? entreTabulations(ligne) : entreGuillemets(ligne, signe)));
  return {
    lignes: lues.map(({ cellules }) => cellules.map((cellule) => cellule.trim())),
    douteuses: lues.flatMap(({ douteuse }, i) => (douteuse ? [i + 1] : [])),
  };
}

interface LigneLue {
  readonly cellules: Cellules;
  readonly douteuse: boolean;
}

/** Teams writes names as they are between its tabs; a cell is quoted only when it is from end to end. */
const entreTabulations = (ligne: string): LigneLue => ({
  cellules: ligne
    .split('\t')
    .map((c) => (/^"(?:[^"]|"")*"$/.test(c.trim()) ? c.trim().slice(1, -1).replaceAll('""', '"') : c)),
  douteuse: false,
});

function entreGuillemets(ligne: string, delimiter: string): LigneLue {
  const { data, errors } = Papa.parse<string[]>(ligne, { delimiter });
  return errors.length > 0
    ? { cellules: ligne.split(delimiter), douteuse: true }
    : { cellules: data[0] ?? [], douteuse: false };
}

/** Teams writes tabs; a spreadsheet that saves the file again writes semicolons or commas. A participant needs four columns, a list taken during the meeting three. */
function separateur(lignes: readonly string[]): string {
  const separe = (signe: string, colonnes: number): boolean => lignes.some((l) => l.split(signe).length >= colonnes);
  return [4, 3].flatMap((colonnes) => ['\t', ';', ','].filter((signe) => separe(signe, colonnes)))[0] ?? '\t';
}

/** Blocks of a report: `resume` is its key-value part, `participants` one row a person, `activites` one row a coming and going. */
export interface Blocs {
  /** Its sections carry their numbers: the first row of each is its headings, the others people. */
  readonly numerote: boolean;
  readonly resume: readonly Cellules[];
  readonly participants: readonly Cellules[];
  readonly activites: readonly Cellules[];
}

/** Headings are translated, their numbers are not: `2. Participants`, `2. 参加者`, `٢. المشاركون`. */
const TITRE_DE_SECTION = /^(\d)\s?[.．、)]\s*\S/u;

const numero = (ligne: Cellules): string | undefined =>
  ligne.slice(1).every((c) => c === '') ? TITRE_DE_SECTION.exec(chiffresLatins(ligne[0] ?? ''))?.[1] : undefined;

export const remplies = (ligne: Cellules): number => ligne.filter((c) => c !== '').length;

/** Cuts the rows into blocks. A report of before 2022 has no number: its wide rows are comings and goings, its narrow ones the summary. */
export function decouper(lignes: readonly Cellules[]): Blocs {
  const sections = new Map<string, Cellules[]>();
  let courante: Cellules[] | undefined;
  for (const ligne of lignes) {
    const n = numero(ligne);
    if (n !== undefined) {
      courante = [];
      sections.set(n, courante);
    } else if (remplies(ligne) > 0) courante?.push(ligne);
  }
  if (sections.has('2') || sections.has('3'))
    return {
      numerote: true,
      resume: sections.get('1') ?? [],
      participants: sections.get('2') ?? [],
      activites: sections.get('3') ?? [],
    };
  return {
    numerote: false,
    resume: lignes.filter((l) => remplies(l) === 2),
    participants: [],
    activites: lignes.filter((l) => remplies(l) >= 4),
  };
}
