import { deNumero } from './balises.ts';
import type { Cellule } from './reparer.ts';

const BALISE =
  /<\/?(?:p|br|div|span|strong|em|b|i|u|a|ul|ol|li|h[1-6]|table|tr|td|th|tbody|thead|img|font|blockquote|script|style)\b[^<>]*>/i;
const ENTITE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi;
const GRAS_OU_TITRE = /\*\*[^*\n]+\*\*|__[^_\n]+__|^#{1,6} |\[[^[\]\n]+\]\((?:https?|mailto):/m;

/** Named entities that French texts hold. Source: HTML, « Named character references ». */
const NOMMEES: Readonly<Record<string, string>> = Object.fromEntries(
  'nbsp  ,amp &,lt <,gt >,quot ",apos \',eacute é,egrave è,ecirc ê,euml ë,agrave à,acirc â,ccedil ç,icirc î,iuml ï,ocirc ô,ugrave ù,ucirc û,uuml ü,oelig œ,aelig æ,Eacute É,Egrave È,Ecirc Ê,Agrave À,Acirc Â,Ccedil Ç,Icirc Î,Ocirc Ô,Ucirc Û,OElig Œ,rsquo ’,lsquo ‘,rdquo ”,ldquo “,laquo «,raquo »,hellip …,ndash –,mdash —,deg °,euro €,middot ·,bull •'
    .split(',')
    .map((paire) => [paire.slice(0, paire.indexOf(' ')), paire.slice(paire.indexOf(' ') + 1)]),
);

/** A text that a web page or Markdown has dressed, as plain text: paragraphs and lists keep their lines, a link keeps its address. Told when something was undressed. */
export function reparerTexte(texte: string): Cellule {
  const lignes = texte.replace(/\r\n?/g, '\n');
  const deWeb =
    BALISE.test(lignes) ||
    /&(?:nbsp|amp|[a-z]+(?:acute|grave|circ|cedil|uml)|#\d+|rsquo|lsquo|laquo|raquo|quot);/i.test(lignes);
  if (!deWeb && !GRAS_OU_TITRE.test(lignes)) return { valeur: lignes };
  const nu = (deWeb ? sansHtml(lignes) : lignes)
    .replace(/^#{1,6} +/gm, '')
    .replace(/\*\*([^*\n]+)\*\*|__([^_\n]+)__/g, (_, etoiles, traits) => etoiles ?? traits)
    .replace(/\[([^[\]\n]+)\]\(((?:https?|mailto):[^)\s]{1,2000})\)/g, '$1 ($2)');
  return { valeur: auPropre(nu), repare: 'mise en forme retirée (page web ou Markdown)' };
}

const sansHtml = (texte: string): string =>
  texte
    .replace(/<(script|style)\b[^>]*>[\s\S]{0,2000}?<\/\1\s*>|<!--[\s\S]{0,2000}?-->/gi, '')
    .replace(
      /<a\b[^<>]{0,500}?\bhref\s*=\s*["'](https?:[^"']+|mailto:[^"']{1,2000})["'][^<>]*>([^<]*)<\/a>/gi,
      (_, adresse, dit) => (dit.trim() === adresse ? adresse : `${dit} (${adresse})`),
    )
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol|p|div|h[1-6]|ul|ol)\b[^<>]*>/gi, '\n')
    .replace(new RegExp(BALISE, 'gi'), '')
    .replace(ENTITE, (entiere, hexa, decimal, nom) =>
      nom === undefined ? (deNumero(hexa, decimal) ?? entiere) : (NOMMEES[nom] ?? entiere),
    );

const auPropre = (texte: string): string =>
  texte
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
