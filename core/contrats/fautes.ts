import { z } from 'zod';
import { sansInterdits } from '../textes/net.ts';
import type { Contrat } from './contrat.ts';
import type { Refus } from './erreur.ts';

type Fautes = NonNullable<Refus['champs']>;

const DU_FOURNISSEUR = z.locales.fr().localeError;

/** Where a schema says nothing of its own, zod speaks French; its own words put in ours. */
export const EN_FRANCAIS: typeof DU_FOURNISSEUR = (faute) => {
  const dite = DU_FOURNISSEUR(faute);
  if (typeof dite !== 'string' || faute.code === 'unrecognized_keys') return dite;
  return dite.replace(/\bnull reçu/, 'valeur vide reçue').replace(/\brecord\b/, 'objet');
};

/** A refusal answers with less than it was sent: beyond, the faults of a body repeat one another. */
const FAUTES_MAX = 30;
/** Of a path, or of a sentence that quotes the name of a field. */
const SIGNES_MAX = 200;
const abreger = (texte: string): string =>
  texte.length > SIGNES_MAX ? `${sansInterdits(texte.slice(0, SIGNES_MAX))}…` : texte;

/** What is wrong, field by field, the first ones; `racine` heads the paths. */
export const fautesDe = (erreur: z.ZodError, ...racine: readonly string[]): Fautes =>
  erreur.issues.slice(0, FAUTES_MAX).map(({ path, message }) => ({
    chemin: abreger([...racine, ...path].map(String).join('.')),
    message: abreger(message),
  }));

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
