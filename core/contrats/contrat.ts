import type { z } from 'zod';
import type { Acte } from '../droits/droits.ts';
import type { Route } from './etiquettes.ts';

/** What asks must show: nothing, a personal link in the body, or a token that allows the act. */
type Acces = Acte | 'public' | 'lien';

/**
 * A contract between what calls and what answers: the tabs, the functions, openapi.json and the local host read the
 * same.
 */
export interface Contrat<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  A extends Acces = Acces,
> {
  /** operationId, and the name of the function. */
  readonly id: string;
  readonly methode: 'GET' | 'POST';
  readonly route: Route;
  /** One French sentence, shown in openapi.json. */
  readonly resume: string;
  readonly acces: A;
  readonly chemin?: P;
  readonly requete?: Q;
  readonly corps?: B;
  readonly reponse: R;
  /** Media type of a binary answer. */
  readonly media?: string;
  /** A reading that gathers much, or that would tell more if it were asked over and over: an account asks it as often as a change. */
  readonly freinee?: true;
  /** Bytes of the largest body, where it is not the common one. */
  readonly tailleMax?: number;
}

/** What whoever asks must show themselves, without any personal link. */
type AccesSansLien = Exclude<Acces, 'lien'>;

/** A contract that no personal link opens. */
export type ContratSansLien<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = Contrat<P, Q, B, R, AccesSansLien>;

/** The body of what is asked with a personal link: the token never travels in a URL. */
export type CorpsAvecJeton = z.ZodType<{ readonly jeton: string }>;
export type ContratDeLien<B extends CorpsAvecJeton = CorpsAvecJeton, R extends z.ZodType = z.ZodType> = Contrat<
  z.ZodType,
  z.ZodType,
  B,
  R,
  'lien'
>;

/** Keeps the types of a contract. */
export const contrat = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  c: ContratSansLien<P, Q, B, R>,
): ContratSansLien<P, Q, B, R> => c;

/** The same for what is asked with a personal link. */
export const contratDeLien = <B extends CorpsAvecJeton, R extends z.ZodType>(
  c: Pick<ContratDeLien<B, R>, 'id' | 'route' | 'resume' | 'reponse' | 'media'> & { readonly corps: B },
): ContratDeLien<B, R> => ({ ...c, methode: 'POST', acces: 'lien' });

export type CorpsDe<C> = C extends { readonly corps?: infer B }
  ? B extends z.ZodType
    ? z.input<B>
    : undefined
  : undefined;
export type ReponseDe<C> = C extends { readonly reponse: infer R extends z.ZodType } ? z.output<R> : never;
