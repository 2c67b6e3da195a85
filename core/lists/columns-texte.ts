import { z } from 'zod';
import { LIGNE, NOTE } from '../champs/controle.ts';
import { sansInterdits, surUneLigne } from '../textes/net.ts';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { asText, build, type Optional, orEmpty, scalar, type WithRequired } from './column-builder.ts';

/** Single-line text, 255 characters at most (SharePoint's own limit). `check` refines the value: its message is shown beside the row. */
export function texte<
  const O extends ColumnOptions &
    WithRequired & { readonly maxLength?: number; readonly check?: z.ZodType<string, string> },
>(options: O): Column<Optional<O, string>> {
  const max = options.maxLength ?? LIGNE;
  const { check } = options;
  // Whoever writes, and whatever an older row holds: a break in a name would reach the subject of a mail.
  const base = z.string('Un texte est attendu.').overwrite(surUneLigne).max(max, `Le texte dépasse ${max} caractères.`);
  const checked: z.ZodType<string> = check === undefined ? base : base.pipe(check);
  const required = options.required ?? false;
  const seVerifie = (v: string): boolean => {
    const verifie = check?.safeParse(v);
    return verifie === undefined || (verifie.success && verifie.data === v);
  };
  return build<string | undefined>({
    kind: 'texte',
    options,
    required,
    schema: orEmpty(
      required ? checked.refine((v) => v.trim() !== '', 'La valeur est obligatoire.') : checked,
      required,
    ),
    facets: { text: { maxLength: max } },
    decode: asText,
    plain: (raw) =>
      typeof raw === 'string' &&
      raw.length <= max &&
      surUneLigne(raw) === raw &&
      (!required || raw.trim() !== '') &&
      seVerifie(raw)
        ? lu(raw)
        : undefined,
    encode: scalar,
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** Plain multi-line text. Never filtered nor indexed: SharePoint refuses it. */
export function note(options: Omit<ColumnOptions, 'indexed' | 'unique'>): Column<string | undefined> {
  return build<string | undefined>({
    kind: 'note',
    options,
    required: false,
    schema: z
      .string('Un texte est attendu.')
      .overwrite(sansInterdits)
      .max(NOTE, 'Le texte dépasse 60 000 caractères.')
      .optional(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: asText,
    plain: (raw) => (typeof raw === 'string' && raw.length <= NOTE && sansInterdits(raw) === raw ? lu(raw) : undefined),
    encode: scalar,
    empty: undefined,
  });
}

/** Without their ends, a carriage return among them. */
const lignesDe = (texte: string): readonly string[] => {
  const lignes: string[] = [];
  for (const ligne of texte.split('\n')) {
    const nette = ligne.trim();
    if (nette !== '') lignes.push(nette);
  }
  return lignes;
};

/** Lines of a note column: one value a line, blank lines dropped. */
export function textes(options: Omit<ColumnOptions, 'indexed' | 'unique'>): Column<readonly string[]> {
  return build<readonly string[]>({
    kind: 'textes',
    options,
    required: false,
    schema: z
      .array(z.string().regex(/^[^\r\n]*$/, 'Chaque valeur tient sur une ligne.'))
      .refine((lignes) => lignes.join('\n').length <= NOTE, 'Le texte dépasse 60 000 caractères.')
      .readonly(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: (raw) => {
      const text = asText(raw);
      return text.ok ? lu(lignesDe(text.value)) : text;
    },
    // Nothing in it can break a line any more, and what is trimmed is no longer than it was.
    plain: (raw) =>
      typeof raw === 'string' && raw.length <= NOTE && !raw.includes('\r') ? lu(lignesDe(raw)) : undefined,
    encode: (value, name) => ({ [name]: value.length === 0 ? null : value.join('\n') }),
    empty: [],
  });
}

/** A value of the product's own, kept as JSON in a note column and parsed by its schema at the border. */
export function donnees<T>(
  options: Omit<ColumnOptions, 'indexed' | 'unique'> & { readonly schema: z.ZodType<T> },
): Column<T | undefined> {
  return build<T | undefined>({
    kind: 'donnees',
    options,
    required: false,
    schema: options.schema.optional(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: (raw) => {
      if (typeof raw !== 'string') return illisible('des données JSON sont attendues');
      try {
        // Its form is checked with the schema of the column, as for any value.
        return lu(JSON.parse(raw) as T);
      } catch {
        return illisible('les données JSON sont abîmées');
      }
    },
    encode: (value, name) => ({ [name]: value === undefined ? null : JSON.stringify(value) }),
    empty: undefined,
  });
}
