import type { IssueDePresentation } from '../../core/contrats/mises-en-lien.ts';
import { nombre, pluriel } from '../../core/textes/francais.ts';
import type { Pertinence } from '../../core/vocabulaires/mises-en-lien.ts';

export const TEXTES = {
  titre: 'Mises en lien',
  attente: 'Chargement des mises en lien…',
  mettreEnLien: 'Mettre en lien',
  chiffres: 'Les douze derniers mois',
  faites: 'faites',
  abouties: (connues: number | undefined) =>
    connues === undefined ? 'abouties' : `abouties, sur ${nombre(connues)} dont l’issue est connue`,
  delai: 'délai médian, en jours',
  sansReponse: 'sans réponse',
  refusees: 'refusées',
  voir: 'Voir',
  filtres: { suivre: 'À suivre', appeler: 'À appeler', closes: 'Closes', toutes: 'Toutes' },
  compte: (n: number) => pluriel(n, 'mise en lien', 'mises en lien'),
  vers: (demandeur: string, destinataire: string) => `${demandeur} vers ${destinataire}`,
  faiteLe: (date: string) => `Faite le ${date}`,
  selon: (structure: string, issue: string, quand: string) => `${structure}\u00A0: ${issue}${quand}`,
  quand: (date: string, canal: string) => `, le ${date} (${canal})`,
  pasRepondu: 'n’a pas encore répondu',
  pertinente: {
    Oui: 'bonne structure',
    'En partie': 'bonne structure en partie',
    Non: 'pas la bonne structure',
  } satisfies Record<Pertinence, string>,
  inconnue: 'Structure retirée de l’annuaire',
  aAppeler: (pourquoi: string) => `À appeler\u00A0: ${pourquoi.charAt(0).toLocaleLowerCase('fr')}${pourquoi.slice(1)}`,
  noter: 'Noter une réponse',
  garderBesoin: 'Garder comme besoin',
  besoinGarde: 'Le besoin est gardé avec ceux du territoire.',
  besoinDejaGarde: 'Ce besoin était déjà gardé.',
  videTitre: 'Aucune mise en lien pour l’instant',
  videTexte:
    'Depuis une fiche de l’annuaire ou d’ici, présentez une structure à une autre\u00A0: chacune reçoit un courriel, puis, quinze jours plus tard, on leur demande ce que cela a donné.',
  rienIciTitre: 'Rien à suivre',
  rienIciTexte: 'Aucune mise en lien n’est dans cet état. Choisissez «\u00A0Toutes\u00A0» pour voir les autres.',
  aucunAppelTitre: 'Personne à appeler',
  aucunAppelTexte:
    'Les courriels suffisent pour l’instant\u00A0: quand ils n’auront rien donné, la mise en lien paraîtra ici.',
  plus: 'Montrer la suite',
} as const;

export const DIALOGUE = {
  titre: 'Mettre en lien',
  vers: (nom: string) => `Mettre en lien avec ${nom}`,
  aide: 'Les deux structures reçoivent un courriel qui les présente l’une à l’autre. Rien n’est demandé ni enregistré sur la personne concernée.',
  demandeur: 'Structure qui demande',
  choisirDemandeur: 'Chercher la structure qui demande',
  thematique: 'Thématique du besoin',
  public: 'Public',
  commune: 'Commune',
  indifferent: 'Sans précision',
  choisir: 'Choisir…',
  destinataire: 'Vers quelle structure',
  autre: 'Une autre structure',
  chercherAutre: 'Chercher une autre structure',
  sans: (quoi: string) => `Aucune structure ne répond à tout. Sans ${quoi}, l’annuaire propose\u00A0:`,
  aucune: 'Aucune structure de l’annuaire ne répond à ce besoin.',
  garder: 'Garder cette question comme besoin',
  message: 'Message à la structure (facultatif)',
  messageAide:
    'Le besoin, en une ou deux phrases. Ni nom, ni téléphone, ni date de naissance\u00A0: vous en parlerez entre vous, avec l’accord de la personne.',
  envoyer: 'Envoyer les deux courriels',
  attendra: (destinataire: string) =>
    `C’est noté\u00A0: les deux courriels partiront d’eux-mêmes, dès que ${destinataire} sera moins sollicitée.`,
  beaucoupSollicitee: (nom: string, jours: number) =>
    `${nom} est déjà beaucoup sollicitée en ce moment. Vous pouvez envoyer sans attendre, ou laisser passer quelques jours, ${jours} au plus.`,
  sansAttente: (nom: string) =>
    `${nom} est déjà beaucoup sollicitée en ce moment, pour longtemps encore\u00A0: si ce n’est pas pressé, un appel lui pèsera moins.`,
  attendre: 'Envoyer dès qu’elle sera moins sollicitée',
  aQui: (nom: string) => `À qui écrire\u00A0: ${nom}`,
  laBonne: 'La personne qui suit la thématique',
  dejaEnvoye: 'Cette mise en lien avait déjà été faite.',
  envoye: (destinataire: string, demandeur: string) =>
    `Les deux structures sont prévenues. ${destinataire} attend l’appel de ${demandeur}.`,
} as const;

/** What to say when a message did not simply leave. */
export const COURRIELS = {
  envoye: undefined,
  deja: undefined,
  incertain: (nom: string) => `Le courriel à ${nom} est peut-être parti\u00A0: un appel permet d’en être sûr.`,
  attend: undefined,
  refuse: (nom: string) => `Le courriel à ${nom} n’est pas parti\u00A0: recommencez, ou téléphonez.`,
} as const satisfies Record<IssueDePresentation, ((nom: string) => string) | undefined>;

export const REPONSE = {
  titre: 'Noter une réponse',
  pour: 'Qui répond',
  issue: 'Le contact a-t-il eu lieu\u202F?',
  sansIssue: 'Choisissez une réponse.',
  pertinente: 'Était-ce la bonne structure\u202F?',
  sansAvis: 'Sans avis',
  commentaire: 'Précision (facultative)',
  commentaireAide: 'Rien sur la personne concernée.',
  enregistrer: 'Enregistrer la réponse',
  enregistree: 'Réponse enregistrée.',
} as const;
