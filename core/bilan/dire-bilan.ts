import { depuisJanvier, espacesInsecables, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import type { Bilan, Remplissage } from './bilan.ts';

/** « CTG 2023-2027 », « CTG 2023-2027 · Axe 3 ». */
export const direPerimetre = ({ plan, axe }: Pick<Bilan, 'plan' | 'axe'>): string =>
  axe === undefined ? plan : `${plan} · ${axe}`;

/** « Chiffres de janvier à décembre 2026. » */
export const periodeDuBilan = ({ annee, jusqua }: Pick<Bilan, 'annee' | 'jusqua'>): string =>
  `Chiffres ${jusqua.endsWith('-01') ? 'de janvier' : depuisJanvier(jusqua)} ${annee}.`;

/** How much came without typing, and how much somebody said. */
export const direRemplissage = ({ total, sansSaisie, dits, part }: Remplissage): string =>
  espacesInsecables(
    `${pluriel(sansSaisie, 'champ rempli', 'champs remplis')} sur ${nombre(total)} sans rien saisir pour ce bilan (${pourcentage(part)}), ${pluriel(dits, 'dit par une personne', 'dits par une personne')}.`,
  );
