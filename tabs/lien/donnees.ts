import { el } from './dom.ts';
import { TEXTES } from './textes.ts';

/** What is kept about the person who answers, and their rights. */
export const donneesPersonnelles = (): HTMLElement =>
  el('details', {}, el('summary', {}, TEXTES.donneesTitre), ...TEXTES.donnees.map((phrase) => el('p', {}, phrase)));
