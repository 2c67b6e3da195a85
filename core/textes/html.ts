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
