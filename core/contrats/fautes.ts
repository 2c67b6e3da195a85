import { z } from 'zod';
import type { Contrat } from './contrat.ts';
import type { Refus } from './erreur.ts';

type Fautes = NonNullable<Refus['champs']>;

/** Where a schema says nothing of its own, zod speaks French. */
export const EN_FRANCAIS = z.locales.fr().localeError;

/** What is wrong, field by field; `racine` heads the paths. */
export const fautesDe = (erreur: z.ZodError, ...racine: readonly string[]): Fautes =>
  erreur.issues.map(({ path, message }) => ({ chemin: [...racine, ...path].map(String).join('.'), message }));

/**
 * What the contract would refuse of a body, before it is sent: the same sentences as the server’s, at the same paths.
 */
export function fautesDuCorps({ corps }: Pick<Contrat, 'corps'>, valeur: unknown): Fautes {
  const lu = corps?.safeParse(valeur, { error: EN_FRANCAIS });
  return lu === undefined || lu.success ? [] : fautesDe(lu.error, 'corps');
}

/** The faults of some fields, the first of each: `corps.champs.services.3` is about the services. */
export const parChamp = <C extends string>(
  champs: readonly C[],
  fautes: Fautes,
): Readonly<Partial<Record<C, string>>> => {
  const trouvees: Partial<Record<C, string>> = {};
  for (const { chemin, message } of fautes) {
    const parties = chemin.split('.');
    const champ = champs.find((c) => parties.includes(c));
    if (champ !== undefined) trouvees[champ] ??= message;
  }
  return trouvees;
};
