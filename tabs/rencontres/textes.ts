import type { ChoixDeReprise } from '../../core/presences/reprendre-rapport.ts';
import { duFuseau } from '../../core/temps/fuseau.ts';
import { dureeEnMots, pluriel } from '../../core/textes/francais.ts';
import type { EtatDeRencontre } from '../../core/vocabulaires/rencontres.ts';
import { CARNET } from './carnet/textes.ts';
import { DOCUMENTS } from './documents/textes.ts';
import type { LignePresence } from './presences.ts';

export const TEXTES = {
  titre: 'Rencontres',
  attente: 'Chargement des rencontres…',
  aVenir: 'À venir',
  passees: 'Passées',
  rubriques: 'Parties des rencontres',
  une: 'Une rencontre',
  creer: 'Créer une rencontre',
  sansDate: 'Date à fixer',
  rienAVenir: 'Aucune rencontre à venir',
  rienAVenirCoordination: 'Créez la prochaine\u00A0: l’annuaire propose les partenaires à inviter.',
  rienAVenirPartenaire: 'La coordination annonce ici les prochaines rencontres. Vous pourrez y proposer des points.',
  rienPassee: 'Aucune rencontre passée',
  rienPasseeAide: 'Les rencontres tenues apparaîtront ici, avec leurs décisions.',
  invitees: (n: number) => pluriel(n, 'structure invitée', 'structures invitées'),
  presentes: (n: number) => pluriel(n, 'structure présente', 'structures présentes'),
  duree: dureeEnMots,
} as const;

/** The states in the words of the people; « planifier » is what Teams does, a rencontre with its date is planned for everyone else. */
export const ETAT = {
  Brouillon: 'Brouillon',
  'À planifier': 'Invitations à envoyer',
  Planifiée: 'Planifiée',
  Tenue: 'Tenue',
  Annulée: 'Annulée',
} as const satisfies Record<EtatDeRencontre, string>;

export const IMPRIMER = 'Imprimer';
/** While a poll looks for it, or before. */
export const DATE_A_TROUVER = 'Date à trouver';
export const PRESENCES_A_NOTER = 'Présences à noter';

export const AGENDA = {
  une: 'Ajouter à mon agenda',
  toutes: 'Exporter l’agenda (.ics)',
  nom: 'Rencontres du territoire',
  lien: 'La rencontre dans Maillage',
} as const;

export const CREATION = {
  titre: 'Créer une rencontre',
  etape: (n: number) => `Étape ${n} sur 2`,
  partenaires: 'Les partenaires à inviter',
  thematique: 'Thématique',
  format: 'Format',
  intitule: 'Titre',
  date: 'Date',
  dateAide: 'Vide si elle reste à fixer.',
  heure: 'Heure de début',
  heureAide: () => `Heure ${duFuseau()}`,
  duree: 'Durée',
  capacite: 'Places',
  capaciteAide: 'Une par structure. Vide\u00A0: sans limite. Au-delà, une liste d’attente se tient d’elle-même.',
  modalite: 'Modalité',
  lieu: 'Lieu',
  lieuAide: 'Par exemple\u00A0: salle des fêtes, 1er étage.',
  commune: 'Commune d’accueil',
  sansCommune: 'Non précisée',
  publics: 'Publics visés',
  tousLesPublics: 'Sans public particulier',
  objectif: 'Objectif',
  ficheAction: 'Fiche action',
  sansFiche: 'Aucune',
  choisir: 'Choisir…',
  suivant: 'Choisir les partenaires',
  precedent: 'Revenir à l’étape 1',
  creer: 'Créer la rencontre',
  coches: (n: number, total: number) =>
    `${pluriel(n, 'structure retenue', 'structures retenues')} sur ${total}.${n === 0 ? '' : ' Rien ne leur est encore envoyé.'}`,
  toutCocher: 'Tout retenir',
  toutDecocher: 'Ne rien retenir',
  ajouter: 'Ajouter une structure',
  ajoutee: 'Ajoutée à la main',
  placeParDefaut: 'pas encore venue sur ce thème',
  aucune: 'L’annuaire ne propose personne pour cette thématique. Ajoutez des structures par leur nom.',
  attente: 'Recherche des partenaires…',
  creee: 'Rencontre créée.',
  dejaInvitee: 'Invitée à la rencontre dont celle-ci est la copie',
  plusDe: (n: number) => `Afficher les ${n} autres propositions`,
} as const;

