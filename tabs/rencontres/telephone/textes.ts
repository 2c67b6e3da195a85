import { JOURS_OU_LE_SILENCE_S_APPELLE } from '../../../core/invitations/a-telephoner.ts';
import { pluriel } from '../../../core/textes/francais.ts';

export const TELEPHONER = {
  bouton: (n: number) => `Téléphoner (${n})`,
  titre: 'À téléphoner',
  liste: 'Structures à appeler',
  aDire: 'À dire',
  combien: (n: number) => `${pluriel(n, 'structure', 'structures')} à appeler.`,
  aide: 'Une réponse se note d’un geste\u00A0; la dernière compte. « Rappeler » la garde en vue tant que cet onglet est ouvert.',
  aideAnnulee: 'Outlook ni aucun courriel ne leur dit que la rencontre est annulée. Un geste note qui est prévenu.',
  prevenue: 'Prévenue',
  prevenueNotee: (nom: string) => `${nom} est prévenue.`,
  aPrevenirEncore: (nom: string) => `${nom} reste à prévenir.`,
  personneAPrevenir: 'Outlook ou un courriel a prévenu chaque structure qui attendait cette rencontre.',
  imprimer: 'Imprimer la liste',
  personne: 'Personne à appeler',
  personneAide: `Chaque structure invitée a répondu ou reçoit ses courriels. Celles qui se taisent s’appellent à partir de ${JOURS_OU_LE_SILENCE_S_APPELLE} jours avant la rencontre.`,
  vient: 'Vient',
  neVientPas: 'Ne vient pas',
  rappeler: 'Rappeler',
  pour: (geste: string, nom: string) => `${geste}\u00A0: ${nom}`,
  note: (nom: string, rang: number | undefined) =>
    rang === undefined ? `Noté pour ${nom}.` : `Noté pour ${nom}\u00A0: elle attend une place, au rang ${rang}.`,
  reservee: 'Cette liste est à la coordination',
  reserveeAide: 'Elle porte des numéros que tous ne peuvent pas lire.',
  retour: 'Retour à la rencontre',
  retourALaListe: 'Retour aux appels',
} as const;
