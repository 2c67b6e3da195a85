/** A piece of an XML text: a tag by its local name, or the text between two. */
export type Balise =
  | { readonly sorte: 'ouvre'; readonly nom: string; readonly attributs: string; readonly seule: boolean }
  | { readonly sorte: 'ferme'; readonly nom: string }
  | { readonly sorte: 'texte'; readonly texte: string };

const NOM = /^(?:[\w.-]+:)?([\w.-]+)/;

/**
 * The pieces of an XML text, in order, in one pass whatever it holds. Enough for what programs write; no document type is followed, so nothing unfolds.
 * A text cut in the middle of a piece ends there.
 */
export function* balisesDe(xml: string): Generator<Balise> {
  let i = 0;
  while (i < xml.length) {
    const ouvre = xml.indexOf('<', i);
    if (ouvre !== i) yield { sorte: 'texte', texte: decoderEntites(xml.slice(i, ouvre === -1 ? undefined : ouvre)) };
    if (ouvre === -1) return;
    const [debut, marque] = DELIMITES.find(([signe]) => xml.startsWith(signe, ouvre)) ?? ['<', undefined];
    const fin = marque === undefined ? finDeBalise(xml, ouvre) : xml.indexOf(marque, ouvre + debut.length);
    if (fin === -1) return;
    if (debut === '<![CDATA[') yield { sorte: 'texte', texte: xml.slice(ouvre + debut.length, fin) };
    else if (debut === '<') yield* uneBalise(xml.slice(ouvre + 1, fin));
    i = fin + (marque?.length ?? 1);
  }
}

/** What opens something else than a tag, and what ends it. */
const DELIMITES: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The end of a tag: what is between quotation marks does not close it. */
function finDeBalise(xml: string, ouvre: number): number {
  for (let i = ouvre + 1; i < xml.length; i += 1) {
    const signe = xml.charAt(i);
    if (signe === '>') return i;
    if (signe === '"' || signe === "'") {
      i = xml.indexOf(signe, i + 1);
      if (i === -1) return -1;
    }
  }
  return -1;
}

function* uneBalise(dedans: string): Generator<Balise> {
  const ferme = dedans.startsWith('/');
  const [lu = '', nom] = NOM.exec(ferme ? dedans.slice(1) : dedans) ?? [];
  if (nom === undefined) return;
  if (ferme) yield { sorte: 'ferme', nom };
  else yield { sorte: 'ouvre', nom, attributs: dedans.slice(lu.length), seule: dedans.endsWith('/') };
}

const ENTITES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoderEntites = (texte: string): string =>
  texte.includes('&')
    ? texte.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entiere, hexa, decimal, nom) =>
        nom === undefined ? (deNumero(hexa, decimal) ?? entiere) : (ENTITES[nom] ?? entiere),
      )
    : texte;

/** The sign of a numeric entity; undefined when there is none of this number. */
export function deNumero(hexa: string | undefined, decimal: string | undefined): string | undefined {
  const point = hexa === undefined ? Number(decimal) : Number.parseInt(hexa, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

const FORMES = new Map<string, RegExp>();

/** The value of an attribute, by its name as it is written; undefined when it is not there. */
export function attribut(attributs: string, nom: string): string | undefined {
  const forme = FORMES.get(nom) ?? new RegExp(`(?:^|\\s)${nom}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  FORMES.set(nom, forme);
  const trouve = forme.exec(attributs);
  const valeur = trouve?.[1] ?? trouve?.[2];
  return valeur === undefined ? undefined : decoderEntites(valeur);
}
