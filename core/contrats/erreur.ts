import { z } from 'zod';

/** Closed codes of a refusal, with the HTTP status that the one wrapper gives them. */
export const STATUT_PAR_CODE = {
  'demande-invalide': 400,
  'non-authentifie': 401,
  interdit: 403,
  introuvable: 404,
  conflit: 409,
  'lien-expire': 410,
  'trop-grand': 413,
  'regle-metier': 422,
  'trop-de-demandes': 429,
  'erreur-interne': 500,
  'service-indisponible': 503,
} as const;
export type CodeErreur = keyof typeof STATUT_PAR_CODE;

/** What every refused call answers: a French sentence that says what is wrong, where, and what to do. */
export const reponseErreur = z.strictObject({
  erreur: z.strictObject({
    code: z.enum(Object.keys(STATUT_PAR_CODE) as [CodeErreur, ...CodeErreur[]]),
    message: z.string(),
    champs: z.array(z.strictObject({ chemin: z.string(), message: z.string() })).optional(),
    /** Identifier to quote to the administrator; nothing personal. */
    reference: z.string().optional(),
  }),
});
export type ReponseErreur = z.infer<typeof reponseErreur>;

/** A business refusal, as a value. */
export interface Refus {
  readonly code: CodeErreur;
  readonly message: string;
  readonly champs?: readonly { readonly chemin: string; readonly message: string }[];
}

export type Resultat<T> = { readonly ok: true; readonly valeur: T } | { readonly ok: false; readonly refus: Refus };

export const reussite = <T>(valeur: T): Resultat<T> => ({ ok: true, valeur });
export const refuser = (code: CodeErreur, message: string, champs?: Refus['champs']): Resultat<never> => ({
  ok: false,
  refus: { code, message, ...(champs === undefined ? {} : { champs }) },
});
