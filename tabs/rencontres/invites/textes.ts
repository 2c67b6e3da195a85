import { pluriel } from '../../../core/textes/francais.ts';
import type { ReponseALInvitation } from '../../../core/vocabulaires/rencontres.ts';
import { PLACES_DU_GROUPE } from '../../commun/places-du-groupe.ts';

export const MA_REPONSE = {
  titre: (nom: string) => `Est-ce que ${nom} vient\u202F?`,
  reponses: {
    Vient: 'Oui, je viens',
    'Quelqu’un d’autre vient': 'Quelqu’un d’autre vient',
    'Ne vient pas': 'Non',
  } as const satisfies Record<ReponseALInvitation, string>,
  remplacant: 'Qui vient',
  acces: 'Ce qu’il faut pour venir',
  accesAide: 'Accès de plain-pied, interprète, horaire… Qui organise la rencontre et votre structure seules le lisent.',
  envoyer: 'Envoyer la réponse',
  enregistree: 'Votre réponse est enregistrée.',
  manque: 'Dites si vous venez.',
  attente: (rang: string) =>
    `Sur la liste d’attente${rang}. Dès qu’une place se libère pour vous, elle est à vous, et un courriel vous le dit.`,
  attenteMerci: (rang: number) =>
    `Votre réponse est enregistrée. Toutes les places sont prises\u00A0: vous êtes au rang ${rang} de la liste d’attente.`,
} as const;

/** That one waits, with the rank where it is known. */
export const direLAttente = (rang: number | 'inconnu'): string =>
  MA_REPONSE.attente(rang === 'inconnu' ? '' : `, au rang ${rang}`);

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
  cochee: 'cochée dans une recherche',
  bouton: 'Changer les invités',
  titre: 'Changer les invités',
  retour: 'Invités et présences',
  enregistrer: 'Enregistrer les invités',
  verifier: 'Voir ce qui change',
  rien: 'Rien n’a changé.',
  question: (n: number) => (n === 0 ? 'Changer les invités\u202F?' : 'Prévenir ces personnes\u202F?'),
  ajoutees: (noms: string) => `Invitées\u00A0: ${noms}.`,
  changees: (noms: string) => `Changent de place dans le groupe\u00A0: ${noms}.`,
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
  suivie: 'Les séances à venir de la série, dont les invitations ne sont pas parties, gardent ces places.',
} as const;

/** The place of a structure in a group of changing composition. */
export const PLACE = {
  ...PLACES_DU_GROUPE,
  parce: (raison: string) => raison,
  proposee: (role: string) => `proposée\u00A0: ${role}`,
  reportees: (n: number) =>
    `${pluriel(n, 'invitation différée', 'invitations différées')}\u00A0: Outlook ${n < 2 ? 'l’enverra à son jour' : 'les enverra à leur jour'}.`,
  informees: (n: number) => `${pluriel(n, 'structure tenue au courant', 'structures tenues au courant')}, sans venir.`,
} as const;

/** The places of a rencontre, and who waits for one. */
export const PLACES = {
  resume: (prises: number, sur: number, attente: number) =>
    `${pluriel(prises, 'place prise', 'places prises')} sur ${sur}${attente === 0 ? '' : `, ${attente} en attente`}.`,
  rang: (rang: number | 'inconnu') => `En liste d’attente${rang === 'inconnu' ? '' : `, au rang ${rang}`}`,
  donnee: 'Une place s’est libérée pour elle',
  passerDevant: 'Faire passer en tête',
  passerDevantDe: (nom: string) => `Faire passer en tête de la liste d’attente\u00A0: ${nom}`,
  motif: 'Pourquoi',
  motifAide: 'Gardé pour la coordination, avec la rencontre.',
  sansMotif: 'Dites en quelques mots pourquoi.',
  fait: 'La structure passe en tête de la liste d’attente.',
} as const;

export const COORGANISER = {
  par: (noms: string) => `Co-organisée par ${noms}`,
  choisir: 'Choisir qui co-organise',
  changer: 'Changer qui co-organise',
  titre: 'Qui co-organise cette rencontre\u202F?',
  champ: 'Co-organisée par',
  aide: 'Une personne par structure invitée, parmi celles qui ont un compte.',
  aucune: 'La coordination seule',
  personne: 'Pour co-organiser, il faut un compte\u00A0: aucune personne des structures invitées n’en a.',
  personneDe: (nom: string, structure: string) => `${nom}, ${structure}`,
  partie: 'Une personne qui n’est plus là',
  droits:
    'Elle lit les réponses, compose l’ordre du jour, note les présences et écrit le compte rendu de cette rencontre. Planifier, annuler, inviter et diffuser restent à la coordination. Le nom de sa structure est dit à tous les invités.',
  enregistrer: 'Enregistrer',
  fait: 'La co-organisation est enregistrée.',
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

/** Once more to those who have said nothing. */
export const RELANCER = {
  bouton: 'Relancer',
  question: 'Relancer les silencieuses\u202F?',
  aide: 'Un courriel leur demande encore si elles viennent, avec leur page. Chacune n’est relancée qu’une fois.',
  aideEnCoorganisant:
    'Un courriel de la coordination leur demande encore si elles viennent, avec leur page. Chacune n’est relancée qu’une fois. Celles qui sont déjà beaucoup sollicitées, ou que l’on joint autrement, restent à la coordination.',
  silencieuses: (noms: string) => `N’ont rien dit\u00A0: ${noms}.`,
  laissees: (n: number) => `${pluriel(n, 'structure reste', 'structures restent')} à la coordination.`,
  aEcrire: (n: number) => `Un courriel partira à ${pluriel(n, 'structure')}\u00A0:`,
  personne: 'Aucun courriel ne partira.',
  dejaRelancees: (n: number) => `${pluriel(n, 'structure déjà relancée', 'structures déjà relancées')}.`,
  enAttente: (n: number) => `${pluriel(n, 'courriel attend son jour', 'courriels attendent leur jour')}.`,
  aAppeler: 'Sans adresse qui réponde, ou sans rappel par courriel, à appeler\u00A0:',
  envoyees: (n: number) =>
    n === 0 ? 'Aucun courriel n’est parti.' : `${pluriel(n, 'relance envoyée', 'relances envoyées')}.`,
  reportees: (n: number) => `${pluriel(n, 'relance partira', 'relances partiront')} plus tard.`,
  aSuivre: (n: number) => `${pluriel(n, 'relance reste', 'relances restent')} à envoyer\u00A0: recommencez.`,
} as const;

/** On the day, in the words of the personal link. `nom`: where one represents several structures. */
export const MON_ARRIVEE = {
  dire: (nom: string | undefined) => (nom === undefined ? 'Je suis là' : `Je suis là, pour ${nom}`),
  aide: 'La rencontre commence. Vous êtes arrivé\u202F? Dites-le ici.',
  notee: (nom: string | undefined) =>
    nom === undefined
      ? 'Votre arrivée est notée. Bonne rencontre\u202F!'
      : `Votre arrivée est notée pour ${nom}. Bonne rencontre\u202F!`,
} as const;
