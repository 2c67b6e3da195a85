/** Everything that can go wrong with Graph, as far as a caller can act on it. */
export type CodeErreurGraph =
  | 'introuvable'
  | 'interdit'
  | 'non-authentifie'
  | 'conflit'
  | 'etranglement'
  | 'indisponible'
  | 'requete'
  | 'resynchronisation'
  | 'reponse-inattendue'
  | 'ligne-illisible'
  | 'fuseau-inconnu';

const PHRASES = {
  introuvable: 'Microsoft 365 ne trouve pas ce qui est demandé.',
  interdit: 'Microsoft 365 refuse l’accès avec les droits présents.',
  'non-authentifie': 'Microsoft 365 n’a pas reconnu l’identité présentée.',
  conflit: 'La donnée a changé depuis sa lecture.',
  etranglement: 'Microsoft 365 demande d’attendre avant de réessayer.',
  indisponible: 'Microsoft 365 ne répond pas.',
  requete: 'Microsoft 365 refuse la demande telle qu’elle est formée.',
  resynchronisation: 'Le jeton de synchronisation a expiré : la liste doit être relue.',
  'reponse-inattendue': 'La réponse de Microsoft 365 n’a pas la forme attendue.',
  'fuseau-inconnu': 'L’heure d’un événement est écrite dans un fuseau qui n’est pas reconnu.',
  'ligne-illisible': 'Une ligne de la liste contient une valeur qui ne se lit pas.',
} as const satisfies Record<CodeErreurGraph, string>;

interface Details {
  /** HTTP status, absent when no answer came. */
  readonly statut?: number;
  /** Graph's own `error.code`. Its message is left out on purpose: it may quote a name, an address or a value. */
  readonly codeService?: string;
  /** `request-id` to give to Microsoft's support. */
  readonly requete?: string;
  /** Fresh start link of a 410. */
  readonly reprise?: string;
  /** Milliseconds that the service asks to wait. */
  readonly attendreMs?: number;
  /** An earlier attempt of the same call may have been executed although its answer was lost. */
  readonly incertain?: boolean;
  readonly cause?: unknown;
}

/** A technical failure of Graph with a closed code. Carries no URL and no personal datum. */
export class ErreurGraph extends Error {
  override readonly name = 'ErreurGraph';
  readonly code: CodeErreurGraph;
  readonly statut: number | undefined;
  readonly codeService: string | undefined;
  readonly requete: string | undefined;
  readonly reprise: string | undefined;
  readonly attendreMs: number | undefined;
  readonly incertain: boolean;

  constructor(code: CodeErreurGraph, details: Details = {}) {
    super(PHRASES[code], details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.statut = details.statut;
    this.codeService = details.codeService;
    this.requete = details.requete;
    this.reprise = details.reprise;
    this.attendreMs = details.attendreMs;
    this.incertain = details.incertain ?? false;
  }
}

/** The code of an HTTP status. 409 and 412 both mean a stale eTag: SharePoint answers either. */
export function codeDuStatut(statut: number): CodeErreurGraph {
  if (statut === 401) return 'non-authentifie';
  if (statut === 403) return 'interdit';
  if (statut === 404) return 'introuvable';
  if (statut === 409 || statut === 412) return 'conflit';
  if (statut === 410) return 'resynchronisation';
  if (statut === 429) return 'etranglement';
  if (statut >= 500) return 'indisponible';
  return statut >= 400 ? 'requete' : 'reponse-inattendue';
}

/** Is `erreur` a Graph failure with one of these codes? */
export const estErreurGraph = (erreur: unknown, ...codes: readonly CodeErreurGraph[]): erreur is ErreurGraph =>
  erreur instanceof ErreurGraph && (codes.length === 0 || codes.includes(erreur.code));
