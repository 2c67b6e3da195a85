import { pluriel } from '../../../core/textes/francais.ts';
import type { ReponseALInvitation } from '../../../core/vocabulaires/rencontres.ts';

export const MA_REPONSE = {
  titre: (nom: string) => `Est-ce que ${nom} vient\u202F?`,
  reponses: {
    Vient: 'Oui, je viens',
    'Quelqu’un d’autre vient': 'Quelqu’un d’autre vient',
    'Ne vient pas': 'Non',
  } as const satisfies Record<ReponseALInvitation, string>,
  remplacant: 'Qui vient',
  acces: 'Ce qu’il faut pour venir',
  accesAide: 'Accès de plain-pied, interprète, horaire… La coordination et votre structure seules le lisent.',
  envoyer: 'Envoyer la réponse',
  enregistree: 'Votre réponse est enregistrée.',
  manque: 'Dites si vous venez.',
} as const;

/** What a structure answered, beside its name. */
export const REPONSE_DITE = {
  reponses: {
    Vient: 'A répondu qu’elle vient',
    'Quelqu’un d’autre vient': 'A répondu que quelqu’un d’autre vient',
    'Ne vient pas': 'A répondu qu’elle ne vient pas',
  } as const satisfies Record<ReponseALInvitation, string>,
  vientALaPlace: (qui: string) => `${qui} vient à la place`,
} as const;

export const INVITER = {
  bouton: 'Changer les invités',
  titre: 'Changer les invités',
  retour: 'Invités et présences',
  enregistrer: 'Enregistrer les invités',
  verifier: 'Voir ce qui change',
  rien: 'Rien n’a changé.',
  question: (n: number) => (n === 0 ? 'Changer les invités\u202F?' : 'Prévenir ces personnes\u202F?'),
  ajoutees: (noms: string) => `Invitées\u00A0: ${noms}.`,
  retirees: (noms: string) => `Ne sont plus invitées\u00A0: ${noms}.`,
  reponsesPerdues: (n: number) =>
    n === 1
      ? 'L’une d’elles avait répondu\u00A0: ce qu’elle a dit ne compte plus.'
      : `${n} d’entre elles avaient répondu\u00A0: ce qu’elles ont dit ne compte plus.`,
  quorumGarde: (quorum: number, invitees: number) =>
    `Le quorum reste de ${pluriel(quorum, 'structure')}, sur ${pluriel(invitees, 'invitée')}.`,
  quorumDevient: (quorum: number, devient: number) =>
    `Le quorum était de ${quorum}\u00A0: il passe à ${pluriel(devient, 'structure')}, faute d’autres invitées.`,
  indispensablesRetirees: (n: number) =>
    n === 1 ? 'L’une d’elles était indispensable au sondage.' : `${n} d’entre elles étaient indispensables au sondage.`,
  prevenues: (n: number) =>
    n === 0
      ? 'Outlook ne prévient personne.'
      : `Outlook prévient ${pluriel(n, 'personne', 'personnes')}\u00A0: une invitation, ou l’avis qu’elle n’est plus attendue.`,
  confirmer: (n: number) => (n === 0 ? 'Enregistrer' : 'Enregistrer et prévenir'),
  revenir: 'Revenir aux invités',
  enSondage:
    'Un sondage de date est ouvert\u00A0: les structures que vous ajoutez le reçoivent dans les dix minutes, celles que vous retirez n’y comptent plus.',
  faits: 'Les invités sont changés.',
} as const;

export const LIENS = {
  bouton: 'Envoyer leur page aux invités',
  question: 'Envoyer leur page aux invités sans compte\u202F?',
  aide: 'Elle leur permet de dire s’ils viennent, de proposer un sujet, de lire l’ordre du jour, sans compte. Qui a un compte, ou a déjà son lien par un sondage, ne reçoit rien.',
  /** `reste`: still to send, or without an address. */
  envoyes: (n: number, reste: number) => {
    if (n > 0) return `${pluriel(n, 'courriel envoyé', 'courriels envoyés')}.`;
    return reste === 0 ? 'Chacun a déjà sa page, ou un compte.' : 'Aucun courriel n’est parti.';
  },
  reportees: (n: number) => `${pluriel(n, 'page partira', 'pages partiront')} plus tard.`,
  aSuivre: (n: number) => `${pluriel(n, 'page reste', 'pages restent')} à envoyer\u00A0: recommencez.`,
} as const;
