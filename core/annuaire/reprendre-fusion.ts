import { enLigne, type Lignes, memeValeur, type Operation, restreindre, tasser } from './operations.ts';

/**
 * Everything that undoes a merge whose process stopped on its way: of the operations planned before, what was done; then what is left, planned again
 * from the rows as they are. What someone else changed meanwhile is thus never taken for ours.
 */
export const reprendre = (
  gardees: readonly Operation[],
  lignes: Lignes,
  restantes: readonly Operation[],
): readonly Operation[] => tasser([...gardees.flatMap((o) => faitDe(o, lignes)), ...restantes]);

/** The part of an operation that the rows show to be done. */
function faitDe(o: Operation, lignes: Lignes): readonly Operation[] {
  if (o.genre === 'recreer') return [];
  const id = o.genre === 'modifier' ? o.id : o.ligne.id;
  const trouvee = lignes[o.liste]?.find((l) => l.id === id);
  if (o.genre === 'retirer') return trouvee === undefined ? [o] : [];
  if (trouvee === undefined) return [];
  const ligne = enLigne(trouvee);
  return restreindre(o, (champ) => memeValeur(ligne[champ], o.apres[champ]));
}
