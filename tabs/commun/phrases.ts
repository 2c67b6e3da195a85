import { type CodeErreurGraph, ErreurGraph } from '../../graph/lecture.ts';
import { ApiInjoignable, RefusDeLApi } from './api.ts';
import { ConnexionRequise } from './jetons.ts';

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
  return (erreur instanceof ErreurGraph ? DE_GRAPH[erreur.code] : undefined) ?? PAR_DEFAUT;
}

const PAR_DEFAUT: Probleme = {
  titre: 'Les données n’ont pas pu être lues',
  detail: 'Vérifiez votre connexion, puis réessayez. Si cela dure, prévenez la coordination.',
  issue: 'reessayer',
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
