export const TEXTES = {
  titre: 'Quel onglet ajouter à ce canal\u202F?',
  choix: 'Onglet',
  aide: 'Tous les membres du canal verront le même contenu, chacun selon ses droits.',
  horsTeams: 'Cette page s’ouvre depuis Teams',
  horsTeamsAide: 'Dans un canal, choisissez «\u00A0+\u00A0», puis Maillage.',
  enregistre: 'Choisissez Enregistrer pour ajouter l’onglet.',
} as const;

/** The tabs that a channel may hold. */
export const ONGLETS = {
  accueil: { nom: 'Accueil', aide: 'Voir ce qui vous attend, ce qui vient et ce qui a changé.' },
  annuaire: { nom: 'Annuaire', aide: 'Trouver une structure par thématique, par public ou par commune.' },
  rencontres: { nom: 'Rencontres', aide: 'Préparer les rencontres, leur ordre du jour et leurs suites.' },
  plan: { nom: 'Plan', aide: 'Voir les axes et leurs actions, ce qui est fait et ce qui est en retard.' },
  indicateurs: { nom: 'Indicateurs', aide: 'Suivre les actions, leurs cibles et la synthèse du mois.' },
} as const;
export type Onglet = keyof typeof ONGLETS;
