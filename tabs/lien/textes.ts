import type { CodeErreur } from '../../core/contrats/erreur.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';

/** The way out of a refusal: ask the same again, see what is there now, or correct what was typed. */
export type Sortie = 'refaire' | 'relire' | 'corriger';

/** The top of every page: who asks, of whom, what for. */
export const BANDEAU = {
  annuaire: 'Annuaire des partenaires',
  demande: {
    fiche: (qui) => `La coordination demande à ${qui} de vérifier sa fiche.`,
    'mise-en-lien': (qui) => `La coordination demande à ${qui} ce qu’est devenue une mise en lien.`,
    remise: (qui) => `La coordination demande à ${qui} si l’annuaire est arrivé.`,
    'mes-donnees': (qui) => `La coordination répond à ${qui}. Voici ce que l’annuaire garde sur sa personne.`,
    rencontre: (qui) => `La coordination invite ${qui} à une rencontre.`,
    interconnaissance: (qui) => `La coordination demande à ${qui} qui elle connaît sur le territoire.`,
    valeur: (qui) => `La coordination demande à ${qui} la valeur d’un indicateur.`,
    synthese: (qui) => `La coordination écrit à ${qui} une fois par mois.`,
  } as const satisfies Record<PageDeLien['nature'], (qui: string) => string>,
  auSujet: (qui: string) => `La coordination écrit à ${qui} au sujet d’une rencontre.`,
  expire: (date: string) => `Ce lien est personnel et marche jusqu’au ${date}.`,
  joindre: (coordination: string) => `Un doute, une question\u202F? La coordination\u00A0: ${coordination}.`,
} as const;

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
    'Répondez d’un coup, en bas de l’écran, ou partie par partie. Chaque réponse est enregistrée tout de suite. Rien n’est perdu si vous fermez la page.',
  cEstJuste: 'C’est juste',
  corriger: 'Corriger',
  queCorriger: 'Que faut-il corriger\u202F?',
  revenirALaFiche: 'Revenir à la fiche',
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
  merciRemises: 'Merci, elle est à jour.',
  fermer: 'Vous pouvez fermer cette page.',
  revoir: 'Revoir ma fiche',
  sorties: {
    refaire: 'Réessayer',
    relire: 'Voir la dernière version',
    corriger: 'Revenir à mes corrections',
  } as const satisfies Record<Sortie, string>,
  personne: 'Personne n’est indiqué.',
  vous: 'vous',
  plusLa: 'N’est plus là',
  ajouterPersonne: 'Ajouter une personne',
  confirmerDepart: (nom: string) => `${nom} n’est plus là\u202F?`,
  departAide:
    'La coordination, ou une personne de votre structure, le confirmera. Son nom ne sera alors plus montré à personne.',
  departDeSoi: 'Votre nom ne sera plus montré. Ce lien se fermera. Répondez d’abord au reste, si vous le pouvez.',
  propose: 'Merci\u00A0: c’est transmis',
  contactAide: 'Prévenez cette personne\u00A0: les partenaires liront ses coordonnées professionnelles.',
  enregistrerPersonne: 'Enregistrer cette personne',
  donneesTitre: 'Vos données et vos droits',
  demanderMesDonnees: 'Recevoir le lien qui ouvre mes données',
  demanderMesDonneesAide:
    'Pour les voir, les corriger, les cacher ou les emporter. Pour avoir vos rencontres dans votre agenda. Le lien part à votre adresse. Cette page n’en montre rien\u00A0: une autre personne peut l’avoir reçue.',
  mesDonneesEnvoyees:
    'Un courriel vient de partir à l’adresse que l’annuaire a pour vous. Ouvrez le lien qu’il porte\u00A0: il marche sept jours.',
  mesDonneesDejaEnvoyees:
    'Le courriel est déjà parti aujourd’hui. Il va à l’adresse que l’annuaire a pour vous. Cherchez-le dans votre messagerie, indésirables compris.',
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
  quiLit: (champ: string) => `Qui voit votre ${champ.toLocaleLowerCase('fr')}`,
  commeLeContact: 'Comme ci-dessus',
  opposition: 'Je m’oppose à la diffusion de mes données',
  enregistrerDonnees: 'Enregistrer mes données',
  traces: 'Ce qui me nomme ailleurs',
  copieDesDonnees: 'En garder une copie',
} as const;

interface Phrase {
  readonly titre: string;
  /** Without one, the sentence of the server: it says why. */
  readonly detail?: string;
  /** Without one, this link opens nothing: the mail is the way. */
  readonly sortie?: Sortie;
}

const REDEMANDER = 'Répondez au courriel que vous avez reçu. La coordination vous enverra un nouveau lien.';
const ROUVRIR = 'Ouvrez-le de nouveau depuis le courriel, en entier. Si cela ne marche pas, répondez au courriel.';
const NON_ENREGISTRE = 'Ce n’est pas enregistré';

/** What a refusal means for the holder of a link, with the way out. */
export const REFUS: Readonly<Record<CodeErreur | 'sans-jeton' | 'injoignable', Phrase>> = {
  'sans-jeton': { titre: 'Ce lien est incomplet', detail: ROUVRIR },
  'demande-invalide': { titre: 'Ce lien est abîmé', detail: ROUVRIR },
  'lien-expire': { titre: 'Ce lien n’est plus valable' },
  interdit: { titre: 'Ce lien n’ouvre plus cette page' },
  'non-authentifie': { titre: 'Ce lien n’est pas reconnu', detail: REDEMANDER },
  introuvable: { titre: 'Cette page n’existe plus', detail: REDEMANDER },
  conflit: {
    titre: 'Cette page vient d’être modifiée',
    detail: 'Quelqu’un l’a changée pendant ce temps. Regardez la dernière version avant de répondre.',
    sortie: 'relire',
  },
  'trop-grand': { titre: NON_ENREGISTRE, sortie: 'corriger' },
  'regle-metier': { titre: NON_ENREGISTRE, sortie: 'corriger' },
  'trop-de-demandes': { titre: 'Trop de demandes à la fois', sortie: 'refaire' },
  'erreur-interne': { titre: NON_ENREGISTRE, sortie: 'refaire' },
  'service-indisponible': { titre: NON_ENREGISTRE, sortie: 'refaire' },
  injoignable: {
    titre: 'La page n’a pas pu joindre le service',
    detail: 'Vérifiez votre connexion, puis réessayez. Votre lien reste valable.',
    sortie: 'refaire',
  },
};