export const RENCONTRE = {
  retour: 'Toutes les rencontres',
  etablir: 'Établir l’ordre du jour',
  etablirAide: 'À partir des points proposés, des décisions non faites et de ce que dit le territoire.',
  dater: 'Trouver une date',
  daterAide: 'Demandez aux structures invitées ce qui leur convient, ou fixez la date vous-même.',
  planifier: 'Planifier dans Teams',
  planifierAide:
    'Crée la réunion, envoie les invitations et garde le lien. Une seule fois, même en cas de second clic.',
  envoyerAide: (n: number) =>
    `La réunion est créée. ${pluriel(n, 'structure', 'structures')} sans compte ${n === 1 ? 'n’a pas encore sa page\u00A0: elle y répond et y lit' : 'n’ont pas encore leur page\u00A0: elles y répondent et y lisent'} l’ordre du jour.`,
  rejoindre: 'Rejoindre la réunion',
  rejoindreDAilleurs: 'Rejoindre à distance',
  rejoindreDAilleursAide: 'Les invitations sont parties. Pour qui ne peut pas se déplacer.',
  rejoindreAide: 'La réunion Teams est créée, les invitations sont parties.',
  envoyees: 'Les invitations sont parties.',
  personne: 'Personne n’est invité.',
  rejoindreSansPersonne: 'La réunion Teams est créée\u00A0: personne n’y est invité.',
  sansPersonneQuestion: 'Créer la réunion sans inviter personne\u202F?',
  sansPersonneAide: 'Aucune invitation ne part. Les structures ajoutées ensuite seront invitées à ce moment-là.',
  presences: 'Saisir les présences',
  presencesAide: 'Importez le rapport de présence de Teams ou cochez les structures.',
  planifiee: (n: number, plusTard: number) =>
    `Réunion créée, ${n === 0 ? 'sans inviter personne' : pluriel(n, 'structure invitée', 'structures invitées')}.${plusTard === 0 ? '' : ` ${pluriel(plusTard, 'le sera à son jour', 'le seront à leur jour')}.`}`,
  dejaPlanifiee: 'La réunion était déjà créée\u00A0: rien n’a été envoyé une seconde fois.',
  sansAdresse: (noms: string) => `Sans adresse électronique, à prévenir autrement\u00A0: ${noms}.`,
  annulee: 'Rencontre annulée',
  dupliquer: 'Dupliquer',
  reprogrammer: 'Programmer de nouveau',
  onglets: 'Parties de la rencontre',
  date: 'Date',
  odj: 'Ordre du jour',
  points: 'Points proposés',
  invites: 'Invités et présences',
  'compte-rendu': 'Compte rendu',
  public: 'Public',
  carnet: CARNET.onglet,
  documents: DOCUMENTS.onglet,
  suites: 'Décisions',
  avis: 'Évaluation',
  objectif: 'Objectif',
  inconnue: 'Cette rencontre est introuvable',
  inconnueAide: 'Elle vient peut-être d’être créée\u00A0: réessayez. Sinon, elle a été supprimée dans la liste.',
} as const;

export const NOMMEES = {
  dites: (dit: string, noms: string) => `${dit}\u00A0: ${noms}.`,
  voir: (n: number) => `Voir les ${n} noms`,
} as const;

