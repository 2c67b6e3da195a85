import { dateCourte, pluriel } from '../../core/textes/francais.ts';

export const TEXTES = {
  titre: 'Propositions de correction',
  attente: 'Chargement des propositions…',
  aExaminer: (n: number) => (n === 0 ? 'À examiner' : `À examiner (${n})`),
  miennes: 'Mes propositions',
  rienTitre: 'Aucune proposition en attente',
  rienAide:
    'Quand quelqu’un propose une correction sur une fiche, elle arrive ici. La fiche ne change pas tant que personne n’a décidé.',
  enAttente: (n: number) => `${pluriel(n, 'proposition')} en attente`,
  voir: 'Voir les propositions',
  de: (qui: string, le: string) => `Proposée par ${qui} le ${dateCourte(le)}`,
  vous: 'vous',
  quelquUn: 'une personne du territoire',
  ouvrirFiche: 'Ouvrir la fiche',
  commentaire: 'Commentaire',
  vu: 'Vu par l’auteur',
  actuel: 'Aujourd’hui',
  propose: 'Proposé',
  rien: 'Rien',
  depasse: 'La fiche a changé depuis',
  deja: 'Déjà dans la fiche',
  accepterChamp: (champ: string) => `Accepter\u00A0: ${champ}`,
  retoucher: (champ: string) => `Retoucher\u00A0: ${champ}`,
  retoucherCourt: 'Retoucher',
  motif: 'Motif',
  motifAide: 'À écrire pour refuser\u00A0: la personne qui propose le lira.',
  accepter: 'Accepter',
  traite: 'C’est traité',
  accepterEnPartie: (n: number, total: number) => `Accepter en partie (${n} sur ${total})`,
  refuser: 'Refuser',
  acceptee: 'Proposition acceptée\u00A0: la fiche est à jour.',
  refusee: 'Proposition refusée\u00A0: la fiche ne change pas.',
  decidee: (etat: string, le: string | undefined) => (le === undefined ? etat : `${etat} le ${dateCourte(le)}`),
  compte: (n: number) => `${pluriel(n, 'proposition')} à examiner`,
} as const;

export const PROPOSER = {
  bouton: 'Proposer une correction',
  titre: (nom: string) => `Proposer une correction\u00A0: ${nom}`,
  aide: 'La fiche ne change pas tout de suite\u00A0: la structure ou la coordination décide. Vous lirez la réponse dans «\u00A0Mes propositions\u00A0» ou «\u00A0Mes données\u00A0».',
  commentaire: 'Qu’est-ce qui ne va pas\u202F?',
  commentaireAide:
    'Sur la structure, jamais sur une personne. Par exemple\u00A0: la permanence du mardi n’existe plus.',
  valeurs: 'Et si vous savez la bonne valeur\u00A0:',
  envoyer: 'Envoyer la proposition',
  envoyee: 'Merci\u00A0: votre proposition est envoyée.',
} as const;
