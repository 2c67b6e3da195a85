import type { DecisionDePage } from '../../../core/contrats/decisions.ts';
import type { DireDeSuite, EtatDeSuite } from '../../../core/vocabulaires/rencontres.ts';

/** After the rencontre. Plain texts: short sentences, one idea each. */
export const APRES = {
  compteRendu: 'Ce qui a été dit',
  passee: 'Cette rencontre est passée. Son compte rendu paraîtra ici.',

  manque: 'Ce que vous avez manqué',

  relire: 'Est-ce bien ce qui a été dit\u202F?',
  relireAide: 'Vous étiez à cette rencontre. Relisez ce qui a été écrit.',
  delai: (jour: string) => `Vous avez jusqu’au ${jour}. Sans réponse de vous, nous comprenons que tout est juste.`,
  approuver: 'Oui, tout est juste',
  approuverAide: 'Tout est juste\u202F? Dites-le ici.',
  approuve: 'Merci. Votre accord est noté.',
  corriger: 'Corriger cette partie',
  votreTexte: 'Votre texte pour cette partie',
  votreTexteAide: 'Changez ce qui n’est pas juste. La coordination le lira, et décidera.',
  proposer: 'Proposer ce texte',
  rienChange: 'Vous n’avez rien changé.',
  propose: 'Merci. Votre texte est transmis à la coordination.',
  corrections: (n: number) =>
    n === 1 ? 'Votre structure a proposé une correction.' : `Votre structure a proposé ${n} corrections.`,
  assez: 'Pour une autre correction, écrivez à la coordination.',

  decisions: 'Vos décisions',
  decisionsAide: 'Ce que votre structure s’est engagée à faire. Dites où vous en êtes.',
  decisionOuEnEst: ({ echeance, enRetard, etat }: DecisionDePage): string =>
    `${ETATS[etat]}${echeance === undefined ? '' : ` À faire pour le ${echeance}.`}${enRetard ? ' La date est passée.' : ''}`,
  decisionQuestion: 'Où en êtes-vous\u202F?',
  decisionReponses: {
    Faite: 'C’est fait',
    'En cours': 'C’est en cours',
    'N’y arrivera pas': 'On n’y arrivera pas',
  } as const satisfies Record<DireDeSuite, string>,
  decisionMot: 'Un mot, si vous voulez',
  decisionEmpeche: 'Qu’est-ce qui empêche\u202F?',
  decisionMotAide: 'La coordination le lira.',
  decisionMotDeja: 'Ce qui a été écrit est gardé. Écrivez ici pour le remplacer.',
  decisionEnvoyer: 'Envoyer',
  decisionReprendre: 'Je me suis trompé',
  decisionSansReponse: 'Choisissez une réponse.',
  decisionSansMot: 'Dites en quelques mots ce qui empêche.',
  decisionMerci: {
    Faite: 'Merci. C’est noté\u00A0: c’est fait.',
    'En cours': 'Merci. C’est noté\u00A0: c’est en cours.',
    'N’y arrivera pas': 'Merci de l’avoir dit. La coordination décidera de la suite.',
  } as const satisfies Record<DireDeSuite, string>,
  decisionReprise: 'C’est effacé. La décision est comme avant.',
} as const;

const ETATS = {
  'À faire': 'À faire.',
  'En cours': 'En cours.',
  Faite: 'C’est fait.',
  Abandonnée: 'Abandonnée.',
} as const satisfies Record<EtatDeSuite, string>;
