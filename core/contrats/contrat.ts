import type { z } from 'zod';
import type { Acte } from '../droits/droits.ts';

/** A contract between what calls and what answers: the tabs, the functions, openapi.json and the local host read the same. */
export interface Contrat<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** operationId, and the name of the function. */
  readonly id: string;
  readonly methode: 'GET' | 'POST';
  /** Route template under /api, `{id}` for a parameter. */
  readonly route: string;
  /** One French sentence, shown in openapi.json. */
  readonly resume: string;
  /** `public` needs no token; `lien` needs a personal link in the body; otherwise the act that the token must allow. */
  readonly acces: Acte | 'public' | 'lien';
  readonly chemin?: P;
  readonly requete?: Q;
  readonly corps?: B;
  readonly reponse: R;
  /** Media type of a binary answer. */
  readonly media?: string;
}

/** Keeps the literal types of a contract. */
export const contrat = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  c: Contrat<P, Q, B, R>,
): Contrat<P, Q, B, R> => c;

export type CorpsDe<C> = C extends { readonly corps?: infer B }
  ? B extends z.ZodType
    ? z.input<B>
    : undefined
  : undefined;
export type ReponseDe<C> = C extends { readonly reponse: infer R extends z.ZodType } ? z.output<R> : never;
