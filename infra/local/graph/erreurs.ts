/** A refusal of the service, thrown by a handler and turned into Graph's error body in one place. */
export class ErreurGraph extends Error {
  readonly status: number;
  readonly code: string;
  readonly interne: string | undefined;
  readonly entetes: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    suite: { interne?: string; entetes?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.interne = suite.interne;
    this.entetes = suite.entetes ?? {};
  }
}

export const requeteInvalide = (message: string): ErreurGraph => new ErreurGraph(400, 'invalidRequest', message);

export const introuvable = (message = 'The resource could not be found.'): ErreurGraph =>
  new ErreurGraph(404, 'itemNotFound', message);

export const accesRefuse = (message = 'Access denied'): ErreurGraph => new ErreurGraph(403, 'accessDenied', message);

export const nomDejaPris = (nom: string): ErreurGraph =>
  new ErreurGraph(409, 'nameAlreadyExists', `The specified name already exists: ${nom}`);

/** Graph's error body; `client-request-id` is the caller's own when it sent one. */
export function corpsErreur(
  erreur: { code: string; message: string; interne?: string | undefined },
  demande: { date: string; id: string; client: string },
): unknown {
  return {
    error: {
      code: erreur.code,
      message: erreur.message,
      innerError: {
        ...(erreur.interne === undefined ? {} : { code: erreur.interne }),
        date: demande.date,
        'request-id': demande.id,
        'client-request-id': demande.client,
      },
    },
  };
}
