import { MOT_MAX } from '../../../core/avis/urne.ts';

/** Plain texts: short sentences, one idea each. */
export const AVIS = {
  titre: 'Votre avis',
  anonyme: 'Votre réponse est sans nom. Personne ne saura ce que vous avez répondu.',
  mot: 'Un mot, si vous voulez',
  motAide: `La coordination le lira, sans savoir qui l’a écrit. N’écrivez pas de nom. ${MOT_MAX} signes au plus.`,
  motMax: MOT_MAX,
  envoyer: 'Envoyer mon avis',
  envoi: 'Envoi…',
  manque: 'Choisissez un visage pour chaque phrase.',
  merci: 'Merci. Votre avis est compté.',
  deja: 'Vous avez donné votre avis. Merci.',
  fermer: 'Vous pouvez fermer cette page.',
} as const;
