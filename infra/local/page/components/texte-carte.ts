import { echapperHtml } from '../../../../core/textes/html.ts';

/**
 * The subset of Markdown that Teams draws in a TextBlock: bold, italic, links, lists, backslash escapes.
 * Everything is escaped first: a text typed by a partner can never become markup of the page.
 */
export function htmlDuTexte(texte: string): string {
  const gardes: string[] = [];
  const garder = (html: string) => `\ue000${gardes.push(html) - 1}\ue001`;
  let html = texte
    .replace(/[\ue000\ue001]/g, '')
    .replace(/\\([\\*_[\]()#`>~+.!-])/g, (_, c: string) => garder(echapperHtml(c)));
  html = echapperHtml(html)
    .replace(/\[([^\][]+)\]\(([^()\s]+)\)/g, (tout, libelle: string, cible: string) => {
      const url = URL.parse(cible.replaceAll('&amp;', '&'));
      if (!url || !['https:', 'http:', 'mailto:'].includes(url.protocol)) return tout;
      return `${garder(`<a href="${echapperHtml(url.href)}" target="_blank" rel="noopener noreferrer">`)}${libelle}</a>`;
    })
    .replace(/\*\*(?=\S)([^*]+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[*_](?=\S)([^*_]+?)[*_](?=[\s).,;:!?]|$)/g, '$1<em>$2</em>');
  html = html.includes('\n') || /^[-*] /.test(html) ? paragraphes(html) : html;
  return html.replace(/\ue000(\d+)\ue001/g, (_, i: string) => gardes[Number(i)] ?? '');
}

/** Lines starting with « - » or « 1. » become lists; other lines stay lines. */
function paragraphes(html: string): string {
  const blocs: { balise: string; lignes: string[] }[] = [];
  for (const ligne of html.split(/\r?\n/)) {
    const [, puce, contenu] = /^\s*([-*]|\d+[.)])\s+(.*)$/.exec(ligne) ?? [];
    const balise = puce === undefined ? 'p' : /\d/.test(puce) ? 'ol' : 'ul';
    const dernier = blocs.at(-1);
    if (dernier?.balise === balise) dernier.lignes.push(contenu ?? ligne);
    else blocs.push({ balise, lignes: [contenu ?? ligne] });
  }
  return blocs
    .map(({ balise, lignes }) =>
      balise === 'p'
        ? lignes.filter(Boolean).join('<br>')
        : `<${balise}>${lignes.map((l) => `<li>${l}</li>`).join('')}</${balise}>`,
    )
    .join('');
}
