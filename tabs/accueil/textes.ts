import type { Attente, GenreDAttente } from '../../core/accueil/attente.ts';
import type { Changement } from '../../core/accueil/ce-qui-a-change.ts';
import type { CleDePas } from '../../core/accueil/premiers-pas.ts';
import type { Profil } from '../../core/droits/droits.ts';
import type { FaitDeSondage } from '../../core/sondages/avancement.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Travail } from '../../core/tenue/a-traiter.ts';
import { dateCourte, deMois, jour, jourLong, pluriel } from '../../core/textes/francais.ts';
import { TRAVAUX_DITS } from '../commun/travaux-dits.ts';
import { GENES } from '../rencontres/components/textes-des-genes.ts';

export const TEXTES = { titre: 'Accueil', attente: 'Chargement de l’accueil…' } as const;

type ParProfil = Readonly<Record<Profil, string>>;
/** A guest has the rights of a partner, and reads the same words. */
const selon = (coordination: string, partenaire: string, lecture: string): ParProfil => ({
  coordination,
  partenaire,
  invite: partenaire,
  lecture,
  lien: partenaire,
});

export const ATTEND = {
  titre: selon('Ce qui attend', 'Ce qui vous attend', 'Ce qui vous attend'),
  rien: selon(
    'Rien n’attend\u00A0: l’annuaire est tenu, les décisions sont suivies.',
    'Rien ne vous attend pour l’instant.',
    'Votre compte sert à lire\u00A0: rien ne vous est demandé.',
  ),
  suite: (n: number) => (n === 1 ? 'Voir la ligne suivante' : `Voir les ${n} lignes suivantes`),
} as const;

/** What a line says: its title, what helps to act, and a word that calls when it must. */
interface Dite {
  readonly titre: string;
  readonly detail?: string;
  readonly appel?: string;
}
type Dire = (a: Attente & { readonly titre: string }) => Dite;

const leJour = (le: string | undefined): string => (le === undefined ? 'bientôt' : `le ${jourLong(aujourdhui(le))}`);
const pour = (le: string | undefined): string => (le === undefined ? '' : `, pour le ${jour(le)}`);

const enMajuscule = (phrase: string): string => `${phrase.charAt(0).toLocaleUpperCase('fr')}${phrase.slice(1)}`;
const nOntPasRepondu = (n: number): string => pluriel(n, 'structure n’a pas répondu', 'structures n’ont pas répondu');

const AVANCES: Readonly<Record<FaitDeSondage, (n: number) => string>> = {
  tous: () => 'Toutes les structures invitées ont répondu\u00A0: la date est à choisir.',
  certain: () => 'Un seul créneau peut encore l’emporter\u00A0: la date peut être choisie.',
  noyau: () => 'Le noyau a répondu\u00A0: la date peut être choisie.',
  perdus: (n) =>
    `${pluriel(n, 'créneau ne peut plus l’emporter', 'créneaux ne peuvent plus l’emporter')}\u00A0: vous pouvez en ajouter.`,
};

/** What it clashes with, then what to do. */
const direGene = (gene: Attente['gene']): string =>
  gene === undefined
    ? ''
    : `${gene.dit}${gene.autres === 0 ? '' : `, ${GENES.autres(gene.autres)}`}. ${gene.quoiFaire}`;

