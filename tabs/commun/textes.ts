import type { Entite } from '../../core/accueil/lien.ts';
import { pluriel } from '../../core/textes/francais.ts';

/** Texts common to the pages. */
export const VISIBILITES_DE_CONTACT = {
  titre: 'Champ par champ',
  champs: {
    fonction: 'Qui voit la fonction',
    courriel: 'Qui voit le courriel',
    telephone: 'Qui voit le téléphone',
  },
  commeLeContact: 'Comme le contact',
  niveaux: { coordination: 'Coordination seule', partenaires: 'Partenaires' },
} as const;

export const LECTEURS = {
  titre: 'Qui voit ces coordonnées',
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
  imprimer: 'Imprimer',
  reessayer: 'Réessayer',
  connecter: 'Se connecter',
  recharger: 'Recharger',
  fermer: 'Fermer',
  annuler: 'Annuler',
  enPreparation: 'Document en préparation',
  depuisSecondes: (n: number) => `depuis ${n}\u00A0s`,
  enregistrer: 'Enregistrer',
  retour: 'Retour',
  copie: 'Copié',
  copieImpossible: 'Copie impossible\u00A0: sélectionnez le texte puis copiez-le.',
  reference: (valeur: string) => `Référence à donner à la coordination\u00A0: ${valeur}`,
  compris: (lisibles: string) => `Compris\u00A0: ${lisibles}.`,
  nonPrecise: 'Non précisé',
  chercherStructure: 'Chercher par le nom',
  ouvrirLaListe: (champ: string) => `Ouvrir la liste\u00A0: ${champ}`,
  horsLigne: 'Dernières données gardées sur cet appareil\u00A0: l’actualisation n’a pas abouti.',
  panneTitre: 'Cette page a rencontré un problème',
  panneDetail: 'Rechargez-la\u00A0: rien de ce qui est enregistré n’est perdu.',
  ouvertureTitre: 'Maillage n’a pas pu s’ouvrir',
  ouvertureDetail: 'Fermez l’onglet et ouvrez-le de nouveau. Si cela dure, prévenez la coordination.',
} as const;

export const RUBRIQUES = {
  autres: 'Autres parties',
  autresDe: (groupe: string) => `Autres parties de «\u00A0${groupe}\u00A0»`,
} as const;

export const AIDE = { bouton: 'Aide sur cette page' } as const;

export const NOMS_DES_ONGLETS = {
  annuaire: 'Annuaire',
  rencontres: 'Rencontres',
  plan: 'Plan',
  indicateurs: 'Indicateurs',
} as const satisfies Record<Entite, string>;

export const LIEN = {
  copier: 'Copier le lien',
  copie: 'Lien copié\u00A0: il rouvre cette page.',
} as const;

export const ANOMALIES = {
  titre: (n: number) => `${pluriel(n, 'valeur')} illisible${n < 2 ? '' : 's'} dans les listes`,
  aide: 'Ces lignes n’apparaissent pas tant qu’elles ne sont pas corrigées dans Microsoft Lists.',
  voir: 'Voir les lignes',
  masquer: 'Masquer les lignes',
  ouvrirLigne: (id: string) => `Ouvrir la ligne ${id}`,
} as const;

export const GARDE = {
  question: 'Ce que vous avez écrit n’est pas envoyé.',
  abandonner: 'Abandonner',
  continuer: 'Continuer',
} as const;

export const REPRISE = {
  dit: 'Vous reprenez ce que vous aviez commencé.',
  recommencer: 'Repartir de rien',
} as const;
