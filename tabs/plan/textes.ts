import type { Retards } from '../../core/plan/composer-plan.ts';
import { pluriel } from '../../core/textes/francais.ts';

export const TEXTES = {
  titre: 'Plan',
  fiche: 'Fiche action',
  attente: 'Lecture du plan…',
  choisir: 'Plan',
  nouvelle: 'Nouvelle fiche action',
  enRetard: 'Ce qui est en retard seulement',
  rienEnRetard: 'Rien n’est en retard',
  rienEnRetardAide: 'Aucune étape, décision, convention ni aucun indicateur de ce plan n’est en retard.',
  sansAxe: 'Sans axe',
  vide: 'Le plan n’a pas encore de fiche action',
  videCoordination:
    'Créez la première, ou importez les fiches de votre convention\u00A0: les rencontres, les décisions et les indicateurs s’y rangeront.',
  videPartenaire: 'La coordination les écrit. Elles paraîtront ici.',
  actions: (n: number) => pluriel(n, 'action'),
  chiffres: {
    actions: 'actions',
    terminees: 'terminées',
    retards: 'choses en retard',
    etapes: 'étapes faites',
  },
} as const;

export const ACTION = {
  portee: 'Portée par',
  personne: 'Personne ne la porte encore.',
  etapes: (faites: number, total: number) => `${faites} étape${faites < 2 ? '' : 's'} sur ${total}`,
  prochaineEtape: 'Prochaine étape',
  prochaineRencontre: 'Prochaine rencontre',
  dernier: 'Dernière chose faite',
  rien: 'Rien n’a encore été fait sous cette action.',
  indicateurs: 'Indicateurs',
  sur: (cible: string) => `cible\u00A0: ${cible}`,
  sortes: {
    rencontre: 'Rencontre',
    decision: 'Décision faite',
    etape: 'Étape faite',
    convention: 'Convention signée',
  },
} as const;

/** What is late, in the order shown; nothing of what is not. */
export const direRetards = ({ etapes, decisions, indicateurs, conventions }: Retards): readonly string[] => [
  ...(etapes.length === 0 ? [] : [`${pluriel(etapes.length, 'étape')} en retard`]),
  ...(decisions.length === 0 ? [] : [`${pluriel(decisions.length, 'décision')} en retard`]),
  ...(indicateurs.length === 0 ? [] : [`${pluriel(indicateurs.length, 'indicateur')} en retard`]),
  ...(conventions.length === 0 ? [] : [`${pluriel(conventions.length, 'convention')} à renouveler`]),
];

export const FICHE = {
  retour: 'Le plan',
  modifier: 'Modifier',
  imprimer: 'Fiche en .docx',
  rencontre: 'Préparer une rencontre',
  absente: 'Cette fiche action n’existe pas ou plus.',
  absenteAide: 'Revenez au plan\u00A0: elle a pu être retirée dans Microsoft Lists.',
  ouEnEst: 'Où en est l’action',
  aJour: 'Rien n’est en retard.',
  etapes: 'Étapes',
  sansEtape: 'Aucune étape n’est encore écrite.',
  faite: (titre: string) => `Faite\u00A0: ${titre}`,
  noteeFaite: 'Étape notée faite.',
  noteeAFaire: 'Étape remise à faire.',
  indicateurs: (mois: string) => `Indicateurs, ${mois}`,
  versIndicateurs: 'Les voir avec leur définition et leur couverture',
  vecu: 'Ce qui s’est vécu sous cette action',
  rienVecu: 'Ni rencontre, ni décision, ni convention encore.',
  rencontres: 'Rencontres',
  decisions: 'Décisions',
  conventions: 'Conventions',
  retard: 'En retard',
  precedentes: (n: number) => (n === 1 ? 'Une de plus, plus ancienne' : `${n} de plus, plus anciennes`),
  porteuses: 'Structures qui portent l’action',
  partenaires: 'Structures partenaires',
  histoire: (n: number) => `Histoire de la fiche (${pluriel(n, 'changement')})`,
  par: (qui: string, le: string) => `par ${qui}, le ${le}`,
  laCoordination: 'la coordination',
  vide: 'vide',
} as const;

export const SAISIE = {
  nouvelle: 'Nouvelle fiche action',
  modifier: (titre: string) => `Modifier «\u00A0${titre}\u00A0»`,
  enregistree: 'Fiche action enregistrée.',
  creee: 'Fiche action créée.',
  creer: 'Créer la fiche',
  rien: 'Rien n’a changé.',
  changeeAilleurs:
    'Quelqu’un a modifié cette fiche pendant que vous écriviez. Ce que vous avez changé reste là\u00A0: relisez-le, puis enregistrez de nouveau.',
  coordinationSeule: 'Le plan, l’axe, le numéro et qui porte l’action se changent par la coordination.',
  etapes: 'Étapes',
  etapesAide: 'Ce qu’il y a à faire, pour quand, et quel service ou quelle structure le mène. Aucun nom de personne.',
  etape: (rang: number) => `Étape ${rang}`,
  titreEtape: 'Ce qu’il y a à faire',
  pour: 'Pour le',
  qui: 'Qui la mène',
  faiteLe: 'Faite le',
  ajouterEtape: 'Ajouter une étape',
  retirerEtape: (rang: number) => `Retirer l’étape ${rang}`,
  monter: (rang: number) => `Monter l’étape ${rang}`,
  porteuses: 'Structures qui portent l’action',
  porteusesAide: 'Leurs membres peuvent modifier cette fiche.',
  partenaires: 'Structures partenaires',
  ajouterStructure: 'Ajouter une structure de l’annuaire',
  retirerStructure: (nom: string) => `Retirer ${nom}`,
} as const;
