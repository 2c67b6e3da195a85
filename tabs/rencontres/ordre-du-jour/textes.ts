import { dureeEnMots, pluriel } from '../../../core/textes/francais.ts';

const rang = (n: number): string => (n === 1 ? '1er' : `${n}e`);

export const COMPOSER = {
  ouvrir: 'Composer',
  titre: 'Composer l’ordre du jour',
  aide: 'Glissez un point par sa poignée, ou déplacez-le avec Alt et les flèches. Un point verrouillé garde son heure.',
  liste: 'Points à l’ordre du jour',
  ajouter: 'Ajouter un point',
  reequilibrer: 'Rééquilibrer',
  enregistrer: 'Enregistrer',
  abandonner: 'Abandonner',
  enregistre: (prevenues: number): string =>
    prevenues === 0
      ? 'L’ordre du jour est enregistré.'
      : `L’ordre du jour est enregistré, ${pluriel(prevenues, 'personne est prévenue', 'personnes sont prévenues')}.`,
  prevenir: 'Mettre à jour l’invitation et prévenir les invités',
  reequilibre: 'Les minutes sont partagées.',
  temps: (pris: number, duree: number): string => `${dureeEnMots(pris)} sur ${dureeEnMots(duree)}`,
  libres: (minutes: number): string => pluriel(minutes, 'minute libre', 'minutes libres'),
  poignee: 'Glisser pour déplacer',
  monter: (titre: string): string => `Monter «\u00A0${titre}\u00A0»`,
  descendre: (titre: string): string => `Descendre «\u00A0${titre}\u00A0»`,
  verrouiller: (titre: string): string => `Verrouiller «\u00A0${titre}\u00A0»`,
  verrouille: 'Verrouillé',
  minutes: (titre: string): string => `Minutes de «\u00A0${titre}\u00A0»`,
  min: 'min',
  autres: (titre: string): string => `Autres actions sur «\u00A0${titre}\u00A0»`,
  modifier: 'Modifier',
  prochaine: 'À la prochaine',
  prochaineDe: (titre: string): string => `Garder «\u00A0${titre}\u00A0» pour la prochaine rencontre`,
  retirer: 'Retirer',
  remettre: 'Remettre',
  remettreDe: (titre: string): string => `Remettre «\u00A0${titre}\u00A0» à l’ordre du jour`,
  place: (titre: string, n: number, total: number, heure: string): string =>
    `${titre}\u00A0: ${rang(n)} sur ${total}, à ${heure}.`,
  immobile: (titre: string): string => `${titre} est verrouillé\u00A0: il garde sa place.`,
  auBord: (titre: string, premier: boolean): string => `${titre} est déjà ${premier ? 'en premier' : 'en dernier'}.`,
  misDeCote: (titre: string): string => `${titre} n’est plus à l’ordre du jour.`,
  remis: (titre: string): string => `${titre} est à l’ordre du jour.`,
  verrou: (titre: string, pose: boolean): string => `${titre} est ${pose ? 'verrouillé' : 'déverrouillé'}.`,
  gardee: (titre: string): string => `«\u00A0${titre}\u00A0» reviendra à la prochaine rencontre de la thématique.`,
} as const;

export const SAISIE = {
  ajouter: 'Ajouter un point',
  modifier: 'Modifier le point',
  valider: 'Valider',
  titre: 'Titre',
  type: 'Type',
  duree: 'Minutes',
  presente: 'Présenté par',
  personne: 'Aucune personne désignée',
  coordination: 'La coordination',
  presenteAide: 'Parmi les structures invitées.',
  sousPoints: 'Sous-points',
  sousPointsAide: 'Un par ligne.',
  court: 'Donnez un titre d’au moins 3 caractères.',
  minutesFausses: 'Entre 1 et 720 minutes.',
  tropDeSousPoints: 'Vingt sous-points au plus, de 200 caractères chacun.',
  origine: 'Ajouté par la coordination',
} as const;

export const IMPRIMER = { bouton: 'Imprimer' } as const;

export const ODJ = {
  vide: 'L’ordre du jour n’est pas encore établi',
  videCoordination:
    'Il se construit à partir des points proposés, des décisions non faites, des structures nouvelles, des besoins entendus, des indicateurs en retard et des mises en lien sans réponse.',
  videPartenaire: 'Proposez un point\u00A0: la coordination l’établira à partir de vos propositions.',
  videLecture: 'La coordination l’établira avant la rencontre.',
  videPassee: 'Aucun ordre du jour n’a été gardé',
  recalculer: 'Recalculer',
  recalculerQuestion: 'Établir de nouveau l’ordre du jour\u202F?',
  recalculerAide:
    'Les points verrouillés gardent leur heure et leurs mots\u00A0; ceux que vous avez ajoutés gardent leurs minutes. Les autres sont replacés, avec leur titre d’origine.',
  copier: 'Copier le texte',
  copie: 'Ordre du jour copié',
  telecharger: 'Télécharger en Word',
  legende: 'Ordre du jour minuté',
  heure: 'Heure',
  point: 'Point',
  type: 'Type',
  duree: 'Durée',
  ecartes: 'Ce qui n’est pas entré',
  etabli: 'L’ordre du jour est établi.',
  etabliLe: (date: string) => `Établi le ${date}.`,
  autreDuree: (avant: number, apres: number) =>
    `Il remplit ${dureeEnMots(avant)}, la rencontre dure maintenant ${dureeEnMots(apres)}\u00A0: composez-le ou recalculez-le.`,
  modifieLe: (date: string) => `Composé à la main le ${date}.`,
} as const;
