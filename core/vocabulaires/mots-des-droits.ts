import type { MotsDuQuotidien } from './sens-des-mots.ts';

/** Family, rights, money, food, housing. */
export const MOTS_DES_DROITS: readonly MotsDuQuotidien[] = [
  // Enfance et famille
  {
    mots: [
      'garde d’enfant',
      'garde enfants',
      'faire garder',
      'mode de garde',
      'nounou',
      'nourrice',
      'baby-sitter',
      'garder mon enfant',
    ],
    vers: ['mode de garde', 'assistante maternelle', 'crèche', 'halte-garderie', 'petite enfance'],
  },
  {
    mots: ['crèche', 'halte-garderie', 'micro-crèche', 'garderie', 'multi-accueil'],
    vers: ['crèche', 'mode de garde', 'petite enfance'],
  },
  {
    mots: ['assistante maternelle', 'assmat', 'ass mat', 'ram'],
    vers: ['assistante maternelle', 'relais petite enfance', 'mode de garde'],
  },
  {
    mots: ['pesée', 'suivi bébé', 'suivi grossesse', 'sage-femme', 'allaitement', 'vaccin bébé'],
    vers: ['protection maternelle', 'consultation', 'petite enfance'],
  },
  {
    mots: ['centre de loisirs', 'centre aéré', 'alsh', 'vacances des enfants', 'mercredi', 'colonie', 'colo'],
    vers: ['accueil de loisirs', 'séjour', 'périscolaire'],
  },
  { mots: ['périscolaire', 'garderie du matin', 'garderie du soir', 'cantine'], vers: ['périscolaire', 'école'] },
  {
    mots: ['devoirs', 'aide aux devoirs', 'soutien scolaire', 'décrochage', 'scolarité'],
    vers: ['accompagnement à la scolarité', 'soutien scolaire', 'scolarité'],
  },
  {
    mots: ['difficultés avec mon enfant', 'parentalité', 'conflit avec ado', 'éducation', 'école des parents'],
    vers: ['parentalité', 'café des parents', 'soutien aux parents'],
  },
  {
    mots: ['séparation', 'divorce', 'pension alimentaire', 'médiation familiale', 'droit de visite'],
    vers: ['médiation familiale', 'accompagnement des familles', 'parentalité'],
  },
  { mots: ['ludothèque', 'jouets', 'jeux'], vers: ['ludothèque', 'jeu'] },
  // Droits et démarches
  {
    mots: [
      'papiers',
      'paperasse',
      'démarches',
      'démarche administrative',
      'administratif',
      'remplir un dossier',
      'remplir dossier',
      'formulaire',
      'courrier administratif',
      'écrivain public',
    ],
    vers: ['aide aux démarches', 'démarche', 'état civil', 'accès aux droits'],
  },
  {
    mots: ['carte d’identité', 'passeport', 'cni', 'acte de naissance', 'état civil', 'mariage', 'pacs'],
    vers: ['état civil', 'mairie', 'aide aux démarches'],
  },
  {
    mots: [
      'impôt',
      'impôts en ligne',
      'déclaration d’impôts',
      'ants',
      'carte grise',
      'ameli',
      'franceconnect',
      'sur internet',
      'en ligne',
      'déclaration en ligne',
    ],
    vers: [
      'démarche en ligne',
      'aide aux démarches',
      'démarche',
      'accès à internet',
      'atelier numérique',
      'inclusion numérique',
    ],
  },
  {
    mots: ['retraite dossier', 'dossier retraite', 'pension de retraite', 'carsat'],
    vers: ['démarche en ligne', 'aide aux démarches', 'vieillissement'],
  },
  {
    mots: ['apl', 'prime d’activité', 'allocation logement', 'prestations familiales'],
    vers: ['caisse allocation familiale', 'démarche en ligne', 'accès aux droits'],
  },
  {
    mots: ['demande rsa', 'dossier rsa', 'toucher le rsa'],
    vers: ['bénéficiaire rsa', 'accueil social', 'accès aux droits'],
  },
  {
    mots: ['assistante sociale', 'assistant social', 'travailleur social', 'as de secteur', 'aide sociale'],
    vers: ['service social', 'accueil social', 'accompagnement social', 'action sociale'],
  },
  {
    mots: ['avocat', 'juriste', 'conseil juridique', 'aide juridique', 'justice', 'point justice', 'droit'],
    vers: ['permanence juridique', 'juridique', 'accès aux droits'],
  },
  {
    mots: [
      'étranger',
      'titre de séjour',
      'demandeur d’asile',
      'migrant',
      'réfugié',
      'apprendre le français',
      'cours de français',
      'fle',
      'illettrisme',
    ],
    vers: ['cours de français', 'alphabétisation', 'accès aux droits', 'nouvel arrivant'],
  },
  {
    mots: ['violence', 'violences conjugales', 'femme battue', 'victime'],
    vers: ['violence', 'écoute', 'accès aux droits', 'accueil social'],
  },
  // Argent
  {
    mots: ['surendettement', 'dettes', 'endetté', 'crédit', 'banque de france', 'découvert', 'huissier'],
    vers: ['surendettement', 'conseil budgétaire', 'suivi budgétaire', 'budget'],
  },
  {
    mots: ['budget', 'fin de mois', 'problème d’argent', 'argent', 'factures', 'facture d’électricité', 'impayé'],
    vers: ['budget', 'conseil budgétaire', 'suivi budgétaire', 'accueil social'],
  },
  {
    mots: ['pas cher', 'à bas prix', 'petit prix', 'd’occasion', 'occasion', 'bon marché', 'moins cher'],
    vers: ['prix réduit', 'solidaire', 'reconditionné', 'bourse', 'réemploi'],
    precision: true,
  },
  { mots: ['gratuit', 'gratuitement'], vers: ['gratuit', 'sans avance de frais', 'solidaire'], precision: true },
  // Se nourrir, se vêtir
  {
    mots: [
      'aide alimentaire',
      'nourriture',
      'colis alimentaire',
      'colis',
      'manger',
      'banque alimentaire',
      'restos du cœur',
      'secours populaire',
      'secours catholique',
      'croix-rouge',
      'faim',
    ],
    vers: ['aide alimentaire', 'épicerie solidaire', 'épicerie sociale', 'accompagnement social'],
  },
  {
    mots: ['vêtement', 'habits', 'fringues', 'manteau', 'vestiaire'],
    vers: ['vestiaire', 'bourse aux vêtements', 'vente solidaire'],
  },
  {
    mots: ['meuble', 'électroménager', 'emmaüs', 'recyclage', 'ressourcerie', 'déchetterie', 'recyclerie'],
    vers: ['recyclerie', 'réemploi', 'vente solidaire'],
  },
  // Se loger
  {
    mots: ['logement d’urgence', 'hébergement d’urgence', 'sdf', 'à la rue', '115', 'expulsion', 'dormir'],
    vers: ['hébergement d’urgence', 'logement temporaire', 'accueil social', 'logement'],
  },
  {
    mots: ['loyer', 'loyer impayé', 'bail', 'caution', 'locataire', 'propriétaire', 'conflit de voisinage'],
    vers: ['médiation locative', 'locataire', 'propriétaire', 'permanence juridique', 'logement', 'suivi budgétaire'],
  },
  { mots: ['appartement', 'studio', 'louer', 'hlm', 'se loger', 'logement social', 'chambre'], vers: ['logement'] },
  {
    mots: ['colocation', 'coloc', 'foyer jeune travailleur', 'fjt'],
    vers: ['colocation', 'habitat jeune', 'logement temporaire'],
  },
  {
    mots: ['rénovation', 'chauffage', 'isolation', 'précarité énergétique', 'travaux', 'maprimerénov'],
    vers: ['rénovation énergétique', 'logement'],
  },
];
