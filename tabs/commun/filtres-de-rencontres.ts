export const FILTRES = {
  titre: 'Chercher parmi les rencontres',
  rechercher: 'Un mot du titre, un lieu, un thème',
  effacer: 'Effacer la recherche',
  thematique: 'Thématique',
  toutesLesThematiques: 'Toutes les thématiques',
  format: 'Format',
  tousLesFormats: 'Tous les formats',
  commune: 'Commune',
  toutesLesCommunes: 'Toutes les communes',
  rien: 'Aucune rencontre ne répond à cette recherche',
  voirToutes: 'Voir toutes les rencontres',
} as const;