export const MODIFICATION = {
  bouton: 'Modifier',
  titre: 'Modifier la rencontre',
  retour: 'Revenir à la rencontre',
  enregistrer: 'Enregistrer',
  verifier: 'Voir ce qui change',
  question: 'Enregistrer ces changements\u202F?',
  avant: (avant: string) => `au lieu de\u00A0: ${avant}`,
  prevenues: (n: number) =>
    n === 0
      ? 'L’invitation ne dit rien de ce qui change\u00A0: personne n’est prévenu.'
      : `${pluriel(n, 'personne invitée reçoit', 'personnes invitées reçoivent')} la mise à jour par Outlook, une fois.`,
  parOutlook: (autres: number) =>
    `Structures qui la reçoivent${autres === 0 ? '' : ` (et ${pluriel(autres, 'personne ajoutée', 'personnes ajoutées')} dans Outlook)`}`,
  parCourriel: (n: number) => `Tenue${n < 2 ? '' : 's'} au courant, par un courriel qui ne demande rien`,
  confirmer: (n: number) => (n === 0 ? 'Enregistrer' : 'Enregistrer et prévenir'),
  revenir: 'Revenir au formulaire',
  faite: (n: number) =>
    n === 0
      ? 'La rencontre est modifiée.'
      : `La rencontre est modifiée, ${pluriel(n, 'personne est prévenue', 'personnes sont prévenues')}.`,
  rien: 'Rien n’a changé.',
  empeche: (dites: string) => `À savoir pour cette date\u00A0: ${dites}.`,
} as const;

export const POINTS = {
  aucun: 'Aucun point proposé',
  aucunAide: 'Chaque structure peut en proposer un.',
  proposer: 'Proposer un point',
  intitule: 'Titre du point',
  type: 'Type',
  duree: 'Durée souhaitée',
  sansDuree: 'Sans préférence',
  precisions: 'Précisions',
  structure: 'Au nom de',
  par: (nom: string) => `Proposé par ${nom}`,
  envoyer: 'Proposer',
  propose: 'Le point est proposé.',
  court: 'Donnez un titre d’au moins 3 caractères.',
} as const;

export const PRESENCES = {
  aucun: 'Aucune structure invitée',
  aucunAide: 'Ajoutez les structures venues, ou importez le rapport de présence.',
  structure: 'Structure',
  statut: 'Statut',
  personnes: 'Personnes',
  statutDe: (nom: string) => `Statut de ${nom}`,
  personnesDe: (nom: string) => `Nombre de personnes de ${nom}`,
  toutesPresentes: 'Toutes présentes',
  ajouter: 'Ajouter une structure venue sans invitation',
  ajouterCourt: 'Ajouter une structure',
  sansInvitation: 'Venue sans invitation',
  aLaPorte: 'Dit à la porte',
  feuille: 'Les présences sont complètes',
  feuilleAide: 'Tant qu’elles ne le sont pas, la rencontre ne compte pas dans les taux de présence.',
  enregistrer: (n: number) => (n === 0 ? 'Enregistrer' : `Enregistrer (${pluriel(n, 'changement')})`),
  abandonner: 'Abandonner les changements',
  enregistrees: (n: number) => `${pluriel(n, 'présence enregistrée', 'présences enregistrées')}.`,
  importer: 'Importer le rapport Teams',
  surLesReponses: 'Disent venir, parmi celles qui ont répondu',
  repondues: (n: number, invitees: number) =>
    `${pluriel(n, 'réponse reçue', 'réponses reçues')} sur ${pluriel(invitees, 'invitée')}`,
  surLesPresences: 'Sont venues, parmi celles dont la présence est notée',
  notees: (n: number, invitees: number) =>
    `${pluriel(n, 'présence notée', 'présences notées')} sur ${pluriel(invitees, 'invitée')}`,
  tauxInconnu: 'Pas encore connu',
  reponses: (n: { readonly viennent: number; readonly excusees: number; readonly muettes: number }) =>
    `${pluriel(n.viennent, 'vient', 'viennent')}, ${pluriel(n.excusees, 'excusée')}, ${n.muettes} sans réponse.`,
  resume: (n: { readonly presentes: number; readonly invitees: number; readonly enPlus: number }) =>
    [
      pluriel(n.presentes, 'présente'),
      pluriel(n.invitees, 'invitée'),
      ...(n.enPlus === 0 ? [] : [`${pluriel(n.enPlus, 'venue', 'venues')} en plus`]),
    ].join(', '),
} as const;

