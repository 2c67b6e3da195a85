import type { Reglage } from '../lists/reglages.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import {
  CLES_DES_REGLAGES as CLES,
  type CleDeReglage,
  DEFINITIONS_DES_REGLAGES,
  type Reglages,
} from './definitions.ts';

export type { Reglages } from './definitions.ts';
export { DEFINITIONS_DES_REGLAGES } from './definitions.ts';

/** What is wrong with a setting, in a sentence to show beside its row (`id`). */
export interface ProblemeDeReglage {
  readonly cle: string;
  readonly message: string;
  readonly id?: string;
}

type Ligne = Pick<Reglage, 'cle' | 'valeur' | 'derniereBonne'> & { readonly id?: string };

const enTexte = (valeur: string | number): string => String(valeur);

/** Values when no row is written. */
export const REGLAGES_PAR_DEFAUT = Object.fromEntries(
  CLES.map((cle) => [cle, DEFINITIONS_DES_REGLAGES[cle].defaut]),
) as unknown as Reglages;

/**
 * The settings in force and what is wrong with the rows. A missing or empty row means the default.
 * A wrong value leaves the last good one in force (column `derniereBonne`, written by `majDesReglages`), else the default.
 */
export function lireReglages(lignes: readonly Ligne[]): {
  valeurs: Reglages;
  problemes: readonly ProblemeDeReglage[];
} {
  const problemes: ProblemeDeReglage[] = lignes
    .filter((l) => !CLES.some((cle) => cle === l.cle.trim()))
    .map((l) => probleme(l, `Ce réglage n’existe pas. Les réglages possibles sont : ${CLES.join(', ')}.`));
  const valeurs = Object.fromEntries(
    CLES.map((cle) => {
      const [ligne, ...autres] = lignes.filter((l) => l.cle.trim() === cle);
      problemes.push(...autres.map((l) => probleme(l, 'Ce réglage est écrit deux fois : la première ligne compte.')));
      if (ligne === undefined) return [cle, DEFINITIONS_DES_REGLAGES[cle].defaut];
      const lu = lireUn(cle, ligne);
      if (lu.message !== undefined) problemes.push(probleme(ligne, lu.message));
      return [cle, lu.valeur];
    }),
  ) as unknown as Reglages;
  return { valeurs, problemes };
}

const probleme = (l: Ligne, message: string): ProblemeDeReglage => ({
  cle: l.cle,
  message: espacesInsecables(message),
  ...(l.id === undefined ? {} : { id: l.id }),
});

function lireUn(cle: CleDeReglage, ligne: Ligne): { valeur: string | number; message?: string } {
  const { schema, defaut } = DEFINITIONS_DES_REGLAGES[cle];
  if ((ligne.valeur ?? '').trim() === '') return { valeur: defaut };
  const lu = schema.safeParse(ligne.valeur);
  if (lu.success) return { valeur: lu.data };
  const avant = schema.safeParse(ligne.derniereBonne ?? '');
  const valeur = avant.success ? avant.data : defaut;
  return {
    valeur,
    message: `${lu.error.issues[0]?.message ?? 'La valeur est refusée.'} En attendant, « ${enTexte(valeur)} » reste en vigueur.`,
  };
}

/** What to write back on the rows so that the coordination sees what is wrong, and the last good value is kept. Only rows that change. */
export function majDesReglages(
  lignes: readonly Reglage[],
): readonly { id: string; eTag: string; patch: Pick<Reglage, 'derniereBonne' | 'probleme'> }[] {
  const { problemes } = lireReglages(lignes);
  return lignes.flatMap((l) => {
    const faute = problemes.find((p) => p.id === l.id)?.message;
    const bonne = faute === undefined && (l.valeur ?? '').trim() !== '' ? l.valeur : l.derniereBonne;
    return faute === l.probleme && bonne === l.derniereBonne
      ? []
      : [{ id: l.id, eTag: l.eTag, patch: { derniereBonne: bonne, probleme: faute } }];
  });
}
