import type { Travail } from '../../core/tenue/a-traiter.ts';
import { pluriel } from '../../core/textes/francais.ts';

interface TravailDit {
  readonly dit: (n: number) => string;
  readonly aide: string;
  readonly action?: string;
}

export const TRAVAUX_DITS = {
  'fusions-arretees': {
    dit: (n) => pluriel(n, 'fusion arrêtée en chemin', 'fusions arrêtées en chemin'),
    aide: 'Terminez-la ou annulez-la\u00A0: les deux fiches sont à moitié réunies.',
    action: 'Voir les fusions',
  },
  anomalies: {
    dit: (n) => pluriel(n, 'valeur illisible', 'valeurs illisibles'),
    aide: 'Ces lignes ne paraissent nulle part tant qu’elles ne sont pas corrigées dans Microsoft Lists.',
  },
  departs: {
    dit: (n) => pluriel(n, 'envoi au départ incertain', 'envois au départ incertain'),
    aide: 'Rien ne dit que ces courriels sont partis, ni que ces cartes ont paru\u00A0: vérifiez, puis tranchez.',
    action: 'Voir les départs',
  },
  'cartes-refusees': {
    dit: (n) => pluriel(n, 'carte refusée par le canal', 'cartes refusées par le canal'),
    aide: 'Elles n’ont pas paru\u00A0: si cela dure, le flux du canal est à vérifier.',
    action: 'Voir les cartes',
  },
  propositions: {
    dit: (n) => pluriel(n, 'correction proposée à examiner', 'corrections proposées à examiner'),
    aide: 'Quelqu’un a vu une erreur et attend votre décision.',
    action: 'Examiner',
  },
  rappels: {
    dit: (n) => pluriel(n, 'structure à rappeler', 'structures à rappeler'),
    aide: 'Le jour convenu avec elle est venu\u00A0: dites que c’est fait, ou reportez l’appel.',
    action: 'Voir qui rappeler',
  },
  appels: {
    dit: (n) => pluriel(n, 'mise en lien à éclaircir au téléphone', 'mises en lien à éclaircir au téléphone'),
    aide: 'Les courriels n’ont rien donné, ou les deux réponses se contredisent.',
    action: 'Voir qui appeler',
  },
  'decisions-en-retard': {
    dit: (n) => pluriel(n, 'décision en retard', 'décisions en retard'),
    aide: 'Leur date est passée, et qui les porte ne les a pas dites faites\u00A0: relancez, changez la date, ou abandonnez.',
    action: 'Voir les décisions',
  },
  'etapes-en-retard': {
    dit: (n) => pluriel(n, 'étape du plan en retard', 'étapes du plan en retard'),
    aide: 'Leur date est passée\u00A0: cochez ce qui est fait dans la fiche action, ou changez la date.',
    action: 'Voir les étapes',
  },
  'valeurs-en-retard': {
    dit: (n) => pluriel(n, 'valeur d’indicateur en retard', 'valeurs d’indicateur en retard'),
    aide: 'Leur période est finie et personne ne les a saisies\u00A0: saisissez-les, ou confiez-les à quelqu’un d’autre.',
    action: 'Voir lesquelles',
  },
  perimees: {
    dit: (n) => pluriel(n, 'fiche périmée', 'fiches périmées'),
    aide: 'On ne peut plus s’y fier\u00A0: la date de vérification est passée depuis plus de six mois.',
    action: 'Voir les fiches',
  },
  injoignables: {
    dit: (n) => pluriel(n, 'structure injoignable', 'structures injoignables'),
    aide: 'Ni courriel ni téléphone, ni pour elle ni pour un contact en poste.',
    action: 'Voir lesquelles',
  },
  'siret-fermes': {
    dit: (n) => pluriel(n, 'SIRET fermé', 'SIRET fermés'),
    aide: 'Le répertoire national dit que l’établissement a fermé\u00A0: remplacez le numéro, ou retirez-le.',
    action: 'Voir les SIRET',
  },
  conventions: {
    dit: (n) => pluriel(n, 'convention à renouveler', 'conventions à renouveler'),
    aide: 'Fin dans moins de 90 jours, ou déjà passée\u00A0: préparez la suite, ou notez l’échéance.',
    action: 'Voir les conventions',
  },
  referents: {
    dit: (n) => pluriel(n, 'thématique à confier', 'thématiques à confier'),
    aide: 'Une seule personne en tient les liens, son référent se tait depuis soixante jours, ou il est parti\u00A0: nommez un binôme.',
    action: 'Voir lesquelles',
  },
  doublons: {
    dit: (n) => pluriel(n, 'doublon à examiner', 'doublons à examiner'),
    aide: 'Deux fiches sont peut-être celles d’une même structure.',
    action: 'Comparer',
  },
  'a-verifier': {
    dit: (n) => pluriel(n, 'fiche à vérifier', 'fiches à vérifier'),
    aide: 'Leur date de vérification est passée, ou elles n’ont jamais été vérifiées.',
    action: 'Voir les fiches',
  },
  'a-informer': {
    dit: (n) => pluriel(n, 'personne à informer de ses droits', 'personnes à informer de leurs droits'),
    aide: 'Dans l’annuaire depuis plus d’un mois sans l’avoir su. Le premier courriel d’une campagne le leur dit\u00A0; de vive voix, cochez-le dans leur contact.',
    action: 'Voir qui',
  },
  'contacts-sans-structure': {
    dit: (n) => pluriel(n, 'contact sans structure', 'contacts sans structure'),
    aide: 'En poste, mais d’une fiche archivée, fermée ou disparue\u00A0: rattachez-les à une autre, ou notez leur départ.',
    action: 'Voir qui',
  },
  besoins: {
    dit: (n) => pluriel(n, 'besoin ouvert', 'besoins ouverts'),
    aide: 'Relevés sur le terrain ou par une recherche sans réponse, que personne ne prend encore en charge. Ils font de bons points d’ordre du jour.',
    action: 'Lire les besoins',
  },
  conservation: {
    dit: (n) => pluriel(n, 'ligne dont la durée est passée', 'lignes dont la durée est passée'),
    aide: 'Contacts à anonymiser, fiches à archiver, lignes anciennes à supprimer\u00A0: rien ne se fait sans vous.',
    action: 'Voir ce qui serait fait',
  },
} as const satisfies Record<Travail, TravailDit>;