const direPresence = ({ statut, personnes, dureeMinutes }: LignePresence): string =>
  [
    statut,
    ...(personnes === undefined ? [] : [pluriel(personnes, 'personne')]),
    ...(dureeMinutes === undefined ? [] : [TEXTES.duree(dureeMinutes)]),
  ].join(', ');

export const RAPPORT = {
  titre: 'Rapport de présence Teams',
  choisir:
    'Choisissez le fichier CSV téléchargé dans Teams, onglet Présence de la réunion. Si elle a eu plusieurs sessions, choisissez tous leurs rapports ensemble.',
  dansTeams: 'Lire dans Teams',
  dansTeamsAide:
    'Sans fichier, si l’administration en a donné le droit à Maillage. Rien n’est enregistré avant que vous l’ayez vu.',
  fichier: 'Fichier du rapport',
  lecture: 'Lecture du rapport…',
  apercu: (personnes: number, structures: number) =>
    `${pluriel(personnes, 'personne')}, ${pluriel(structures, 'structure reconnue', 'structures reconnues')}. Rien n’est encore enregistré.`,
  personne: 'Personne',
  minutes: 'Présence',
  structure: 'Structure',
  structureDe: (nom: string) => `Structure de ${nom}`,
  sansStructure: 'Non comptée',
  rapprochement: {
    courriel: 'Reconnue par son adresse',
    domaine: 'Reconnue par le domaine de son adresse',
    telephone: 'Reconnue par son téléphone',
    nom: 'Reconnue par son nom',
    organisme: 'Reconnue par son organisme',
    aucun: 'Non reconnue',
    main: 'Choisie à la main',
  },
  sansDuree: 'durée inconnue',
  dejaNotees: (n: number) =>
    `${pluriel(n, 'structure a', 'structures ont')} déjà une présence notée, que le rapport dit autrement`,
  reprise: {
    reunir: 'Réunir les deux\u00A0: le plus grand nombre et la plus longue durée',
    garder: 'Garder ce qui est noté',
    remplacer: 'Remplacer par le rapport',
  } satisfies Record<ChoixDeReprise, string>,
  deuxDires: (notee: LignePresence, lue: LignePresence) =>
    `Noté\u00A0: ${direPresence(notee)} · Rapport\u00A0: ${direPresence(lue)}`,
  reprendre: (n: number) => `Reprendre ${pluriel(n, 'présence')}`,
  ensuite: 'Vérifiez les statuts, puis enregistrez.',
} as const;

export const SUITES = {
  aucune: 'Aucune décision notée',
  aucuneAide:
    'Notez qui porte quoi, et pour quand\u00A0: les décisions non faites reviennent à l’ordre du jour suivant.',
  noter: 'Noter une décision',
  intitule: 'Décision',
  structure: 'Structure qui porte',
  responsable: 'Responsable',
  echeance: 'Échéance',
  ficheAction: 'Fiche action',
  sansFicheAction: 'Aucune',
  envoyer: 'Noter',
  notee: 'La décision est notée.',
  etat: 'État',
  corriger: (titre: string) => `Corriger la décision ${titre}`,
  etatDe: (titre: string) => `État de la décision ${titre}`,
  pour: (date: string) => `pour le ${date}`,
  changee: 'L’état de la décision est changé.',
  enRetard: 'En retard',
} as const;
