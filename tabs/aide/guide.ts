import { Marked } from 'marked';

/** The anchor of a heading, as GitHub makes it: the same link opens the guide there and here. */
export const ancreDe = (titre: string): string =>
  titre
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-');

/** The pages of the guides that are served; what links to another file of the documentation becomes its words alone. */
const SERVIS: Readonly<Record<string, string>> = {
  'guide-coordination.md': './guide-coordination.html',
  'guide-partenaires.md': './guide-partenaires.html',
};

/** A guide written in Markdown, as the body of its page: each heading has its anchor, tables scroll on their own. */
export function rendreGuide(texte: string): string {
  const rendu = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${ancreDe(text)}" tabindex="-1">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const mots = this.parser.parseInline(tokens);
        if (href.startsWith('#')) return `<a href="${href}">${mots}</a>`;
        const [fichier = '', ancre] = href.split('#');
        const page = SERVIS[fichier];
        return page === undefined ? mots : `<a href="${page}${ancre === undefined ? '' : `#${ancre}`}">${mots}</a>`;
      },
    },
  });
  return rendu.parse(texte, { async: false });
}
