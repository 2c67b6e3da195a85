import { dateCourte, deMois, nombre, pluriel } from '../../core/textes/francais.ts';

export const TEXTES = {
  titre: 'Indicateurs',
  attente: 'Calcul de la synthèse…',
  mois: 'Mois',
  precedent: 'Mois précédent',
  suivant: 'Mois suivant',
  copier: 'Copier la synthèse',
  copiee: 'Synthèse copiée',
  publier: 'Publier maintenant',
  publierQuestion: (mois: string) => `Publier la synthèse ${deMois(mois)}\u202F?`,
  publierAide: 'Une carte est postée dans le canal, une seule fois pour ce mois. Tous les membres du canal la verront.',
  garder: 'Ne pas publier',
  faits: 'Les faits du mois',
  actions: 'Les actions et leurs indicateurs',
  aucuneAction: 'Aucune action n’a encore d’indicateur',
  aucuneActionAide:
    'La coordination les décrit dans les listes «\u00A0Fiches action\u00A0» et «\u00A0Indicateurs\u00A0».',
  avertissements: 'À savoir avant de lire ces chiffres',
  tenues: 'Rencontres tenues',
  aVenir: 'Rencontres à venir',
  rienTenu: 'Aucune rencontre tenue ce mois-ci.',
  rienAVenir: 'Aucune rencontre annoncée.',
  suitesEnRetard: (n: number) => `${pluriel(n, 'décision')} en retard`,
  structuresNouvelles: (n: number) => pluriel(n, 'structure nouvelle', 'structures nouvelles'),
  fichesVerifiees: (part: string, total: number | undefined) =>
    `Fiches à jour\u00A0: ${part}${total === undefined ? '' : ` (sur ${total})`}`,
  structures: 'structures présentes',
  public: 'personnes comptées',
  services: 'Portée par',
} as const;

export const INDICATEUR = {
  origine: 'Situation de départ',
  cible: 'Cible',
  mois: 'Mois',
  annee: 'Depuis janvier',
  definition: (libelle: string) => `Définition de l’indicateur ${libelle}`,
  sansDefinition: 'Cet indicateur n’a pas encore de définition.',
  masque: 'moins de 5',
  masqueAide: 'Un effectif inférieur à 5 n’est pas montré, pour que personne ne puisse être reconnu.',
  inconnu: 'non connu',
  sur: (denominateur: number) => `sur ${nombre(denominateur)}`,
  couverture: (connus: number, total: number) => `Connu pour ${nombre(connus)} sur ${nombre(total)}`,
  au: (date: string) => `au ${dateCourte(date)}`,
  graphique: (libelle: string) => `${libelle}\u00A0: les douze derniers mois`,
  voirTableau: 'Voir en tableau',
  voirGraphique: 'Voir en graphique',
  attente: 'Dessin du graphique…',
} as const;

export const PUBLICATION = {
  Réservée: 'Publication en cours.',
  Envoyée: (date: string) => `Publiée dans le canal le ${dateCourte(date)}.`,
  'En échec': 'La dernière publication a échoué. Publiez de nouveau, ou copiez la synthèse dans le canal.',
  Incertaine:
    'Le canal n’a pas confirmé la publication. Regardez dans le canal avant d’agir\u00A0; «\u00A0Copier la synthèse\u00A0» reste possible.',
  jamais: 'Pas encore publiée.',
} as const;
