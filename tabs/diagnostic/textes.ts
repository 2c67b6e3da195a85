export const DIAGNOSTIC = {
  titre: 'Diagnostic',
  aide: 'Les fonctions de Maillage essaient tout ce dont elles dépendent\u00A0: listes, boîte, canal, pages, stockage. Aucun courriel ni aucune carte ne part\u202F; rien ne reste de l’essai.',
  lancer: 'Lancer le diagnostic',
  recommencer: 'Recommencer',
  enCours: 'Essai en cours\u00A0: une minute environ…',
  copier: 'Copier le rapport',
  copie: 'Rapport copié. Il ne contient ni secret ni donnée personnelle.',
  resultat: 'Résultat',
  arrete: 'Ce que cela arrête',
  qui: 'Qui peut réparer',
  geste: 'À faire',
} as const;
