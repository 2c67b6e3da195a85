import { motsNus } from '../textes/mots-nus.ts';

/** A short key that the same text always gives (FNV-1a, 53 bits): the identity of a row whose source gives none. */
export function cleStable(prefixe: string, texte: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const c of motsNus(texte)) {
    const code = c.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + 31), 0x85ebca6b) >>> 0;
  }
  return `${prefixe}:${high.toString(36)}${low.toString(36)}`;
}

/** Words that tell one version of a file from the next, and nothing of what it lists. */
const DE_VERSION =
  /^(?:\d+|v\d+|copie|copy|de|du|final|finale|def|definitif|definitive|maj|jour|mise|a|nouveau|nouvelle|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

/** What a file keeps from one version to the next: « Annuaire CTG (1) 2026-03.csv » and « annuaire ctg mars 2026 - copie.xlsx » are both `annuaire-ctg`. The identifiers of its lines are only unique under it. */
export const nomDurable = (fichier: string): string => {
  const mots = motsNus(fichier.replace(/\.[a-z]{2,5}$/i, ''))
    .split(' ')
    .filter((mot) => mot !== '' && !DE_VERSION.test(mot));
  return mots.join('-') || 'fichier';
};
