import { pluriel } from '../../../core/textes/francais.ts';

export const NOUVELLE = {
  titre: 'Nouvelle série',
  etapes: ['Ce que c’est, et quand', 'Les partenaires à inviter', 'Où, et les séances'],
  etape: (n: number) => `Étape ${n} sur 3`,
  lien: 'Nouvelle série',
  lienDepuisCreation: 'Elle revient régulièrement\u00A0? Créez une série',
  nom: 'Nom de la série',
  nomAide: 'C’est aussi le titre de chaque séance.',
  versPartenaires: 'Choisir les partenaires',
  versSeances: 'Voir les séances',
  precedent: (n: number) => `Revenir à l’étape ${n}`,
  creer: (n: number) => `Créer ${n === 1 ? 'la séance' : `les ${n} séances`}`,
  creee: (n: number) => `Série créée\u00A0: ${pluriel(n, 'séance')}. Rien n’est encore envoyé.`,
  enCours: (faites: number, total: number) => `${pluriel(faites, 'séance créée', 'séances créées')} sur ${total}`,
  arreter: 'Arrêter là',
  interrompues: (nom: string, n: number) =>
    `La série «\u00A0${nom}\u00A0» n’est pas finie\u00A0: ${pluriel(n, 'séance')} à créer.`,
  finir: 'Finir la création',
} as const;

export const RYTHME = {
  legende: 'Rythme',
  frequence: 'Elle revient',
  parMois: 'par mois',
  parSemaine: 'par semaine',
  du: 'À partir du',
  au: 'Jusqu’au',
  exceptions: 'Quand la séance tombe…',
  vacances: 'pendant les vacances scolaires',
  feries: 'un jour férié',
  ponts: 'un jour de pont',
  temps: 'sur un temps du territoire',
  sorts: { garder: 'la garder', sauter: 'la sauter', reporter: 'la reporter d’une semaine' },
  compte: (tenues: number, sautees: number, deplacees: number) =>
    [
      pluriel(tenues, 'séance'),
      ...(deplacees === 0 ? [] : [`dont ${pluriel(deplacees, 'déplacée')}`]),
      ...(sautees === 0 ? [] : [pluriel(sautees, 'sautée')]),
    ].join(', '),
} as const;

export const ACCUEIL = {
  legende: 'Qui accueille',
  genres: {
    aucune: 'Toujours le même lieu',
    fixe: 'Plusieurs lieux, dans un ordre fixe',
    tournante: 'Les communes, à tour de rôle',
  },
  lieux: 'Lieux, un par ligne',
  lieuxAide: 'Par exemple\u00A0: Centre commercial, Centre social, École.',
  salles: (aVerifier: number) =>
    `Les salles des communes${aVerifier === 0 ? '' : ` (accès à vérifier\u00A0: ${aVerifier})`}`,
  sallesAide:
    'Celle de la dernière rencontre tenue dans la commune. Sans salle, ou non accessible, elle n’accueille pas.',
  salleDe: (commune: string) => `Salle de ${commune}`,
  accesDe: (commune: string) => `Accès de la salle de ${commune}`,
  acces: { accessible: 'accessible', 'à vérifier': 'à vérifier', 'non accessible': 'non accessible' },
  sansSalle: (communes: string) => `N’accueillent pas\u00A0: ${communes}.`,
  aucuneSalle: 'Aucune commune n’a de salle\u00A0: saisissez-en une au moins.',
  tour: 'Chaque tour passe par toutes les communes, la plus en attente d’abord\u00A0: attente, habitants par rencontre, trajet des invités.',
  proposee: (commune: string) => `Accueillir à ${commune}\u00A0: c’est son tour`,
  aDistance: 'La série se tient à distance\u00A0: aucun lieu n’est à choisir.',
} as const;

