import type { Refus } from '../../core/contrats/erreur.ts';
import { type CodeErreurGraph, ErreurGraph } from '../../graph/erreur.ts';
import { LigneAbsente } from './designee.ts';
import { REFUS_LIGNE_ABSENTE, REFUS_LIGNE_CHANGEE } from './refus.ts';
import { ErreurDeReglage } from './reglage.ts';
import type { Champs } from './traces.ts';
import { TropDAttente } from './un-a-la-fois.ts';

/** What a technical failure becomes for the caller. */
export interface Echec {
  readonly refus: Refus;
  /** Seconds to wait before trying again, as the service asked. */
  readonly attendreS?: number;
  /** What may be logged. */
  readonly champs: Champs;
}

const REESSAYER: Refus = {
  code: 'service-indisponible',
  message: 'Microsoft 365 ne répond pas pour le moment. Réessayez dans un instant : rien n’est fait deux fois.',
};
const INTERNE: Refus = {
  code: 'erreur-interne',
  message: 'Une erreur est survenue de notre côté. Donnez la référence ci-dessous à l’administrateur.',
};

const ILLISIBLE: Refus = {
  code: 'regle-metier',
  message:
    'Une valeur saisie à la main dans Microsoft Lists ne se lit pas sur cette ligne. La coordination peut la corriger ; recommencez ensuite.',
};

const FUSEAU: Refus = {
  code: 'regle-metier',
  message:
    'L’heure de cette réunion est écrite dans un fuseau horaire qui n’est pas reconnu. Dans Outlook, ouvrez la réunion, choisissez le fuseau du territoire et enregistrez, puis recommencez.',
};

const CODES = {
  introuvable: REFUS_LIGNE_ABSENTE,
  conflit: REFUS_LIGNE_CHANGEE,
  etranglement: REESSAYER,
  indisponible: REESSAYER,
  interdit: INTERNE,
  'non-authentifie': INTERNE,
  requete: INTERNE,
  resynchronisation: REESSAYER,
  'reponse-inattendue': INTERNE,
  'ligne-illisible': ILLISIBLE,
  'fuseau-inconnu': FUSEAU,
} as const satisfies Record<CodeErreurGraph, Refus>;

const TROP_DE_MONDE: Refus = {
  code: 'service-indisponible',
  message: 'Trop de personnes enregistrent en même temps. Recommencez dans quelques secondes : rien n’a été fait.',
};

/** Turns what was thrown into an answer. The message of an unknown error is never logged: it may quote a value. */
export function lireEchec(erreur: unknown): Echec {
  if (erreur instanceof ErreurGraph) {
    return {
      refus: CODES[erreur.code],
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
  if (erreur instanceof LigneAbsente)
    return { refus: erreur.refus, champs: { genre: 'absente', detail: erreur.message } };
  if (erreur instanceof TropDAttente) return { refus: TROP_DE_MONDE, attendreS: 5, champs: { genre: 'attente' } };
  // Names settings, never their values.
  if (erreur instanceof ErreurDeReglage) {
    return {
      refus: INTERNE,
      champs: { genre: 'reglages', detail: erreur.message },
    };
  }
  const nom = erreur instanceof Error ? erreur.name : typeof erreur;
  return { refus: INTERNE, champs: { genre: nom, ou: cadres(erreur) } };
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
