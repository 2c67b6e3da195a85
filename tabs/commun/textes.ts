/** Texts common to the pages. */
export const VISIBILITES_DE_CONTACT = {
  titre: 'Champ par champ',
  champs: {
    fonction: 'Qui lit la fonction',
    courriel: 'Qui lit le courriel',
    telephone: 'Qui lit le téléphone',
  },
  commeLeContact: 'Comme le contact',
  niveaux: { coordination: 'Coordination seule', partenaires: 'Partenaires' },
} as const;

export const LECTEURS = {
  titre: 'Qui lit vos coordonnées',
  champs: { telephone: 'Le téléphone', courriel: 'Le courriel', adresse: 'L’adresse' },
  niveaux: {
    coordination: 'La coordination seulement',
    partenaires: 'Les partenaires',
    public: 'Tout le monde',
  },
  enregistre: 'C’est noté.',
} as const;

export const TEXTES = {
  chargement: 'Chargement…',
  reessayer: 'Réessayer',
  connecter: 'Se connecter',
  recharger: 'Recharger',
  fermer: 'Fermer',
  annuler: 'Annuler',
  enregistrer: 'Enregistrer',
  retour: 'Retour',
  copie: 'Copié',
  copieImpossible: 'Copie impossible\u00A0: sélectionnez le texte puis copiez-le.',
  reference: (valeur: string) => `Référence à donner à la coordination\u00A0: ${valeur}`,
  nonPrecise: 'Non précisé',
  chercherStructure: 'Chercher par le nom',
  horsLigne: 'Dernières données gardées sur cet appareil\u00A0: l’actualisation n’a pas abouti.',
  panneTitre: 'Cette page a rencontré un problème',
  panneDetail: 'Rechargez-la\u00A0: rien de ce qui est enregistré n’est perdu.',
  ouvertureTitre: 'Maillage n’a pas pu s’ouvrir',
  ouvertureDetail: 'Fermez l’onglet et ouvrez-le de nouveau. Si cela dure, prévenez la coordination.',
} as const;
