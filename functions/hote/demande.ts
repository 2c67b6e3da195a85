/** An HTTP request without its runtime: what a handler may know of it. */
export interface DemandeHttp {
  readonly methode: string;
  /** Route parameters, decoded. */
  readonly chemin: Readonly<Record<string, string>>;
  readonly requete: Readonly<Record<string, string>>;
  entete(nom: string): string | undefined;
  /** Reads the body once. */
  octets(): Promise<Uint8Array>;
  /** Identifier of this execution: quoted to the caller and written in the logs. */
  readonly reference: string;
}

export interface ReponseHttp {
  readonly statut: number;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps?: string | Uint8Array;
}

/** A JSON answer. Nothing of the API may be kept by an intermediary: every answer depends on who asks. */
export const enJson = (
  statut: number,
  valeur: unknown,
  entetes: Readonly<Record<string, string>> = {},
): ReponseHttp => ({
  statut,
  entetes: { 'content-type': 'application/json; charset=utf-8', ...entetes },
  corps: JSON.stringify(valeur),
});
