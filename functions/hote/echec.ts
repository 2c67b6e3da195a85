import type { CodeErreur, Refus } from '../../core/contrats/erreur.ts';
import { type CodeErreurGraph, ErreurGraph } from '../../graph/erreur.ts';
import { ErreurDeReglage } from './environnement.ts';
import type { Champs } from './traces.ts';

/** What a technical failure becomes for the caller. */
export interface Echec {
  readonly refus: Refus;
  /** Seconds to wait before trying again, as the service asked. */
  readonly attendreS?: number;
  /** What may be logged. */
  readonly champs: Champs;
}

const REESSAYER = 'Microsoft 365 ne répond pas pour le moment. Réessayez dans un instant : rien n’est fait deux fois.';
const INTERNE = 'Une erreur est survenue de notre côté. Donnez la référence ci-dessous à l’administrateur.';

const ILLISIBLE =
  'Une valeur saisie à la main dans Microsoft Lists ne se lit pas sur cette ligne. La coordination peut la corriger ; recommencez ensuite.';

const CODES = {
  introuvable: ['introuvable', 'Cette ligne n’existe pas ou plus. Revenez à la liste et rafraîchissez-la.'],
  conflit: ['conflit', 'Quelqu’un a modifié cette ligne entre-temps. Rafraîchissez la page, puis recommencez.'],
  etranglement: ['service-indisponible', REESSAYER],
  indisponible: ['service-indisponible', REESSAYER],
  interdit: ['erreur-interne', INTERNE],
  'non-authentifie': ['erreur-interne', INTERNE],
  requete: ['erreur-interne', INTERNE],
  resynchronisation: ['service-indisponible', REESSAYER],
  'reponse-inattendue': ['erreur-interne', INTERNE],
  'ligne-illisible': ['regle-metier', ILLISIBLE],
} as const satisfies Record<CodeErreurGraph, readonly [CodeErreur, string]>;

/** Turns what was thrown into an answer. The message of an unknown error is never logged: it may quote a value. */
export function lireEchec(erreur: unknown): Echec {
  if (erreur instanceof ErreurGraph) {
    const [code, message] = CODES[erreur.code];
    return {
      refus: { code, message },
      ...(erreur.attendreMs === undefined ? {} : { attendreS: Math.ceil(erreur.attendreMs / 1000) }),
      champs: {
        genre: 'graph',
        code: erreur.code,
        statut: erreur.statut,
        service: erreur.codeService,
        requete: erreur.requete,
      },
    };
  }
  // Names settings, never their values.
  if (erreur instanceof ErreurDeReglage) {
    return {
      refus: { code: 'erreur-interne', message: INTERNE },
      champs: { genre: 'reglages', detail: erreur.message },
    };
  }
  const nom = erreur instanceof Error ? erreur.name : typeof erreur;
  return { refus: { code: 'erreur-interne', message: INTERNE }, champs: { genre: nom, ou: cadres(erreur) } };
}

/** The frames of the stack, without the message that precedes them. */
const cadres = (erreur: unknown): string | undefined =>
  erreur instanceof Error
    ? erreur.stack
        ?.split('\n')
        .filter((l) => /^\s+at /.test(l))
        .slice(0, 6)
        .map((l) => l.trim())
        .join(' < ')
    : undefined;
