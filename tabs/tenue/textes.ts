import type { Certitude } from '../../core/annuaire/doublons.ts';
import type { Fusion } from '../../core/lists/fusions.list.ts';
import { dateLongue, espacesInsecables as e, pluriel } from '../../core/textes/francais.ts';

export const TENUE = {
  titre: 'À traiter',
  attente: 'Chargement…',
  retour: 'Retour à «\u00A0À traiter\u00A0»',
  ouvrir: (quoi: string) => `Ouvrir\u00A0: ${quoi}`,
} as const;

export const DOUBLONS = {
  titre: 'Doublons',
  attente: 'Recherche des doublons…',
  aide: e(
    'Ces fiches sont peut-être celles d’une même structure. Comparez-les : rien n’est fusionné sans votre accord, et une fusion s’annule.',
  ),
  rien: 'Aucun doublon',
  rienAide: 'Aucune paire de fiches ne se ressemble assez pour être examinée.',
  voirFusions: 'Voir les fusions faites',
  compte: (n: number) => pluriel(n, 'paire à examiner', 'paires à examiner'),
  certitude: {
    certain: 'Presque sûr',
    probable: 'Probable',
    possible: 'Possible',
  } satisfies Record<Certitude, string>,
  paire: (a: string, b: string) => `${a} et ${b}`,
  comparer: 'Comparer',
  comparerPaire: (a: string, b: string) => `Comparer ${a} et ${b}`,
  distinctes: 'Ce ne sont pas les mêmes',
  distinctesFait: 'C’est noté\u00A0: cette paire ne sera plus proposée, sauf si l’une des fiches change.',
  retour: 'Retour aux doublons',
  plus: (n: number) => `Montrer ${pluriel(n, 'autre paire', 'autres paires')}`,
} as const;

export const COMPARAISON = {
  titre: 'Comparer deux fiches',
  attente: 'Lecture des deux fiches et de ce qui leur est rattaché…',
  introuvable: 'Une de ces fiches n’est plus dans l’annuaire',
  introuvableAide: 'Elle a été supprimée ou archivée depuis. Revenez à la liste des doublons.',
  garder: 'Quelle fiche garder\u00A0?',
  garderAide: 'L’autre sera archivée, non supprimée, et tout ce qui lui est rattaché ira à celle-ci.',
  ligne: (id: string, statut: string) => `ligne ${id}, ${statut.toLowerCase()}`,
  champs: 'Champ par champ',
  champsAide: 'La proposition est déjà cochée. Une adresse vient toujours entière de la même fiche.',
  champ: 'Champ',
  gardee: 'Fiche gardée',
  absorbee: 'Fiche absorbée',
  reunir: 'Les deux réunies',
  vide: 'vide',
  identiques: (n: number) =>
    `${pluriel(n, 'autre champ rempli est identique', 'autres champs remplis sont identiques')} dans les deux fiches.`,
  aucunChoix: 'Aucun champ ne diffère entre les deux fiches.',
  suites: 'Ce qui suivra',
  aucuneSuite: 'Rien n’est rattaché à la fiche absorbée.',
  suit: (n: number, liste: string) =>
    `${liste}\u00A0: ${pluriel(n, 'ligne rattachée', 'lignes rattachées')} à la fiche gardée`,
  fond: (n: number, liste: string) =>
    `${liste}\u00A0: ${pluriel(n, 'ligne réunie', 'lignes réunies')} avec celle de la fiche gardée (même rencontre ou même sondage)`,
  liens: 'Les liens personnels déjà envoyés continuent de fonctionner\u00A0: ils ouvriront la fiche gardée.',
  illisibles: (n: number) =>
    `${pluriel(n, 'ligne illisible', 'lignes illisibles')} dans les listes\u00A0: si l’une d’elles est rattachée à la fiche absorbée, elle le restera. Corrigez-les d’abord si vous pouvez.`,
  contacts: (n: number) =>
    `Réunir aussi ${pluriel(n, 'contact qui a', 'contacts qui ont')} le même courriel dans les deux fiches`,
  fusionner: 'Fusionner',
  faite: 'Les deux fiches n’en font plus qu’une. Vous pouvez annuler cette fusion ici.',
} as const;

export const FUSIONS = {
  titre: 'Fusions',
  attente: 'Chargement des fusions…',
  aide: 'Chaque fusion garde de quoi être annulée exactement.',
  rien: 'Aucune fusion',
  rienAide: 'Les fusions de fiches apparaîtront ici, avec de quoi les annuler.',
  voirDoublons: 'Voir les doublons',
  etat: {
    'En cours': 'Arrêtée en chemin',
    Faite: 'Faite',
    'En annulation': 'Annulation arrêtée en chemin',
    Annulée: 'Annulée',
    Distinctes: 'Deux structures',
  } satisfies Record<Fusion['etat'], string>,
  absorbee: (absorbee: string, gardee: string) => `${absorbee} → ${gardee}`,
  lue: (absorbee: string, gardee: string) => `${absorbee}, absorbée par ${gardee}`,
  inconnue: (id: string) => `fiche ${id}`,
  faiteLe: (le: string, lignes: number) => `${dateLongue(le)}, ${pluriel(lignes, 'ligne changée', 'lignes changées')}`,
  annuleeLe: (le: string) => `Annulée ${dateLongue(le)}`,
  terminer: 'Terminer la fusion',
  annuler: 'Annuler la fusion',
  terminerAnnulation: 'Terminer l’annulation',
  annulerQuestion: 'Annuler cette fusion\u00A0?',
  annulerAide: (absorbee: string) =>
    `La fiche «\u00A0${absorbee}\u00A0» revient, et chaque ligne retrouve sa fiche d’avant. Ce qui a été ajouté à la fiche gardée depuis y reste.`,
  annulerForce: 'Annuler quand même, en perdant ces changements',
  renoncer: 'Garder la fusion',
  annulee: 'La fusion est annulée\u00A0: les deux fiches sont revenues.',
  terminee: 'La fusion est terminée.',
  distinctes: 'Paires dites distinctes',
  distinctesAide: 'Elles ne sont plus proposées, sauf si l’une des deux fiches change.',
} as const;
