const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text made safe inside HTML. */
export const echapperHtml = (texte: string): string => texte.replace(/[&<>"']/g, (c) => ENTITES[c] ?? c);

/** The same, its line breaks kept. */
export const enHtml = (texte: string): string => echapperHtml(texte).replace(/\r?\n/g, '<br>');

/** What is read of a piece of HTML, on one line: neither its tags, nor the styles and comments that a mail program adds. */
export const texteVisible = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|nbsp));/gi,
      (_, decimal, hexa, nom: string | undefined) =>
        nom === undefined
          ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexa, 16))
          : (NOMMEES[nom.toLowerCase()] ?? ''),
    )
    .replace(/\s+/g, ' ')
    .trim();

const NOMMEES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