const DITES: Readonly<Record<Exclude<GenreDAttente, Travail>, Dire>> = {
  'outlook-supprimee': ({ titre, le }) => ({
    titre,
    detail: `Sa réunion, ${leJour(le)}, n’est plus dans le calendrier d’Outlook.`,
    appel: 'À décider',
  }),
  'outlook-differe': ({ titre, le }) => ({
    titre,
    detail: `Outlook et Maillage n’en disent pas la même chose (${leJour(le)} ici).`,
    appel: 'À décider',
  }),
  'decision-en-retard': ({ titre, le }) => ({
    titre,
    detail: le === undefined ? 'Décision à faire avancer' : `Décision attendue pour le ${jour(le)}`,
    appel: 'En retard',
  }),
  'decision-empechee': ({ titre }) => ({
    titre,
    detail: 'La structure qui porte cette décision dit qu’elle n’y arrivera pas.',
    appel: 'À décider',
  }),
  decision: ({ titre, le }) => ({ titre, detail: `Cette décision est à vous${pour(le)}` }),
  'mois-a-publier': ({ le = '' }) => ({
    titre: `Publier la synthèse ${deMois(le)}`,
    detail: 'Elle n’a pas encore paru dans le canal.',
  }),
  'invitations-a-envoyer': ({ titre, le }) => ({ titre, detail: `Invitations à envoyer, pour ${leJour(le)}` }),
  'pages-a-envoyer': ({ titre, le, nombre = 0 }) => ({
    titre,
    detail: `${enMajuscule(leJour(le))}\u00A0: leur page est à envoyer à ${pluriel(nombre, 'structure', 'structures')} sans compte.`,
  }),
  'reponses-manquantes': ({ titre, le, nombre = 0 }) => ({
    titre,
    detail: `${enMajuscule(leJour(le))}\u00A0: ${nOntPasRepondu(nombre)}.`,
  }),
  'point-a-presenter': ({ titre, le, point = '', nombre = 1 }) => ({
    titre,
    detail:
      nombre === 1
        ? `Ce point vous attend, ${leJour(le)}\u00A0: «\u00A0${point}\u00A0».`
        : `${nombre} points vous attendent, ${leJour(le)}\u00A0: «\u00A0${point}\u00A0» d’abord.`,
  }),
  'sondage-co-organise': ({ titre, le }) => ({
    titre,
    detail: `Vous co-organisez cette rencontre\u00A0: son sondage de date est ouvert${le === undefined ? '' : ` jusqu’au ${jourLong(aujourdhui(le))}`}.`,
  }),
  'co-organisation': ({ titre, le, nombre = 0 }) => ({
    titre,
    detail: `Vous co-organisez cette rencontre, ${le === undefined ? 'encore sans date' : leJour(le)}${nombre === 0 ? '' : `\u00A0: ${nOntPasRepondu(nombre)}`}.`,
  }),
  'corrections-a-trancher': ({ titre, nombre = 0 }) => ({
    titre,
    detail: `Compte rendu\u00A0: ${pluriel(nombre, 'correction proposée attend', 'corrections proposées attendent')} votre décision.`,
  }),
  'compte-rendu-a-ecrire': ({ titre, le }) => ({
    titre,
    detail: `Compte rendu à écrire${le === undefined ? '' : ` (rencontre du ${dateCourte(aujourdhui(le))})`}.`,
  }),
  'compte-rendu-a-relire': ({ titre }) => ({
    titre,
    detail: 'Vous y étiez\u00A0: le compte rendu est-il juste\u202F?',
  }),
  'date-a-choisir': ({ titre }) => ({ titre, detail: 'Les réponses sont closes\u00A0: la date est à choisir.' }),
  'sondage-avance': ({ titre, fait = 'tous', nombre = 0 }) => ({ titre, detail: AVANCES[fait](nombre) }),
  'rencontre-genee': ({ titre, le, gene }) => ({
    titre,
    detail: `${enMajuscule(leJour(le))}. ${direGene(gene)}`,
  }),
  'vote-attendu': ({ titre, le }) => ({
    titre,
    detail: `Dites quand vous pouvez venir${le === undefined ? '' : `, avant le ${jourLong(aujourdhui(le))}`}`,
  }),
  invitation: ({ titre, le }) => ({ titre, detail: `Vous êtes invité ${leJour(le)}` }),
  'fiche-a-verifier': ({ titre, le, fraicheur }) => ({
    titre: `Votre fiche est à vérifier\u00A0: ${titre}`,
    detail: le === undefined ? 'Elle n’a jamais été vérifiée.' : `Dernière vérification le ${dateCourte(le)}.`,
    ...(fraicheur === 'perimee' ? { appel: 'Périmée' } : {}),
  }),
  'reponse-attendue': ({ titre, le }) => ({
    titre: `Mise en lien\u00A0: ${titre.toLocaleLowerCase('fr')}`,
    detail: `Dites ce qu’il en est advenu${le === undefined ? '' : ` (faite le ${dateCourte(le)})`}.`,
  }),
  'questions-a-vous': ({ titre, le }) => ({
    titre: `Qui connaissez-vous\u202F? ${titre}`,
    detail: `90\u00A0secondes, une fois dans l’année${le === undefined ? '' : `, jusqu’au ${jour(le)}`}.`,
  }),
  'questions-ouvertes': ({ titre, le, nombre = 0 }) => ({
    titre: `Interconnaissance ${titre}`,
    detail: `${nOntPasRepondu(nombre)}${le === undefined ? '' : `, questions ouvertes jusqu’au ${jour(le)}`}.`,
  }),
  campagne: ({ titre, le }) => ({
    titre,
    detail: `Campagne en cours${le === undefined ? '' : `, jusqu’au ${jour(le)}`}`,
  }),
};