export const SEANCES = {
  titre: 'Les séances',
  sautee: 'Sautée',
  deplacee: 'Déplacée',
  lieuAFixer: 'lieu à fixer',
  changer: 'Changer',
  changerDe: (jour: string) => `Changer la séance du ${jour}`,
  dialogue: (jour: string) => `Séance du ${jour}`,
  sort: 'Cette séance',
  tenue: 'se tient ce jour-là',
  deplacer: 'est déplacée',
  retirer: 'n’a pas lieu',
  regle: 'suit la règle',
  nouvelleDate: 'Nouvelle date',
  sansDate: 'Choisissez la nouvelle date.',
  motif: 'Motif',
  commune: 'Commune d’accueil',
  lieu: 'Lieu',
  parLaRotation: 'Comme proposé',
  valider: 'Valider',
  meme: (titres: string) => `le même jour\u00A0: ${titres}`,
} as const;

export const SERIE = {
  retour: 'Toutes les rencontres',
  titre: 'Une série',
  absente: 'Cette série est introuvable',
  absenteAide: 'Elle n’a plus de rencontre, ou son nom a changé.',
  sansRegle: 'Sa règle n’est pas connue\u00A0: ses rencontres portent le même nom de série.',
  place: (rang: number, total: number) => `séance ${rang} sur ${total}`,
  dans: (nom: string) => `Série «\u00A0${nom}\u00A0»`,
  nav: (nom: string) => `Série ${nom}`,
  precedente: (jour: string) => `Précédente\u00A0: ${jour}`,
  suivante: (jour: string) => `Suivante\u00A0: ${jour}`,
  toutes: 'Toutes les séances',
  cadence: 'Cadence',
  cadenceDite: (annoncees: number, tenues: number) =>
    annoncees === 0
      ? 'Aucune séance n’a encore eu lieu.'
      : `${pluriel(tenues, 'séance tenue', 'séances tenues')} sur ${annoncees} annoncées à ce jour`,
  annulees: (n: number) => pluriel(n, 'annulée'),
  inconnues: (n: number) => `${pluriel(n, 'passée')} sans présence saisie`,
  aCreer: 'À créer',
  prevueLe: (jour: string) => `prévue le ${jour}`,
  accueils: 'Qui accueille',
  nAccueils: (n: number) => pluriel(n, 'séance'),
} as const;

export const PLANIFIER = {
  bouton: 'Planifier dans Teams',
  combien: 'Quelles séances',
  choix: (n: number, total: number) =>
    n === total ? `toutes celles à venir (${n})` : n === 1 ? 'la prochaine' : `les ${n} prochaines`,
  aide: (n: number) =>
    `Une réunion par séance. Chaque structure invitée reçoit ${pluriel(n, 'invitation')}\u00A0; les autres séances attendent.`,
  envoyer: 'Créer les réunions et inviter',
  enCours: (faites: number, total: number) => `${pluriel(faites, 'réunion créée', 'réunions créées')} sur ${total}`,
  greffer: (titre: string, quand: string) =>
    `Ou la joindre\u00A0: « ${titre} », ${quand}, réunit la moitié des mêmes structures, et peut prendre le point. Ouvrez la séance pour l’y ajouter.`,
  faites: (n: number) =>
    `${pluriel(n, 'réunion créée', 'réunions créées')}, ${n < 2 ? 'son invitation est partie' : 'leurs invitations sont parties'}.`,
} as const;

export const PORTEE = {
  label: 'Ce changement concerne',
  une: 'cette séance seulement',
  suivantes: (n: number) => `celle-ci et les suivantes (${n})`,
  toutes: (n: number) => `toutes celles à venir (${n})`,
  aide: 'Seul ce que vous changez ici est changé dans les autres. Une autre date les décale du même nombre de jours.',
  question: (n: number) => `Changer ${pluriel(n, 'séance')}\u202F?`,
  rien: 'Rien ne change dans ces séances.',
  faites: (n: number, prevenues: number) =>
    `${pluriel(n, 'séance modifiée', 'séances modifiées')}${prevenues === 0 ? '' : `, ${pluriel(prevenues, 'mise à jour envoyée', 'mises à jour envoyées')} par Outlook`}.`,
  enCours: (faites: number, total: number) => `${faites} sur ${total}`,
} as const;

