import { pluriel } from '../../../core/textes/francais.ts';

const ALORS = {
  outlookDejaPrevenu: (n: number) =>
    n === 0
      ? 'La réunion n’invite personne.'
      : `Outlook a déjà prévenu ${pluriel(n, 'personne invitée', 'personnes invitées')}\u00A0: garder ce qu’il dit ne leur écrit pas de nouveau.`,
} as const;

export const OUTLOOK = {
  region: 'La réunion dans Outlook',
  changee: 'Outlook et Maillage ne disent pas la même chose de cette rencontre.',
  supprimee: 'La réunion de cette rencontre n’est plus dans le calendrier d’Outlook.',
  supprimeeAide:
    'Annulée ou supprimée dans Outlook, ses invités l’ont appris d’Outlook. Annulez-la ici aussi, ou refaites la réunion\u00A0: les mêmes structures reçoivent une nouvelle invitation, avec un nouveau lien.',
  oubliees: (noms: string) => `La réunion n’invite pas, ou n’invite plus\u00A0: ${noms}.`,
  oublieesAide: 'Elles sont attendues ici. Retirez-les par « Changer les invités », ou invitez-les.',
  inviter: 'Les inviter dans Outlook',
  quoi: 'Ce qui diffère',
  maillage: 'Maillage',
  outlook: 'Outlook',
  garderOutlook: 'Garder ce que dit Outlook',
  garderMaillage: 'Remettre ce que dit Maillage',
  alors: (n: number) =>
    `${ALORS.outlookDejaPrevenu(n)} ${n === 0 ? '' : 'Remettre ce que dit Maillage leur envoie une mise à jour.'}`.trim(),
  prevenir: 'Renvoyer aussi l’invitation, dont le texte dit encore l’ancienne date ou l’ancien lieu',
  annuler: 'Annuler la rencontre ici aussi',
  annulerQuestion: 'Annuler cette rencontre\u202F?',
  annulerAide: 'Elle reste dans la liste, avec la raison. Outlook ne renvoie rien.',
  motif: 'Raison',
  motifParDefaut: 'Annulée dans Outlook.',
  refaire: 'Refaire la réunion',
  refaireQuestion: 'Refaire la réunion\u202F?',
  refaireAide: 'Outlook envoie une nouvelle invitation à toutes les personnes attendues.',
  aAppeler: (noms: string) => `Ni Outlook ni Maillage ne les préviennent, à appeler\u00A0: ${noms}.`,
  garde: (cote: 'outlook' | 'maillage', n: number) =>
    `${cote === 'outlook' ? 'La rencontre dit ce que dit Outlook' : 'La réunion dit ce que dit Maillage'}${
      n === 0 ? '.' : `, ${pluriel(n, 'personne est prévenue', 'personnes sont prévenues')}.`
    }`,
  illisible: 'Outlook n’a pas répondu\u00A0: on ne sait pas si la réunion dit la même chose.',
  relire: 'Relire Outlook',
} as const;
