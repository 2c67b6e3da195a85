/** Every column builder, for the definitions of lists. */
export { choix, choixMultiple } from './columns-choix.ts';
export { date, instant } from './columns-date.ts';
export { lien, liens } from './columns-lien.ts';
export { booleen, nombre } from './columns-nombre.ts';
export { donnees, note, texte, textes } from './columns-texte.ts';
