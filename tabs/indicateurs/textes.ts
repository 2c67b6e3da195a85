import { dateCourte, deMois, depuisJanvier, moisLong, nombre } from '../../core/textes/francais.ts';

export const TEXTES = {
  decisions: 'Voir les décisions en retard aujourd’hui',
  titre: 'Indicateurs',
  attente: 'Calcul de la synthèse…',
  mois: 'Mois',
  tenir: 'Tenir les indicateurs',
  precedent: 'Mois précédent',
  suivant: 'Mois suivant',
  copier: 'Copier la synthèse',
  copiee: 'Synthèse copiée',
  publier: 'Publier maintenant',
  publierQuestion: (mois: string) => `Publier la synthèse ${deMois(mois)}\u202F?`,
  publierAide: {
    provisoire:
      'Le mois n’est pas terminé\u00A0: la carte dira que ses chiffres sont provisoires. Vous publierez de nouveau quand ils seront arrêtés.',
    termine: 'Publier arrête les chiffres de ce mois\u00A0: ils ne changeront plus, sauf correction de votre part.',
    arretee: 'Une carte est postée dans le canal, une seule fois pour ces chiffres.',
    corrigee: 'La carte dira que le mois est corrigé, et pourquoi.',
    recalculee:
      'Ce mois n’a jamais été arrêté\u00A0: le publier arrête ses chiffres, tels que les listes les donnent aujourd’hui.',
  },
  publierATous: 'Tous les membres du canal verront la carte.',
  garder: 'Ne pas publier',
  faits: 'Les faits du mois',
  actions: 'Les actions et leurs indicateurs',
  aucuneAction: 'Aucune action n’a encore d’indicateur',
  aucuneActionAide:
    'La coordination les crée dans la rubrique «\u00A0Tenir les indicateurs\u00A0», chacun pour une fiche action du plan.',
  avertissements: 'À savoir avant de lire ces chiffres',
  tenues: 'Rencontres tenues',
  rienTenu: 'Aucune rencontre tenue ce mois-ci.',
  aConfirmer: 'à confirmer',
  structures: 'structures présentes',
  public: 'personnes comptées',
  services: 'Portée par',
} as const;

export const SOMMAIRE = {
  titre: 'Où en est le plan',
  types:
    'Moyen\u00A0: ce qui est mobilisé. Réalisation\u00A0: ce qui a été fait. Résultat\u00A0: ce que cela a changé.',
  regle:
    'Atteint\u00A0: la cible est touchée. En chemin\u00A0: sur la ligne droite qui va de la situation de départ à la cible, à 5\u00A0% près\u00A0; pour un compte de l’année, la part due à la fin du mois. En retard\u00A0: en dessous.',
  regleNom: 'Comment se lisent les états',
  etats: {
    atteint: { un: 'atteint', des: 'atteints' },
    'en-chemin': { un: 'en chemin', des: 'en chemin' },
    'en-retard': { un: 'en retard', des: 'en retard' },
    'sans-etat': { un: 'sans cible, ou non connu', des: 'sans cible, ou non connus' },
  },
} as const;

export const ETAT = {
  atteint: 'Atteint',
  'en-chemin': 'En chemin',
  'en-retard': 'En retard',
  attendu: (valeur: string) => `attendu fin de mois\u00A0: ${valeur}`,
} as const;

export const STATUT = {
  provisoire: 'Provisoire',
  arretee: 'Arrêté',
  corrigee: 'Corrigé',
  recalculee: 'Recalculé',
  versions: 'Toutes les versions sont gardées.',
} as const;

export const CORRECTION = {
  ouvrir: 'Corriger ce mois…',
  titre: (mois: string) => `Corriger les chiffres ${deMois(mois)}`,
  attente: 'Comparaison avec les listes…',
  rien: 'D’après les listes, les chiffres de ce mois n’ont pas changé. Corrigez d’abord la saisie (présences, comptages…), puis revenez.',
  change: 'Ce que la correction changerait',
  avant: 'Arrêté',
  apres: 'D’après les listes',
  motif: 'Motif',
  motifAide: 'Il paraît sur la page et sur la carte\u00A0: dites ce qui a été corrigé, sans nommer personne.',
  suivants: 'Les mois suivants gardent leur cumul depuis janvier\u00A0: corrigez-les aussi s’il le faut.',
  confirmer: 'Corriger et garder les deux versions',
  abandonner: 'Ne rien changer',
  faite: (version: number) => `Mois corrigé\u00A0: version ${version}. Publiez-la pour que le canal le sache.`,
} as const;

