import { direChamps, lireChampsPublics } from '../../core/annuaire/champs-publics.ts';
import { type CleDeReglage, DEFINITIONS_DES_REGLAGES } from '../../core/reglages/definitions.ts';
import { presentationDe } from '../../core/reglages/presentation.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';
import { REGLAGES } from './textes.ts';

/** What a setting means, as the list tells it too. */
export const aideDe = (cle: CleDeReglage): string => espacesInsecables(DEFINITIONS_DES_REGLAGES[cle].aide);

/** What becomes different once it is saved. */
export const effetDe = (cle: CleDeReglage): string => espacesInsecables(presentationDe(cle).effet);

/** A value in words, with its unit. `texte` as it is written; of a text that is not accepted, the text itself. */
export function direValeur(cle: CleDeReglage, texte: string): string {
  const { saisie, unite } = presentationDe(cle);
  if (saisie === 'champs') return direChamps(lireChampsPublics(texte)) || REGLAGES.aucunChamp;
  if (texte.trim() === '') return REGLAGES.vide;
  const lue = DEFINITIONS_DES_REGLAGES[cle].schema.safeParse(texte);
  return `${lue.success ? lue.data : texte}${unite === undefined ? '' : `\u00A0${unite}`}`;
}