export const CHOIX = {
  bouton: 'Changer plusieurs séances',
  region: 'Les séances choisies',
  choisir: (jour: string) => `Choisir la séance du ${jour}`,
  compte: (n: number) => (n === 0 ? 'Cochez les séances à changer.' : pluriel(n, 'séance choisie', 'séances choisies')),
  toutes: (n: number) => `Toutes celles à venir (${n})`,
  aucune: 'Aucune',
  decaler: 'Déplacer',
  decalerTitre: (n: number) => `Déplacer ${pluriel(n, 'séance')}`,
  annuler: 'Annuler ces séances',
  annulerTitre: (n: number) => `Annuler ${pluriel(n, 'séance')}\u202F?`,
  fermer: 'Ne plus choisir',
  jours: 'Décaler de combien de jours',
  joursAide: 'Négatif pour avancer. Vide\u00A0: chacune garde son jour.',
  heure: 'Nouvelle heure',
  garder: 'Vide\u00A0: comme chacune.',
  lieu: 'Nouveau lieu',
  commune: 'Commune d’accueil',
  communeGardee: 'comme chacune',
  sansDate: 'sans date',
  prevenues: (n: number) =>
    n === 0
      ? 'Aucune invitation n’est partie. Qui a été sollicité pour l’une d’elles reçoit un courriel, avec la raison.'
      : `${pluriel(n, 'séance a ses invitations parties', 'séances ont leurs invitations parties')}\u00A0: Outlook prévient leurs invités, avec la raison\u00A0; un courriel, qui a été sollicité sans être invité par Outlook.`,
  annulees: (n: number) => `${pluriel(n, 'séance annulée', 'séances annulées')}.`,
  enCours: (faites: number, total: number) => `${faites} sur ${total}`,
} as const;

export const REGLE = {
  bouton: 'Changer la règle',
  retour: 'Revenir à la série',
  titre: 'Changer la règle de la série',
  aide: 'À partir du jour que vous dites. Ce qui a eu lieu, ou est annulé, ne change pas.',
  heure: 'Heure de début',
  voir: 'Voir ce qui change',
  apercu: 'Ce que devient la suite',
  sortes: {
    annulee: (n: number) => pluriel(n, 'séance annulée', 'séances annulées'),
    deplacee: (n: number) => pluriel(n, 'séance déplacée', 'séances déplacées'),
    creee: (n: number) => pluriel(n, 'séance créée', 'séances créées'),
    gardee: (n: number) => pluriel(n, 'séance inchangée', 'séances inchangées'),
    sautee: (n: number) => pluriel(n, 'jour sauté', 'jours sautés'),
  },
  deplacee: (avant: string, apres: string) => `${apres}, au lieu de\u00A0: ${avant}`,
  prevenuesDUne: (n: number) => `(${pluriel(n, 'personne prévenue', 'personnes prévenues')} par Outlook)`,
  prevenues: (n: number) =>
    n === 0
      ? 'Aucune invitation n’est concernée\u00A0: personne n’est prévenu.'
      : `Outlook envoie ${pluriel(n, 'mise à jour ou annulation', 'mises à jour ou annulations')}, une par personne et par séance. Les séances créées n’invitent personne avant d’être planifiées.`,
  motif: 'Pourquoi des séances sont annulées',
  motifAide: 'Gardé avec chacune, et envoyé à ses invités si leurs invitations sont parties.',
  sansMotif: 'Dites en quelques mots pourquoi.',
  reecrire: (n: number) => (n === 0 ? 'Changer la règle' : 'Changer la règle et prévenir'),
  enCours: (reste: number) => `${pluriel(reste, 'séance reste', 'séances restent')} à changer.`,
  faite: 'La série suit sa nouvelle règle.',
  inachevee: (nom: string, n: number) =>
    `La nouvelle règle de «\u00A0${nom}\u00A0» n’est pas appliquée partout\u00A0: ${pluriel(n, 'séance')} à changer.`,
  finir: 'Finir le changement',
} as const;
