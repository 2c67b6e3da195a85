/** 128 signs for the bytes 0x80–0xFF of the encodings that spreadsheets of here have written. Sources: WHATWG Encoding (windows-1252, macintosh), Unicode CP850. */
const DE_LATIN_1 = Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');

export const PAGES_DE_CODE = {
  'Windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${DE_LATIN_1}`,
  Macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  'DOS (850)':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
} as const;
export type PageDeCode = keyof typeof PAGES_DE_CODE;

/** One sign for one byte. */
export function lireEnPage(octets: Uint8Array, page: PageDeCode): string {
  const hauts = PAGES_DE_CODE[page];
  let texte = '';
  for (const octet of octets) texte += octet < 0x80 ? String.fromCharCode(octet) : hauts.charAt(octet - 0x80);
  return texte;
}

/** What French texts hold beyond ASCII; a capital begins a word, or stands among capitals. */
const FRANCAIS = /[éèêëàâçîïôûùüœ’«»–…°\u00a0]|(?<!\p{L})[ÉÈÊÀÂÇÎÔÛÙŒ]|(?<![a-zà-ÿ])[ÉÈÊÀÂÇÎÔÛÙŒ](?![a-zà-ÿ])/gu;

/** The encoding under which these bytes are the most like French; Windows-1252 where several are as much. */
export function pageProbable(octets: Uint8Array): PageDeCode {
  const extrait = octets.subarray(0, 200_000);
  const note = (page: PageDeCode): number => lireEnPage(extrait, page).match(FRANCAIS)?.length ?? 0;
  const notes = (Object.keys(PAGES_DE_CODE) as PageDeCode[]).map((page) => ({ page, note: note(page) }));
  return notes.reduce((mieux, autre) => (autre.note > mieux.note ? autre : mieux)).page;
}
