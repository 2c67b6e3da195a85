import { nombre, pluriel } from '../../../core/textes/francais.ts';

export const GREFFE = {
  intro: 'Presque les mêmes structures se retrouvent déjà bientôt. Un point à leur ordre du jour suffirait peut-être.',
  proche: (titre: string, date: string, communes: number, sur: number) =>
    `${titre}, ${date}\u00A0: ${pluriel(communes, 'structure')} sur ${sur} y ${communes < 2 ? 'est déjà invitée' : 'sont déjà invitées'}.`,
  bouton: 'Y ajouter un point',
  boutonA: (titre: string) => `Y ajouter un point\u00A0: ${titre}`,
  question: (titre: string) => `Ajouter un point à «\u00A0${titre}\u00A0»\u202F?`,
  aide: 'Le point y est proposé sous le titre de cette rencontre, qui est annulée\u00A0: personne n’en avait été prévenu. Les structures qui n’y sont pas invitées ne le sont pas d’elles-mêmes.',
  aideALaCreation:
    'Le point y est proposé sous le titre de cette rencontre, qui n’est pas créée\u00A0: personne n’en est prévenu. Les structures qui n’y sont pas invitées ne le sont pas d’elles-mêmes.',
  evite: (heures: number) =>
    `${nombre(Math.round(10 * heures) / 10)}\u00A0h de réunion évitées, toutes structures comptées. Les indicateurs le comptent.`,
  duree: 'Durée du point',
  minutes: (n: number) => `${n} min`,
  faiteALaCreation: 'Le point est proposé, la rencontre n’a pas été créée.',
  faite: 'Le point est proposé, la rencontre n’aura pas à se tenir.',
} as const;
