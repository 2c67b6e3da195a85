import type { ReponseALInvitation, ReponseDeVote, TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';

/** Before the rencontre. Plain texts: short sentences, one idea each. */
export const AVANT = {
  sondage: 'Quand pouvez-vous venir\u202F?',
  sondageAide: 'Touchez une réponse pour chaque date. Vous pourrez la changer jusqu’à la clôture.',
  cloture: (quand: string) => `Répondez avant le ${quand}.`,
  reponses: {
    Oui: 'Oui',
    'Si besoin': 'Si besoin',
    Non: 'Non',
  } as const satisfies Record<ReponseDeVote, string>,
  disponibles: (n: number, sur: number) =>
    n === 0
      ? 'Personne pour le moment.'
      : `${n} ${n === 1 ? 'structure peut' : 'structures peuvent'} venir, sur ${sur}.`,
  total: 'Les autres voient le nombre de réponses, jamais votre nom. Qui organise la rencontre le voit.',
  totalOuvert: 'Les autres invités liront votre réponse, avec le nom de votre structure. Votre mot, non.',
  commentaireDuVote: 'Un mot, si vous voulez',
  dejaEcrit: 'Ce qui a été écrit est gardé. Écrivez ici pour le remplacer.',
  envoyerVote: 'Envoyer mes disponibilités',
  aucunVote: 'Répondez pour une date au moins.',
  voteMerci: (quand: string | undefined) =>
    `Vos disponibilités sont enregistrées.${quand === undefined ? '' : ` Vous pouvez les changer jusqu’au ${quand}.`} La date choisie paraîtra sur cette page, et vous recevrez l’invitation.`,
  vosReponses: 'Vos disponibilités',
  sondageClos: 'Les réponses sont closes. La date choisie paraîtra sur cette page.',
  sansReponse: 'sans réponse',
  lesAutres: 'Les autres\u00A0:',
  voteDeja: 'Vous avez déjà répondu. Vous pouvez changer vos réponses\u00A0: les dernières comptent.',
  voteAFinir: 'Vous avez déjà répondu. D’autres dates attendent votre réponse. Les autres sont gardées.',
  aRepondre: 'Sans réponse de vous.',

  invitation: 'Est-ce que vous venez\u202F?',
  venir: {
    Vient: 'Oui, je viens',
    'Quelqu’un d’autre vient': 'Quelqu’un d’autre de ma structure vient',
    'Ne vient pas': 'Non, je ne peux pas venir',
  } as const satisfies Record<ReponseALInvitation, string>,
  remplacant: 'Qui vient\u202F?',
  remplacantAide: 'Son prénom et son nom, pour l’accueillir.',
  acces: 'De quoi avez-vous besoin pour venir\u202F?',
  accesAide:
    'Une place de parking, un accès de plain-pied, un interprète, un horaire… Qui organise la rencontre le lit.',
  envoyerReponse: 'Envoyer ma réponse',
  aucuneReponse: 'Dites si vous venez.',
  reponseMerci: 'Votre réponse est enregistrée. Vous pouvez la changer jusqu’à la rencontre.',
  complet: 'Toutes les places sont prises. Si vous répondez oui, vous serez sur la liste d’attente.',
  attente: (rang: number) =>
    `Vous êtes sur la liste d’attente, au rang ${rang}. Dès qu’une place se libère pour vous, elle est à vous. Un courriel vous le dit.`,
  attenteMerci: (rang: number) =>
    `Votre réponse est enregistrée. Toutes les places sont prises. Vous êtes sur la liste d’attente, au rang ${rang}. Dès qu’une place se libère pour vous, un courriel vous le dit.`,
  reponseDeja: 'Vous avez déjà répondu. Vous pouvez changer votre réponse\u00A0: la dernière compte.',

  point: 'Proposer un sujet',
  pointAide: 'Ce dont vous voulez parler à la rencontre. La coordination prépare l’ordre du jour.',
  pointTitre: 'Votre sujet, en une phrase',
  pointType: 'C’est pour…',
  types: {
    Information: 'informer les autres',
    Échange: 'en parler ensemble',
    Décision: 'décider ensemble',
  } as const satisfies Record<TypeDePoint, string>,
  pointPrecisions: 'Quelques mots de plus, si vous voulez',
  envoyerPoint: 'Proposer ce sujet',
  titreCourt: 'Dites votre sujet en quelques mots.',
  pointMerci: 'Votre sujet est transmis à la coordination.',
  vosPoints: 'Vos sujets proposés\u00A0:',
  pointPris: 'Ce sujet n’est plus à changer ici. Pour le changer, écrivez à la coordination.',
  corriger: 'Corriger',
  corrigerLe: (titre: string) => `Corriger\u00A0: ${titre}`,
  retirer: 'Retirer',
  corrigerCe: 'Corriger ce sujet',
  pointCorrige: 'Votre sujet est corrigé.',
  pointRetire: 'Votre sujet est retiré.',
  laisser: 'Ne rien changer',
} as const;