export const INDICATEUR = {
  origine: 'Situation de départ',
  cible: 'Cible',
  definition: (libelle: string) => `Définition de l’indicateur ${libelle}`,
  sansDefinition: 'Cet indicateur n’a pas encore de définition.',
  commentaire: (dit: string) => `«\u00A0${dit}\u00A0»`,
  saisir: 'Saisir une valeur',
  saisirPour: (libelle: string) => `Saisir une valeur de ${libelle}`,
  masqueAide: 'Un petit effectif n’est pas montré, pour que personne ne puisse être reconnu.',
  inconnu: 'non connu',
  sur: (denominateur: number) => `sur ${nombre(denominateur)}`,
  au: (date: string) => `au ${dateCourte(date)}`,
  graphique: (libelle: string) => `${libelle}\u00A0: les douze derniers mois`,
  trait: (cible: string) => `Trait\u00A0: la cible, ${cible}.`,
  hachuresInconnu: 'Hachures avec «\u00A0?\u00A0»\u00A0: non connu.',
  hachuresMasque: 'Hachures avec «\u00A0<\u00A0»\u00A0: petit effectif, non montré.',
  autreDefinition: (mois: string) => `Compté autrement jusqu’en ${moisLong(mois)}.`,
  compteAutrement: 'compté autrement',
  voirTableau: 'Voir en tableau',
  voirGraphique: 'Voir en graphique',
  voirEvolution: 'Voir l’évolution',
  attente: 'Dessin du graphique…',
} as const;

export const OBJECTIFS = {
  titre: (mois: string) => `Objectifs et résultats, ${depuisJanvier(mois)}`,
  attendu: 'Attendu',
  obtenu: 'Obtenu',
} as const;

export const LIGNES = {
  ouvrir: (periode: string) => `Ce qui fait ce chiffre\u00A0: ${periode}`,
  nom: (libelle: string, periode: string) => `Ce qui fait ce chiffre\u00A0: ${periode}, ${libelle}`,
  attente: 'Lecture des lignes…',
  arrete: 'Ce mois est arrêté\u00A0: son chiffre reste, et voici les lignes d’aujourd’hui.',
  aucune: 'Aucune ligne.',
} as const;

export const PUBLICATION = {
  Réservée: 'Publication en cours.',
  Envoyée: (date: string, edition: string) => `Publiée dans le canal le ${dateCourte(date)}${edition}.`,
  provisoire: ', provisoire',
  corrigee: ', corrigée',
  'En échec': 'La dernière publication a échoué. Publiez de nouveau, ou copiez la synthèse dans le canal.',
  Incertaine:
    'Le canal n’a pas confirmé la publication. Regardez dans le canal avant d’agir\u00A0; «\u00A0Copier la synthèse\u00A0» reste possible.',
  jamais: 'Pas encore publiée.',
  auto: (date: string) => `Paraîtra automatiquement le ${date}.`,
} as const;

export const COURRIEL = {
  ouvrir: 'Par courriel…',
  titre: (mois: string) => `La synthèse ${deMois(mois)} par courriel`,
  attente: 'Lecture de l’envoi…',
  fermer: 'Fermer',
  quand: {
    'a-venir':
      'Elle partira dans l’heure qui suit sa parution dans le canal, une fois le mois arrêté. Rien n’est parti.',
    incertaine:
      'Elle attend\u00A0: rien ne dit si la carte du mois a paru. Dites-le dans la tenue de l’annuaire, et elle partira.',
    'en-cours': 'Elle part dans l’heure à qui ne l’a pas encore reçue, une fois par personne.',
    passe: 'Un autre mois s’est achevé depuis\u00A0: celui-ci ne part plus.',
  },
  qui: (n: number) => `Qui la reçoit (${n})`,
  personne: 'Personne ne la reçoit par courriel.',
  choisir:
    'Pour l’adresser à quelqu’un qui n’est pas dans Teams\u00A0: sur la fiche de sa structure, modifiez le contact et cochez «\u00A0Cette personne reçoit la synthèse du mois par courriel\u00A0».',
  pasEncore: 'pas encore écrite',
  ecartes: 'Cochés, mais laissés de côté',
  motifs: {
    compte: 'a un compte\u00A0: la lit dans Teams',
    rappels: 'ne veut plus recevoir de courriels',
    adresse: 'n’a pas d’adresse qui réponde',
    annuaire: 'sa structure n’est plus dans l’annuaire',
  },
  lire: 'Ce que dit le courriel',
} as const;
