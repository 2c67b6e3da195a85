import Papa from 'papaparse';

/** Rows of the file, cells trimmed; blank lines kept as empty rows since they part the blocks of the old format. */
export function lignesDe(texte: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(texte, { delimiter: separateur(texte), skipEmptyLines: false });
  return data.map((ligne) => ligne.map((cellule) => cellule.trim()));
}

/** Teams writes tabs; a spreadsheet that saves the file again writes semicolons or commas. A participant needs five columns. */
function separateur(texte: string): string {
  const lignes = texte.split(/\r\n|\r|\n/);
  const separe = (s: string): boolean => lignes.some((l) => l.split(s).length > 4);
  return ['\t', ';', ','].find(separe) ?? '\t';
}

/** Blocks of a report: `resume` is its key-value part, `participants` one row a person, `activites` one row a coming and going. */
export interface Blocs {
  readonly resume: readonly (readonly string[])[];
  readonly participants: readonly (readonly string[])[];
  readonly activites: readonly (readonly string[])[];
}

/** Headings are translated, their numbers are not: `2. Participants`, `2. 参加者`. */
const TITRE_DE_SECTION = /^(\d)\s?[.．、)]\s*\S/u;

const numero = (ligne: readonly string[]): string | undefined =>
  ligne.slice(1).every((c) => c === '') ? TITRE_DE_SECTION.exec(ligne[0] ?? '')?.[1] : undefined;

/** Cuts the rows into blocks. A report of before 2022 has no number: its wide rows are comings and goings, its narrow ones the summary. */
export function decouper(lignes: readonly (readonly string[])[]): Blocs {
  const sections = new Map<string, (readonly string[])[]>();
  let courante: (readonly string[])[] | undefined;
  for (const ligne of lignes) {
    const n = numero(ligne);
    if (n !== undefined) {
      courante = [];
      sections.set(n, courante);
    } else if (ligne.some((c) => c !== '')) courante?.push(ligne);
  }
  if (sections.has('2') || sections.has('3'))
    return {
      resume: sections.get('1') ?? [],
      participants: sections.get('2') ?? [],
      activites: sections.get('3') ?? [],
    };
  const remplies = (ligne: readonly string[]): number => ligne.filter((c) => c !== '').length;
  return {
    resume: lignes.filter((l) => remplies(l) === 2),
    participants: [],
    activites: lignes.filter((l) => remplies(l) >= 4),
  };
}
