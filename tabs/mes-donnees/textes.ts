import { dateCourte, enumeration, pluriel } from '../../core/textes/francais.ts';
import type { Visibilite } from '../../core/vocabulaires/structures.ts';

export const TEXTES = {
  titre: 'Mes données',
  attente: 'Chargement de vos données…',
  notice: 'Ce qui est gardé sur vous, et vos droits',
  copie: 'En garder une copie',
  copieTexte: 'Copie lisible (texte)',
  copieJson: 'Copie pour un autre logiciel (JSON)',
  rienTitre: 'Vous n’êtes dans l’annuaire au nom d’aucune structure',
  rienAide:
    'Rattachez votre compte ci-dessous, ou demandez à la coordination d’ajouter votre adresse. Ce que vous faites dans l’application est plus bas.',
  contact: (structure: string) => `Contact de ${structure}`,
  parti: 'Plus en poste\u00A0: vous n’êtes plus montré.',
  visibilite: 'Qui vous voit',
  niveaux: {
    coordination: 'La coordination seulement',
    partenaires: 'Les partenaires',
    public: 'Tout le monde',
  } satisfies Record<Visibilite, string>,
  opposition: 'Je m’oppose à la diffusion de mes données',
  oppositionAide: 'Votre nom n’est plus montré ni diffusé, et plus rien ne vous est envoyé.',
  sansRappel: 'Je ne veux plus recevoir de rappels',
  sansRappelAide: 'Plus aucun courriel ne part de lui-même vers vous. La coordination peut encore vous écrire.',
  synthese: 'Je reçois la synthèse du mois par courriel',
  syntheseAide: 'La coordination vous l’adresse. Décochez pour ne plus la recevoir.',
  enregistrer: 'Enregistrer',
  enregistre: 'Vos données sont à jour.',
  rienChange: 'Rien n’a changé.',
  informe: (le: string | undefined) =>
    le === undefined
      ? 'Vous n’avez pas encore été informé de vos droits.'
      : `Informé de vos droits le ${dateCourte(le)}.`,
  traces: 'Ce qui vous nomme ailleurs',
  aucuneTrace: 'Rien d’autre ne vous nomme.',
  trace: (le: string | undefined, quoi: string, detail: string) =>
    `${le === undefined || le === '' ? '' : `${dateCourte(le)}\u00A0: `}${quoi}. ${detail}`,
  journal: (n: number) =>
    `Journal des changements\u00A0: ${pluriel(n, 'ligne')} avec votre identifiant, sans votre nom.`,
  annonce: 'Vous figurez dans l’annuaire des partenaires au nom de votre structure.',
  lireLaNotice: 'Lire mes droits et voir mes données',
  compris: 'J’ai compris',
} as const;

export const RATTACHEMENT = {
  titre: 'Rattacher mon compte à ma structure',
  aide: 'Pour tenir la fiche de votre structure ici, dites à quelle adresse l’annuaire vous connaît\u00A0: un code y est envoyé.',
  courriel: 'Votre adresse électronique dans l’annuaire',
  sansCourriel: 'Écrivez votre adresse électronique.',
  courrielAide: 'Celle à laquelle vous recevez les messages de la coordination.',
  demander: 'Recevoir le code',
  envoye: (courriel: string) =>
    `Si l’annuaire connaît ${courriel}, un code y part maintenant. Rien reçu dans quelques minutes\u00A0? Regardez les indésirables, puis demandez à la coordination d’ajouter cette adresse à votre contact.`,
  code: 'Code reçu',
  sansCode: 'Écrivez le code reçu par courriel.',
  valider: 'Rattacher mon compte',
  autreAdresse: 'Essayer une autre adresse',
  fait: (structures: readonly string[]) => `Votre compte est rattaché\u00A0: ${enumeration(structures)}.`,
} as const;

export const AGENDA = {
  titre: (structure: string) => `Mon agenda, pour ${structure}`,
  aide: 'Une adresse que votre agenda lit\u00A0: les dates à l’essai, les rencontres fixées. Elle donne les dates, les titres et les lieux, rien d’autre.',
  adresse: 'Adresse de votre agenda',
  secret: 'Qui la connaît lit ces dates\u00A0: gardez-la pour vous.',
  ouvrir: 'Voir son adresse',
  copier: 'Copier l’adresse',
  renouveler: 'Changer d’adresse',
  couper: 'Fermer mon agenda',
  questions: { renouveler: 'Changer l’adresse de votre agenda\u00A0?', couper: 'Fermer votre agenda\u00A0?' },
  suites: {
    renouveler: 'L’ancienne n’ouvrira plus rien\u00A0: il faudra coller la nouvelle dans votre agenda.',
    couper: 'Plus aucune adresse ne l’ouvrira. Vous pourrez en demander une autre.',
  },
  comment:
    'Dans Outlook, Google Agenda ou Apple\u00A0: «\u00A0S’abonner à un calendrier\u00A0», puis collez l’adresse.',
} as const;
