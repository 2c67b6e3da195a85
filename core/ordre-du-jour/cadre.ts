import { INSECABLE, pluriel } from '../textes/francais.ts';
import type { Candidat, Place } from './candidat.ts';
import { auPas, auPasInferieur, auPasSuperieur, PAS } from './pas.ts';

/** The tour de table never takes more than this share of the rencontre. */
const PART_DU_TOUR_DE_TABLE = 0.2;

/** Opening: welcome, then one minute per invited structure, bounded to a fifth of the rencontre. */
export function ouverture(duree: number, nombreInvites: number): Place {
  const demandees = (duree < 45 ? 2 : 5) + nombreInvites;
  const minutes = Math.max(PAS, Math.min(auPasSuperieur(demandees), auPasInferieur(duree * PART_DU_TOUR_DE_TABLE)));
  const tour = `une minute par structure invitée (${nombreInvites})`;
  return place('Accueil et tour de table', 'Information', 'ouverture', minutes, () => {
    if (nombreInvites === 0) return `Toujours présent${INSECABLE}: accueil et rappel de l’objectif`;
    return minutes < demandees
      ? `Toujours présent${INSECABLE}: ${tour}, ramenée à ${pluriel(minutes, 'minute')} en tout pour laisser le temps d’échanger`
      : `Toujours présent${INSECABLE}: accueil, puis ${tour}`;
  });
}

/** Closing: who does what, for when, and the next date. A twelfth of the rencontre, 5 or 10 minutes. */
export const cloture = (duree: number): Place =>
  place(
    'Décisions prises, qui les porte, prochaine date',
    'Décision',
    'cloture',
    Math.min(2 * PAS, Math.max(PAS, auPas(duree / 12))),
    () => `Toujours présent${INSECABLE}: relire les décisions, leur porteur et leur échéance`,
  );

/** What remains goes to the theme itself. */
export const echangeSurLeTheme = (thematique: string, minutes: number): Place =>
  place(
    `Échange${INSECABLE}: ${thematique}`,
    'Échange',
    'thematique',
    minutes,
    () => `Thématique de la rencontre${INSECABLE}: temps laissé libre par les autres points`,
  );

const place = (
  titre: string,
  type: Candidat['type'],
  source: Candidat['source'],
  minutes: number,
  origine: () => string,
): Place => ({ candidat: { titre, type, source, minimum: minutes, souhait: minutes, origine }, minutes });
