import { depuisJanvier, espacesInsecables, INSECABLE, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import type { Bilan, Remplissage } from './bilan.ts';
import type { Manques } from './remplissage.ts';

/** What a field holds, on the page and in each document, until somebody has said its word. */
export const A_COMPLETER = 'À compléter';

/** « CTG 2023-2027 », « CTG 2023-2027 · Axe 3 », « CTG 2023-2027 · Actions soutenues par : Caf ». */
export const direPerimetre = ({ plan, axe, financeur }: Pick<Bilan, 'plan' | 'axe' | 'financeur'>): string =>
  [
    plan,
    ...(axe === undefined ? [] : [axe]),
    ...(financeur === undefined ? [] : [`Actions soutenues par${INSECABLE}: ${financeur}`]),
  ].join(' · ');

/** « Chiffres de janvier à décembre 2026. » */
export const periodeDuBilan = ({ annee, jusqua }: Pick<Bilan, 'annee' | 'jusqua'>): string =>
  `Chiffres ${jusqua.endsWith('-01') ? 'de janvier' : depuisJanvier(jusqua)} ${annee}.`;

/** How much came without typing, and how much somebody said. */
export const direRemplissage = ({ total, sansSaisie, dits, part }: Remplissage): string =>
  espacesInsecables(
    `${pluriel(sansSaisie, 'champ rempli', 'champs remplis')} sur ${nombre(total)} sans rien saisir pour ce bilan (${pourcentage(part)})${dits === 0 ? '' : `, ${pluriel(dits, 'dit par une personne', 'dits par une personne')}`}.`,
  );

/** What is empty and awaits nobody’s word for the bilan: with it, the count comes out right. */
export const direLesManques = ({ sansValeur, vides }: Manques): string =>
  espacesInsecables(
    [
      sansValeur === 0 ? '' : `${pluriel(sansValeur, 'indicateur n’a pas', 'indicateurs n’ont pas')} encore de valeur.`,
      vides === 0 ? '' : `${pluriel(vides, 'champ n’est écrit', 'champs ne sont écrits')} dans aucune fiche.`,
    ]
      .filter((t) => t !== '')
      .join(' '),
  );
