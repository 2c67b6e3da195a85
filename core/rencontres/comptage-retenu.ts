import type { Comptage } from '../lists/comptages.list.ts';

type Compte = Pick<Comptage, 'nombre' | 'source'>;

const somme = (lignes: readonly Compte[]): number => lignes.reduce((n, c) => n + c.nombre, 0);

/** Typed from paper: whatever was not tapped at the door, as all counts were before there was a door. */
export const estSurPapier = ({ source }: Pick<Comptage, 'source'>): boolean => source !== 'Porte';

/**
 * The two counts of a rencontre and the one that counts: the paper, once there is one, replaces the door, and both are
 * kept. `ecart`: what the paper has more (or less) than the door. Each is undefined while nobody was counted that way;
 * phones of which everything was taken back have counted nobody.
 */
export function comptageRetenu(comptages: readonly Compte[]): {
  readonly porte: number | undefined;
  readonly papier: number | undefined;
  readonly retenu: number | undefined;
  readonly ecart: number | undefined;
} {
  const surPapier = comptages.filter(estSurPapier);
  const papier = surPapier.length === 0 ? undefined : somme(surPapier);
  const aLaPorte = somme(comptages.filter((c) => !estSurPapier(c)));
  const porte = aLaPorte === 0 ? undefined : aLaPorte;
  return {
    porte,
    papier,
    retenu: papier ?? porte,
    ecart: porte === undefined || papier === undefined ? undefined : papier - porte,
  };
}

/** The rows of the count that counts: those on paper once there is one, else those of the door. */
export function comptagesRetenus<C extends Pick<Comptage, 'source'>>(comptages: readonly C[]): readonly C[] {
  const surPapier = comptages.filter(estSurPapier);
  return surPapier.length > 0 ? surPapier : comptages;
}
