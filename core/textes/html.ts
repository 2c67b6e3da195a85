const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text made safe inside HTML, its line breaks kept. */
export const enHtml = (texte: string): string =>
  texte.replace(/[&<>"']/g, (c) => ENTITES[c] ?? c).replace(/\r?\n/g, '<br>');
