import type { EtatDeCampagne } from '../../core/lists/campagnes.list.ts';
import { dateCourte, jourLong, nombre, pluriel } from '../../core/textes/francais.ts';
import type { CleDeDate } from './form.ts';

export const TEXTES = {
  titre: 'Campagnes de mise à jour',
  attente: 'Chargement des campagnes…',
  liste: 'Campagnes',
  retour: 'Toutes les campagnes',
  creer: 'Préparer une campagne',
  ete: 'Préparer la campagne d’été',
  autre: 'Préparer une autre campagne',
  videTitre: 'Aucune campagne pour l’instant',
  videAide:
    'Chaque été, un courriel, une relance, puis le téléphone et les visites\u00A0: l’annuaire est juste pour la rentrée. Tout est prérempli, rien ne part sans un essai à blanc.',
  introuvable: 'Cette campagne n’existe plus',
  introuvableAide: 'Elle a été supprimée de la liste, ou son adresse est incomplète.',
  periode: (debut: string, fin: string) => `Du ${dateCourte(debut)} au ${dateCourte(fin)}`,
  etat: {
    Préparation: 'En préparation',
    Programmée: 'Programmée',
    'En cours': 'En cours',
    Suspendue: 'Suspendue',
    Terminée: 'Terminée',
    Annulée: 'Annulée',
  } satisfies Record<EtatDeCampagne, string>,
} as const;

export const CREATION = {
  titre: 'Préparer une campagne',
  modifier: 'Modifier la campagne',
  intro: 'Rien ne part à cette étape. Vous verrez ensuite, à blanc, qui recevrait quoi et quand.',
  intitule: 'Titre',
  quand: 'Quand',
  debut: 'Début',
  fin: 'Fin',
  finAide: 'L’annuaire doit être juste ce jour-là. Plus rien ne part après.',
  qui: 'Qui',
  communes: 'Communes',
  communesAide: 'Sans choix\u00A0: tout l’annuaire.',
  types: 'Types de structure',
  epargner: 'Laisser de côté les fiches vérifiées depuis moins de',
  mois: (n: number) => (n === 0 ? 'n’en laisser aucune de côté' : `${n} mois`),
  quoi: 'Quoi',
  sections: 'Parties de la fiche à vérifier',
  comment: 'Comment',
  dates: {
    courriel: 'Premier courriel',
    relance: 'Relance de ceux qui n’ont pas répondu',
    relance2: 'Deuxième relance',
    telephone: 'Liste à téléphoner',
    visite: 'Liste à visiter',
  } satisfies Record<CleDeDate, string>,
  datesAide: (jours: number) =>
    `Laissez une date vide pour vous passer de cette étape. Une même personne n’est pas relancée avant ${jours} jours.`,
  plafond: 'Relances au plus par personne',
  plafondAide: 'Une personne qui représente plusieurs structures compte une seule fois.',
  message: 'Votre mot, au début du premier courriel',
  messageAide: 'Facultatif. Le reste du courriel est déjà écrit\u00A0; vous le verrez à l’essai.',
  enregistrer: 'Enregistrer et voir l’essai à blanc',
  garder: 'Enregistrer les changements',
  programmee:
    'La campagne est programmée. Après un changement, vous verrez un nouvel essai à blanc, et il faudra la programmer de nouveau.',
  figes: 'La campagne est lancée\u00A0: son début, ses structures et les parties à vérifier ne changent plus.',
} as const;

