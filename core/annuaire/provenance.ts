import type { ProvenanceDesValeurs } from '../lists/provenance-des-valeurs.ts';

export type Provenance = ProvenanceDesValeurs;

export interface Changement {
  readonly champ: string;
  readonly avant: string | readonly string[] | undefined;
  readonly apres: string | readonly string[] | undefined;
}

/** A note column holds 60 000 characters: the history stays far below, the oldest lines leave first. */
const LIGNES_AU_PLUS = 60;
const CARACTERES_AU_PLUS = 30_000;
const VALEUR_AU_PLUS = 400;

const court = (v: Changement['avant']): unknown => {
  if (v === undefined) return null;
  const texte = typeof v === 'string' ? v : JSON.stringify(v);
  return texte.length <= VALEUR_AU_PLUS ? v : `${texte.slice(0, VALEUR_AU_PLUS - 1)}…`;
};

/** The history of the values with these changes at its end, newest last, long values cut, bounded in size. */
export function ajouterProvenance(
  avant: Provenance | undefined,
  changements: readonly Changement[],
  signature: { readonly par: string; readonly canal: string; readonly le: string },
): Provenance {
  const lignes: Provenance = [
    ...(avant ?? []),
    ...changements.map((c) => ({ champ: c.champ, ...signature, avant: court(c.avant), apres: court(c.apres) })),
  ].slice(-LIGNES_AU_PLUS);
  return lignes.slice(premiereGardee(lignes));
}

/** Rank of the first line kept: from it to the last, the history fits. */
function premiereGardee(lignes: Provenance): number {
  let taille = 0;
  for (let rang = lignes.length - 1; rang >= 0; rang -= 1) {
    taille += JSON.stringify(lignes[rang]).length + 1;
    if (taille > CARACTERES_AU_PLUS) return Math.min(rang + 1, lignes.length - 1);
  }
  return 0;
}
