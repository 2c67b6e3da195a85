import type { MotsDuQuotidien } from './sens-des-mots.ts';

/** Moving, computers, work, health, age, handicap, local life. */
export const MOTS_DE_LA_VIE_COURANTE: readonly MotsDuQuotidien[] = [
  // Se déplacer
  {
    mots: [
      'transport',
      'se déplacer',
      'déplacement',
      'taxi',
      'covoiturage',
      'navette',
      'chauffeur',
      'bus',
      'rdv médical',
      'emmener',
    ],
    vers: ['transport solidaire', 'transport', 'chauffeur bénévole', 'mobilité'],
  },
  {
    mots: ['permis', 'permis de conduire', 'auto-école', 'code de la route'],
    vers: ['permis', 'auto-école', 'mobilité', 'démarche en ligne'],
  },
  { mots: ['vélo', 'scooter', 'mobylette', 'deux-roues'], vers: ['vélo', 'mobilité'] },
  {
    mots: ['voiture', 'réparer voiture', 'panne', 'garagiste', 'mécanicien', 'garage'],
    vers: ['garage', 'réparation', 'mobilité'],
  },
  // Numérique
  {
    mots: ['informatique', 'ordinateur', 'ordi', 'internet', 'tablette', 'smartphone', 'wifi', 'souris', 'numérique'],
    vers: ['atelier numérique', 'prêt d’ordinateurs', 'accès à internet', 'inclusion numérique'],
  },
  { mots: ['cours', 'apprendre', 'initiation', 'formation'], vers: ['atelier', 'formation', 'cours'] },
  // Travail
  {
    mots: ['emploi', 'travail', 'boulot', 'job', 'embauche', 'cv', 'chômage', 'pôle emploi', 'anpe', 'stage'],
    vers: ['emploi', 'France Travail', 'emploi et insertion', 'insertion'],
  },
  { mots: ['pôle emploi', 'anpe'], vers: ['France Travail', 'emploi'] },
  {
    mots: ['apprentissage', 'alternance', 'lycée pro', 'cap', 'orientation scolaire'],
    vers: ['apprentissage', 'formation', 'lycée professionnel'],
  },
  {
    mots: ['chantier d’insertion', 'insertion professionnelle', 'réinsertion', 'siae'],
    vers: ['chantier d’insertion', 'insertion', 'emploi et insertion'],
  },
  // Santé
  {
    mots: [
      'psy',
      'psychologue',
      'psychiatre',
      'dépression',
      'déprime',
      'mal-être',
      'va mal',
      'angoisse',
      'suicide',
      'souffrance',
      'burn-out',
      'santé mentale',
    ],
    vers: ['santé mentale', 'médico-psychologique', 'écoute', 'groupe de parole'],
  },
  { mots: ['addiction', 'alcool', 'drogue', 'tabac', 'cannabis'], vers: ['addiction', 'prévention', 'santé'] },
  {
    mots: ['médecin', 'docteur', 'généraliste', 'médecin traitant', 'consultation'],
    vers: ['maison de santé', 'consultation', 'soin', 'santé'],
  },
  {
    mots: ['infirmier', 'infirmière', 'piqûre', 'pansement', 'prise de sang', 'soins à domicile'],
    vers: ['cabinet infirmier', 'soin infirmier', 'soin à domicile'],
  },
  {
    mots: ['mutuelle', 'css', 'cmu', 'sécu', 'sécurité sociale', 'cpam', 'carte vitale'],
    vers: ['assurance maladie', 'démarche en ligne', 'accès aux droits'],
  },
  // Âge et handicap
  {
    mots: ['maison de retraite', 'ehpad', 'résidence senior', 'foyer logement', 'placement'],
    vers: ['Ehpad', 'résidence autonomie', 'hébergement', 'accueil de jour'],
  },
  {
    mots: [
      'ménage',
      'aide à domicile',
      'femme de ménage',
      'aide ménagère',
      'auxiliaire de vie',
      'apa',
      'maintien à domicile',
      'adl',
    ],
    vers: ['aide à domicile', 'maintien à domicile', 'soin à domicile'],
  },
  {
    mots: ['portage de repas', 'repas à domicile', 'livraison de repas', 'repas'],
    vers: ['portage de repas', 'repas'],
  },
  { mots: ['bien vieillir', 'vieillir'], vers: ['vieillissement', 'personne âgée'] },
  {
    mots: ['seul', 'seule', 'solitude', 'isolement', 'compagnie', 'visite', 'visiter', 'voir du monde'],
    vers: ['visite de convivialité', 'personne isolée', 'lien social', 'convivialité'],
  },
  {
    mots: ['répit', 'souffler', 'épuisé', 'relais aidant'],
    vers: ['répit', 'accueil de jour', 'café des aidants', 'aidant'],
  },
  {
    mots: ['alzheimer', 'mémoire', 'perte d’autonomie', 'dépendance'],
    vers: ['accueil de jour', 'vieillissement', 'aidant', 'personne âgée'],
  },
  { mots: ['mdph', 'aah', 'aeeh', 'dossier mdph', 'invalidité'], vers: ['handicap', 'accès aux droits'] },
  { mots: ['gem', 'groupe d’entraide mutuelle'], vers: ['groupe d’entraide'] },
  { mots: ['handicap', 'autisme', 'déficience', 'trisomie'], vers: ['handicap', 'loisir adapté'] },
  // Vie locale
  {
    mots: ['association', 'assos', 'asso', 'liste des associations', 'annuaire des associations'],
    vers: ['association', 'répertoire des associations'],
  },
  {
    mots: ['salle', 'salle des fêtes', 'salle à louer', 'louer une salle', 'location de salle'],
    vers: ['prêt de salles', 'salle communale'],
  },
  { mots: ['barnum', 'tables', 'chaises', 'bancs', 'matériel'], vers: ['prêt de matériel', 'table', 'banc'] },
  {
    mots: ['foot', 'football', 'gym', 'judo', 'danse', 'sport', 'club de sport', 'muscu'],
    vers: ['sport', 'football', 'gymnastique', 'club omnisports'],
  },
  { mots: ['marche', 'marcher', 'rando', 'balade', 'promenade', 'randonnée'], vers: ['randonnée', 'visite commentée'] },
  {
    mots: ['chant', 'chorale', 'musique', 'chanter', 'dessin', 'peinture', 'théâtre', 'spectacle'],
    vers: ['chorale', 'théâtre', 'art plastique', 'spectacle'],
  },
  {
    mots: ['livres', 'lecture', 'médiathèque', 'bibliothèque', 'lire'],
    vers: ['bibliothèque', 'prêt de documents', 'lecture'],
  },
  { mots: ['potager', 'jardiner', 'jardinage', 'jardin'], vers: ['jardin', 'jardin collectif'] },
  {
    mots: ['activité', 'sortie', 'loisir', 's’occuper', 'animation'],
    vers: ['activité', 'sortie', 'loisir', 'animation', 'atelier', 'randonnée', 'après-midi jeux'],
  },
  { mots: ['bénévole', 'bénévolat', 'volontaire'], vers: ['bénévole', 'association'] },
  {
    mots: ['déménager', 'emménager', 'vient d’emménager', 'nouvel habitant', 'nouveau habitant'],
    vers: ['nouvel habitant', 'nouveau habitant', 'nouveau arrivant', 'accueil des nouveaux habitants'],
  },
  { mots: ['maire', 'mairie', 'hôtel de ville', 'commune'], vers: ['mairie'] },
];