export const ESSAI = {
  titre: 'Essai à blanc',
  attente: 'Calcul de ce qui partirait…',
  intro: 'Voici exactement ce qui partirait si personne ne répondait. Rien n’est parti.',
  concernees: (n: number) => pluriel(n, 'structure concernée', 'structures concernées'),
  parCourriel: 'par courriel',
  parTelephone: 'directement par téléphone',
  parVisite: 'directement par une visite',
  laissees: 'laissées de côté',
  calendrier: 'Courriels, jour par jour',
  jour: 'Jour',
  premiers: 'Premiers courriels',
  relances: 'Relances',
  quiRecoit: (n: number) => `Qui recevrait quoi (${nombre(n)})`,
  telephoner: (n: number) => `À téléphoner directement (${nombre(n)})`,
  visiter: (n: number) => `À visiter directement (${nombre(n)})`,
  enAttente: (n: number) => `Au plafond de leur budget\u00A0: la campagne attend (${nombre(n)})`,
  enAttenteAide:
    'Choisir une autre personne lui écrit sans attendre\u00A0: ce qui compte alors est ce qui lui a été demandé, à elle.',
  aQui: (nom: string) => `À qui écrire\u00A0: ${nom}`,
  laStructure: 'L’adresse de la structure',
  demandee: (nom: string, n: number) => `${nom} (${n === 0 ? 'aucune demande' : pluriel(n, 'demande')} en 30 jours)`,
  choisie: 'C’est noté\u00A0: l’essai est refait.',
  laissee: (n: number) => `Laissées de côté, et pourquoi (${nombre(n)})`,
  exemple: (titre: string) => `${titre}, tel qu’il se lira`,
  objet: 'Objet',
  relance: (n: number) => (n === 0 ? 'premier courriel' : `relance ${n}`),
  refaire: 'Refaire l’essai',
  modifier: 'Modifier',
  abandonner: 'Abandonner cette campagne',
  lancer: 'Lancer la campagne',
  lancerQuestion: 'Lancer la campagne\u00A0?',
  lancerAide: (n: number, date: string) =>
    `La liste des ${pluriel(n, 'structure')} est arrêtée. Les courriels partent à partir du ${dateCourte(date)}, par petits lots. Vous pourrez suspendre à tout moment.`,
  lancerSansCourriel: (n: number) =>
    `La liste des ${pluriel(n, 'structure')} est arrêtée. Aucun courriel n’est prévu\u00A0: les listes à téléphoner et à visiter seront prêtes.`,
  lancee: 'La campagne est lancée.',
  programmer: 'Programmer la campagne',
  programmerQuestion: 'Programmer la campagne\u00A0?',
  programmerAide: (n: number, debut: string) =>
    `Elle commencera d’elle-même le ${dateCourte(debut)}. Sa liste sera faite ce jour-là, sur l’annuaire tel qu’il sera\u00A0: ${pluriel(n, 'structure')} si rien ne change. D’ici là, vous pourrez la modifier ou l’abandonner.`,
  programmee: 'La campagne est programmée.',
  attend: (debut: string) =>
    `Cette campagne commencera d’elle-même le ${dateCourte(debut)}. Sa liste sera faite ce jour-là\u00A0; voici ce qu’elle serait si rien ne changeait. La modifier demande de la programmer de nouveau.`,
  tarde: 'Cette campagne aurait dû commencer. Regardez ci-dessous ce qui l’en empêche, puis modifiez-la.',
  personne: 'Aucune structure n’est concernée\u00A0: modifiez le territoire ou les types avant de lancer.',
} as const;

export const SUIVI = {
  onglets: 'Parties de la campagne',
  avancement: 'Avancement',
  telephone: (n: number) => `À téléphoner (${nombre(n)})`,
  visites: (n: number) => `À visiter (${nombre(n)})`,
  revenus: (n: number) => `Courriels revenus (${nombre(n)})`,
  bilan: 'Bilan',
  barre: (phrases: string) => `Réponses\u00A0: ${phrases}`,
  parCanal: 'Par quelle voie les structures ont répondu',
  pasEncore: 'Aucune réponse pour l’instant.',
  canal: 'Voie',
  structures: 'Structures',
  vagues: 'Calendrier',
  suspendre: 'Suspendre',
  reprendre: 'Reprendre',
  clore: 'Clore la campagne',
  cloreQuestion: 'Clore la campagne maintenant\u00A0?',
  cloreAide:
    'Plus rien ne partira, et l’issue de chaque structure sera gardée telle qu’elle est aujourd’hui. Les liens déjà envoyés restent ouverts jusqu’à leur date.',
  suspendue: 'La campagne est suspendue\u00A0: plus rien ne part.',
  reprise: 'La campagne reprend.',
  close: 'La campagne est close.',
  modifier: 'Modifier',
  dus: (n: number) => `${pluriel(n, 'courriel')} à envoyer`,
  dusAide: 'Ils partent d’eux-mêmes, par lots, toutes les cinq minutes. Vous pouvez aussi les envoyer maintenant.',
  envoyer: 'Envoyer maintenant',
  arreter: 'Arrêter là',
  envoi: (faits: number, total: number) => `${nombre(faits)} sur ${nombre(total)}`,
  envoyes: (n: number) => `${pluriel(n, 'courriel envoyé', 'courriels envoyés')}.`,
  rienDu: 'Aucun courriel n’est à envoyer en ce moment.',
  enAttente: (n: number) =>
    `${pluriel(n, 'relance attend', 'relances attendent')} les heures ouvrées\u00A0: du lundi au vendredi, de 8\u00A0h\u00A030 à 18\u00A0h, hors jours fériés.`,
  partis: 'Ce qui est parti',
  sansDemande: (premier: string) => `Personne n’est encore sollicité. Première étape\u00A0: ${jourLong(premier)}.`,
} as const;