const estUnTravail = (genre: GenreDAttente): genre is Travail => Object.hasOwn(TRAVAUX_DITS, genre);

export function direAttente(a: Attente): Dite {
  if (!estUnTravail(a.genre)) return DITES[a.genre]({ ...a, titre: a.titre ?? '' });
  const { dit, aide } = TRAVAUX_DITS[a.genre];
  return { titre: dit(a.nombre ?? 0), detail: aide };
}

export const VIENT = {
  titre: 'À venir',
  rien: 'Aucune rencontre n’a de date pour l’instant.',
  invite: 'Vous êtes invité',
  coorganise: 'Votre structure co-organise',
  invitees: (n: number) => (n === 0 ? 'aucun invité' : pluriel(n, 'structure invitée', 'structures invitées')),
} as const;

export const CHANGE = {
  titre: 'Depuis votre dernier passage',
  premiere: 'À votre prochain passage, ce qui aura changé sera dit ici.',
  rien: 'Rien n’a changé.',
  suite: (n: number) => `Et ${pluriel(n, 'autre changement', 'autres changements')}.`,
  genres: {
    'structure-nouvelle': 'Nouvelle structure\u00A0: ',
    'fiche-verifiee': 'Fiche vérifiée\u00A0: ',
    'rencontre-nouvelle': 'Nouvelle rencontre\u00A0: ',
    'rencontre-changee': 'Rencontre mise à jour\u00A0: ',
    decision: 'Décision notée\u00A0: ',
    'decision-faite': 'Décision faite\u00A0: ',
  } satisfies Record<Changement['genre'], string>,
} as const;

export const PAS = {
  titre: 'Bienvenue',
  aide: selon('Pour que le territoire prenne vie.', 'Pour commencer.', 'Ce qu’il y a à connaître.'),
  nonMerci: 'Ne plus proposer',
  ecarter: (titre: string) => `Ne plus proposer\u00A0: ${titre}`,
  dits: {
    remplir: { titre: 'Remplir l’annuaire', aide: 'Importez votre fichier, ou écrivez une première fiche.' },
    reunir: { titre: 'Créer une rencontre', aide: 'L’annuaire propose qui inviter, et dit pourquoi.' },
    demander: { titre: 'Faire vérifier les fiches', aide: 'Une campagne écrit à chaque structure.' },
    'se-rattacher': { titre: 'Retrouver votre structure', aide: 'Un code reçu par courriel y relie votre compte.' },
    verifier: { titre: 'Vérifier votre fiche', aide: 'Tout est juste, ou corriger, partie par partie.' },
    'proposer-un-point': { titre: 'Proposer un point', aide: 'À l’ordre du jour d’une prochaine rencontre.' },
    chercher: { titre: 'Chercher une structure', aide: 'Par un besoin, un public ou une commune.' },
    'voir-les-rencontres': { titre: 'Voir les rencontres', aide: 'Celles qui viennent, et ce qui s’est décidé.' },
    'lire-les-indicateurs': { titre: 'Lire les indicateurs', aide: 'Où en est chaque action du plan.' },
  } satisfies Record<CleDePas, { readonly titre: string; readonly aide: string }>,
} as const;
