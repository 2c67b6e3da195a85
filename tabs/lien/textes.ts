import type { CodeErreur } from '../../core/contrats/erreur.ts';

/** Plain texts: short sentences, one idea each. */
export const TEXTES = {
  ouverture: 'Nous ouvrons votre page…',
  envoi: 'Nous enregistrons…',
  titre: (nom: string) => `Votre fiche\u00A0: ${nom}`,
  question: 'Voici ce que les partenaires du territoire lisent sur vous. Est-ce que tout est juste\u202F?',
  dejaRepondu: 'Vous avez déjà répondu. Vous pouvez répondre encore\u00A0: votre dernière réponse compte.',
  verifiee: (date: string) => `Dernière vérification\u00A0: ${date}.`,
  toutEstJuste: 'Oui, tout est juste',
  parPartie:
    'Vous pouvez aussi répondre partie par partie. Chaque réponse est enregistrée tout de suite\u00A0: rien n’est perdu si vous fermez la page.',
  cEstJuste: 'C’est juste',
  corriger: 'Corriger',
  corrigerSection: (section: string) => `Corriger\u00A0: ${section}`,
  enregistrer: 'Enregistrer mes corrections',
  revenir: 'Revenir sans corriger',
  rienChange: 'Vous n’avez rien changé. Si cette partie est juste, revenez et choisissez «\u00A0C’est juste\u00A0».',
  sectionFaite: (date: string) => `Confirmé le ${date}.`,
  sectionEnregistree: (restantes: number) =>
    restantes === 1 ? 'C’est enregistré. Il reste une partie.' : `C’est enregistré. Il reste ${restantes} parties.`,
  nonPrecise: 'Non précisé',
  rienIndique: 'Rien n’est indiqué',
  merci: 'Merci\u202F!',
  merciConfirmee: (date: string) => `Votre fiche est confirmée à la date du ${date}.`,
  merciCorrigee: (n: number) =>
    n === 1 ? 'Votre correction est enregistrée.' : `Vos ${n} corrections sont enregistrées.`,
  merciRemises: 'Grâce à vous, elle dit vrai.',
  fermer: 'Vous pouvez fermer cette page.',
  revoir: 'Revoir ma fiche',
  reessayer: 'Réessayer',
  reprendre: 'Revenir à mes corrections',
  expire: (date: string) => `Ce lien est pour vous seul. Il marche jusqu’au ${date}.`,
  personne: 'Personne n’est indiqué.',
  vous: 'vous',
  plusLa: 'N’est plus là',
  ajouterPersonne: 'Ajouter une personne',
  confirmerDepart: (nom: string) => `${nom} n’est plus là\u202F?`,
  departAide:
    'La coordination, ou une personne de votre structure, le confirmera. Son nom ne sera alors plus montré à personne.',
  departDeSoi:
    'Votre nom ne sera plus montré, et ce lien se fermera\u00A0: répondez d’abord au reste si vous le pouvez.',
  propose: 'Merci\u00A0: c’est transmis',
  contactAide: 'Prévenez cette personne\u00A0: ses coordonnées professionnelles seront lues par les partenaires.',
  enregistrerPersonne: 'Enregistrer cette personne',
  donneesTitre: 'Vos données et vos droits',
  demanderMesDonnees: 'Recevoir le lien qui ouvre mes données',
  demanderMesDonneesAide:
    'Pour les voir, les corriger, les cacher ou les emporter. Il part à votre adresse\u00A0: cette page n’en montre rien, car elle a pu être transférée.',
  mesDonneesEnvoyees:
    'Un courriel vient de partir à l’adresse que l’annuaire a pour vous. Ouvrez le lien qu’il porte\u00A0: il marche sept jours.',
  mesDonneesDejaEnvoyees:
    'Le courriel est déjà parti aujourd’hui à l’adresse que l’annuaire a pour vous. Cherchez-le dans votre messagerie, indésirables compris.',
  revenirALaPage: 'Revenir à la page',
  ouvertureDesDonnees: 'Nous cherchons vos données…',
  mesDonnees: 'Mes données',
  donneesEnregistrees: 'C’est enregistré.',
  quiMeVoit: 'Qui me voit',
  niveaux: {
    coordination: 'La coordination seulement',
    partenaires: 'Les partenaires',
    public: 'Tout le monde',
  },
  parChamp: 'Champ par champ',
  quiLit: {
    fonction: 'Qui lit votre fonction',
    courriel: 'Qui lit votre courriel',
    telephone: 'Qui lit votre téléphone',
  },
  commeLeContact: 'Comme ci-dessus',
  pasTout: 'Les partenaires',
  opposition: 'Je m’oppose à la diffusion de mes données',
  enregistrerDonnees: 'Enregistrer mes données',
  traces: 'Ce qui me nomme ailleurs',
  copieDesDonnees: 'En garder une copie',
} as const;

interface Phrase {
  readonly titre: string;
  /** Without one, the sentence of the server: it says why. */
  readonly detail?: string;
  readonly reessayer: boolean;
}

const REDEMANDER = 'Répondez au courriel que vous avez reçu\u00A0: la coordination vous enverra un nouveau lien.';

/** What a refusal means for the holder of a link, with the way out. Codes without a line here show the sentence of the server. */
export const REFUS: Readonly<Partial<Record<CodeErreur | 'sans-jeton' | 'injoignable', Phrase>>> = {
  'sans-jeton': {
    titre: 'Ce lien est incomplet',
    detail: 'Ouvrez-le de nouveau depuis le courriel, en entier. Si cela ne marche pas, répondez au courriel.',
    reessayer: false,
  },
  'demande-invalide': {
    titre: 'Ce lien est abîmé',
    detail: 'Ouvrez-le de nouveau depuis le courriel, en entier. Si cela ne marche pas, répondez au courriel.',
    reessayer: false,
  },
  'lien-expire': { titre: 'Ce lien n’est plus valable', reessayer: false },
  interdit: { titre: 'Ce lien a été fermé', detail: REDEMANDER, reessayer: false },
  'non-authentifie': { titre: 'Ce lien n’est pas reconnu', detail: REDEMANDER, reessayer: false },
  introuvable: { titre: 'Cette page n’existe plus', detail: REDEMANDER, reessayer: false },
  conflit: {
    titre: 'Votre fiche vient d’être modifiée',
    detail: 'Quelqu’un l’a changée pendant ce temps. Réessayez\u00A0: vous verrez la dernière version.',
    reessayer: true,
  },
  'trop-de-demandes': {
    titre: 'Trop de demandes à la fois',
    reessayer: true,
  },
  injoignable: {
    titre: 'La page n’a pas pu joindre le service',
    detail: 'Vérifiez votre connexion, puis réessayez. Votre lien reste valable.',
    reessayer: true,
  },
};