export const JOINDRE = {
  telephoneVide: 'Personne à téléphoner pour l’instant',
  telephoneVideAide: (date: string | undefined) =>
    date === undefined
      ? 'Cette campagne n’a pas d’étape par téléphone.'
      : `Les structures qui n’auront pas répondu y paraîtront à partir du ${dateCourte(date)}. Celles qui n’ont pas d’adresse y sont tout de suite.`,
  visiteVide: 'Personne à visiter pour l’instant',
  visiteVideAide: (date: string | undefined) =>
    date === undefined
      ? 'Cette campagne n’a pas d’étape de visite.'
      : `Celles que le téléphone n’a pas jointes y paraîtront à partir du ${dateCourte(date)}.`,
  commune: 'Commune',
  toutes: (n: number) => `Toutes les communes (${nombre(n)})`,
  aRemettre: 'À partager avec une mairie\u00A0: seulement ce que voient les partenaires',
  gardees: (n: number, canal: 'Téléphone' | 'Visite') =>
    `${pluriel(n, 'structure reste', 'structures restent')} à votre charge\u00A0: les partenaires n’en voient pas ${canal === 'Téléphone' ? 'le téléphone' : 'l’adresse'}.`,
  imprimer: 'Imprimer',
  csv: 'Télécharger en CSV',
  xlsx: 'Télécharger en Excel',
  noter: 'Noter',
  par: 'La structure a répondu par',
  noterAppel: (nom: string) => `Noter l’appel\u00A0: ${nom}`,
  noterVisite: (nom: string) => `Noter la visite\u00A0: ${nom}`,
  fiche: 'Ouvrir la fiche',
  aVerifier: (sections: string) => `À vérifier\u00A0: ${sections}`,
  adresseProtegee: 'Adresse protégée\u00A0: convenez du lieu par téléphone.',
  resultat: 'Résultat',
  commentaire: 'Note sur la fiche',
  commentaireAide: 'Jamais sur une personne. Par exemple\u00A0: fermé en août.',
  corrigee: 'Corrigez d’abord la fiche elle-même, puis notez ici qu’elle l’est.',
  enregistrer: 'Enregistrer',
  enregistre: 'C’est noté.',
  notes: 'Notes\u00A0:',
} as const;

export const REBONDS = {
  intro:
    'Quand un courriel revient dans la boîte de la coordination, notez-le ici\u00A0: l’adresse n’est plus utilisée, et le contact suivant est sollicité.',
  revenus: 'Revenus ou refusés',
  envoyes: 'Envoyés et sans réponse',
  chercher: 'Chercher une structure ou une adresse',
  rien: 'Aucun courriel revenu.',
  rienEnvoye: 'Aucun courriel envoyé et sans réponse.',
  noter: 'Le courriel est revenu en erreur',
  noterPour: (nom: string) => `Le courriel à ${nom} est revenu`,
  suite: {
    Courriel: (nom: string) => `Noté. Le prochain envoi ira à ${nom}.`,
    Téléphone: () => 'Noté. Plus d’adresse\u00A0: la structure passe à la liste à téléphoner.',
    Visite: () => 'Noté. Ni adresse ni numéro\u00A0: la structure passe à la liste à visiter.',
  },
  refuse: 'adresse refusée par Microsoft 365',
  revenu: (date: string) => `revenu, envoyé le ${dateCourte(date)}`,
  envoye: (date: string) => `envoyé le ${dateCourte(date)}`,
} as const;

export const BILAN = {
  copier: 'Copier le bilan',
  copie: 'Bilan copié',
  imprimer: 'Imprimer le bilan',
  chiffres: 'Chiffres',
  aucune: 'Aucune.',
} as const;
