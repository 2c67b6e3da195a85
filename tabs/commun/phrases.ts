import type { RaisonDEntra } from '../../core/connexion/refus-entra.ts';
import { type CodeErreurGraph, ErreurGraph } from '../../graph/lecture.ts';
import { ApiInjoignable, RefusDeLApi } from './api.ts';
import { ConnexionRefusee, ConnexionRequise } from './jetons.ts';

/** An error as told to a person: what happened, what to do, and the way out offered. */
export interface Probleme {
  readonly titre: string;
  readonly detail: string;
  readonly issue: 'reessayer' | 'connecter' | 'recharger';
  readonly reference?: string;
}

/** Turns any error into sentences. Nothing technical reaches the person, except a reference to quote. */
export function expliquer(erreur: unknown): Probleme {
  if (erreur instanceof ConnexionRequise)
    return {
      titre: 'Connectez-vous pour continuer',
      detail: 'Votre compte professionnel permet de savoir ce que vous avez le droit de voir.',
      issue: 'connecter',
    };
  if (erreur instanceof ConnexionRefusee)
    return { ...D_ENTRA[erreur.refus.raison], issue: 'connecter', reference: erreur.refus.code };
  if (erreur instanceof RefusDeLApi) {
    const conflit = erreur.code === 'conflit';
    return {
      titre: conflit ? 'Quelqu’un a modifié cette ligne pendant ce temps' : erreur.message,
      detail: conflit
        ? 'Votre saisie n’est pas enregistrée. Rechargez pour voir la version actuelle, puis recommencez.'
        : erreur.champs.map((champ) => champ.message).join(' '),
      issue: conflit ? 'recharger' : 'reessayer',
      ...(erreur.reference === undefined ? {} : { reference: erreur.reference }),
    };
  }
  if (erreur instanceof ApiInjoignable)
    return {
      titre: 'Le service ne répond pas',
      detail: 'Vérifiez votre connexion, puis réessayez. Rien n’est perdu\u00A0: recommencer ne crée pas de doublon.',
      issue: 'reessayer',
    };
  if (estUnePartieAbsente(erreur))
    return {
      titre: 'Cette page n’a pas pu s’ouvrir',
      detail: 'Maillage a peut-être été mis à jour. Rechargez la page\u00A0: ce qui est enregistré est gardé.',
      issue: 'recharger',
    };
  return (erreur instanceof ErreurGraph ? DE_GRAPH[erreur.code] : undefined) ?? PAR_DEFAUT;
}

/** As Chromium, Firefox and Safari say that a part of the program could not be had: after an update, it has another name. */
const estUnePartieAbsente = (erreur: unknown): boolean =>
  erreur instanceof TypeError && /dynamically imported module|importing a module script/i.test(erreur.message);

const PAR_DEFAUT: Probleme = {
  titre: 'Les données n’ont pas pu être lues',
  detail: 'Vérifiez votre connexion, puis réessayez. Si cela dure, prévenez la coordination.',
  issue: 'reessayer',
};

const INACHEVEE = {
  titre: 'L’installation de Maillage n’est pas terminée',
  detail: 'La connexion à Microsoft est refusée à l’application. Prévenez la coordination.',
} as const;

/** Why Entra refuses a person, and who can help them. */
const D_ENTRA: Readonly<Record<RaisonDEntra, Pick<Probleme, 'titre' | 'detail'>>> = {
  consentement: {
    titre: 'Maillage attend l’accord de votre organisation',
    detail: 'Un administrateur doit autoriser l’application. Prévenez la coordination, puis reconnectez-vous.',
  },
  affectation: {
    titre: 'Votre compte n’a pas encore accès à Maillage',
    detail: 'Demandez à la coordination de vous ajouter, puis reconnectez-vous.',
  },
  'acces-conditionnel': {
    titre: 'Les règles de sécurité de votre organisation refusent cette connexion',
    detail:
      'Essayez depuis un appareil ou un réseau de votre organisation. Si le refus demeure, votre service informatique peut dire quelle règle s’applique.',
  },
  'autre-annuaire': {
    titre: 'Ce compte n’est pas invité dans cette organisation',
    detail: 'Connectez-vous avec le compte que la coordination a invité, ou demandez-lui une invitation.',
  },
  'client-public': INACHEVEE,
  'adresse-de-retour': INACHEVEE,
  'application-inconnue': INACHEVEE,
  'forme-de-la-portee': INACHEVEE,
  'ressource-inconnue': INACHEVEE,
  'preuve-refusee': INACHEVEE,
};

/** Reading errors whose way out differs, by the code of the gateway. */
const DE_GRAPH: Readonly<Partial<Record<CodeErreurGraph, Probleme>>> = {
  'non-authentifie': {
    titre: 'Votre connexion a expiré',
    detail: 'Connectez-vous de nouveau\u00A0: vous retrouverez cette page.',
    issue: 'connecter',
  },
  interdit: {
    titre: 'Vous n’avez pas encore accès à ces données',
    detail: 'Demandez à la coordination de vous ajouter au site du territoire, puis réessayez.',
    issue: 'reessayer',
  },
  introuvable: {
    titre: 'Les listes du territoire sont introuvables',
    detail: 'L’installation n’est pas terminée\u00A0: prévenez la coordination.',
    issue: 'reessayer',
  },
};
