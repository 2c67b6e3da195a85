/** Elements of an Adaptive Card 1.4, as plain JSON. Only what the summary needs. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly isSubtle?: true;
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: true;
  readonly horizontalAlignment?: 'Center';
}
export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}
interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'stretch';
    readonly items: readonly TextBlock[];
  }[];
}
/** What stands folded until it is asked for. */
export interface Repli {
  readonly type: 'Container';
  readonly id: string;
  readonly isVisible: false;
  readonly items: readonly Element[];
}
export type Element = TextBlock | FactSet | ColumnSet;

type Action =
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | { readonly type: 'Action.ToggleVisibility'; readonly title: string; readonly targetElements: readonly string[] };

export interface CarteAdaptative {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.4';
  readonly lang: 'fr';
  readonly fallbackText: string;
  readonly speak: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly (Element | Repli)[];
  readonly actions: readonly Action[];
}

export const bloc = (text: string, options: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...options,
});

/** A line of key figures: a big number over its caption. */
export const chiffres = (colonnes: readonly { readonly valeur: string; readonly legende: string }[]): ColumnSet => ({
  type: 'ColumnSet',
  columns: colonnes.map((c) => ({
    type: 'Column',
    width: 'stretch',
    items: [
      bloc(c.valeur, { size: 'ExtraLarge', weight: 'Bolder', horizontalAlignment: 'Center' }),
      bloc(c.legende, { isSubtle: true, spacing: 'None', horizontalAlignment: 'Center' }),
    ],
  })),
});

/**
 * Text typed by someone, made harmless in the Markdown of a TextBlock: `* _ [ ] \` and the marks of lists, titles and
 * code are escaped, line feeds become spaces, `{{DATE(…)}}` is not a function any more. Cut to `max` characters
 * before escaping, never inside one.
 */
export function sansMarkdown(texte: string, max = 300): string {
  const ligne = texte.replace(/\s+/gu, ' ').trim();
  const caracteres = [...ligne];
  const coupe = caracteres.length > max ? `${caracteres.slice(0, max - 1).join('')}…` : ligne;
  return coupe
    .replace(/[\\*_[\]`~]/g, '\\$&')
    .replace(/\{\{/g, '{ {')
    .replace(/^([-+#>])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Size in bytes of a text in UTF-8. A lone surrogate is written as three bytes. */
export const octetsUtf8 = (texte: string): number => {
  let n = 0;
  for (const c of texte) {
    const point = c.codePointAt(0) ?? 0;
    n += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return n;
};
