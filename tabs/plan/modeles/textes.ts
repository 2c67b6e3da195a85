export const MODELES = {
  choisir: 'Modèle',
  usuel: 'Bilan usuel',
  nouveau: 'Nouveau modèle',
  changer: 'Changer ce modèle',
  changerLe: (nom: string) => `Changer le modèle ${nom}`,
  retirer: 'Retirer ce modèle',
  retirerQuestion: (nom: string) => `Retirer le modèle «\u00A0${nom}\u00A0»\u202F?`,
  retirerAide: 'Les bilans se feront sous un autre modèle, ou sous l’usuel. Aucun chiffre ni aucun mot n’est perdu.',
  retire: 'Le modèle est retiré.',
} as const;

export const SAISIE_DU_MODELE = {
  nom: 'Nom du modèle',
  nomAide: 'Celui de qui le demande\u00A0: Caf, Département, Agence régionale de santé…',
  sansNom: 'Donnez un nom à ce modèle.',
  sections: 'Parties du bilan',
  actions: 'Dans chaque action',
  aide: 'Décochez ce que ce bilan ne montre pas, montez ce qui vient d’abord, renommez ce qui s’y dit autrement. Aucun chiffre ne change.',
  sansPartie: 'Montrez une partie au moins.',
  montrer: (titre: string) => `Montrer\u00A0: ${titre}`,
  titre: (titre: string) => `Titre de la partie\u00A0: ${titre}`,
  monter: (titre: string) => `Monter\u00A0: ${titre}`,
  enregistrer: 'Garder le modèle',
  garde: 'Le modèle est gardé.',
  dejaGarde: 'Ce modèle était déjà gardé.',
} as const;
