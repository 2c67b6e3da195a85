import type { z } from 'zod';
import type { Contrat, ContratSansLien } from '../../core/contrats/contrat.ts';
import type { Resultat } from '../../core/contrats/erreur.ts';
import type { Acteur, Objet } from '../../core/droits/droits.ts';
import type { Contexte } from './contexte.ts';

/** One call of a command: what was asked, parsed; by whom; when. */
export interface Appel<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly chemin: z.output<P>;
  readonly requete: z.output<Q>;
  readonly corps: z.output<B>;
  /** Name of the command, for the journal. */
  readonly commande: string;
  readonly acteur: Acteur;
  /** ISO instant, UTC: one for the whole call. */
  readonly maintenant: string;
  /** Identifier of this execution. */
  readonly reference: string;
}

/** A contract and what answers it. Methods, so that each keeps its own parsed types. */
export interface Commande {
  readonly contrat: Contrat;
  /** What the act bears on, for the rights that hold on one’s own structure only. */
  objet(appel: Appel): Objet;
  /** Does this body hold what this territory made, a link, a key or a code? Left out where an account asks. */
  reconnait?(corps: unknown, contexte: Contexte): boolean;
  traiter(appel: Appel, contexte: Contexte): Promise<Resultat<unknown>>;
}

/**
 * Binds a contract to its treatment; `objet` says what the act bears on when the rights depend on it. What is asked
 * with a personal link has its own binding, in functions/liens: this one does not take it.
 */
export function commande<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contrat: ContratSansLien<P, Q, B, R>,
  traiter: (appel: Appel<P, Q, B>, contexte: Contexte) => Promise<Resultat<z.output<R>>>,
  objet: (appel: Appel<P, Q, B>) => Objet = () => ({}),
): Commande {
  return { contrat, traiter: nommer(traiter, contrat.id), objet };
}

/**
 * The same for what is capped or unique: one at a time of those that bear on the same thing, over all instances, so that
 * what is read still holds when it is written. `surQuoi` says which; undefined when nothing is written.
 */
export const commandeUneALaFois = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contrat: ContratSansLien<P, Q, B, R>,
  surQuoi: (appel: Appel<P, Q, B>) => string | undefined,
  traiter: (appel: Appel<P, Q, B>, contexte: Contexte) => Promise<Resultat<z.output<R>>>,
  objet?: (appel: Appel<P, Q, B>) => Objet,
): Commande => {
  nommer(traiter, contrat.id);
  return commande(
    contrat,
    (appel: Appel<P, Q, B>, contexte) => {
      const cle = surQuoi(appel);
      return cle === undefined ? traiter(appel, contexte) : contexte.unALaFois(cle, () => traiter(appel, contexte));
    },
    objet,
  );
};

/** So that the stack of a failure says which command it passed through. */
export const nommer = <F extends (...donnees: never[]) => unknown>(faire: F, nom: string): F =>
  Object.defineProperty(faire, 'name', { value: nom });
