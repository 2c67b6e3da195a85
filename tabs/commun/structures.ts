import { useMemo } from 'react';
import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { useListe } from './listes.ts';

const AUCUNE = [] as const;

/** The structures, by id and ready to be searched. */
export function useStructures() {
  const requete = useListe(structures);
  const items: readonly Structure[] = requete.data?.items ?? AUCUNE;
  const parId = useMemo(() => new Map(items.map((structure) => [structure.id, structure])), [items]);
  return { requete, items, parId };
}

/** A structure, as this person may read its name. */
export function useNomVu(acteur: Acteur | undefined): (id: string) => string {
  const { parId } = useStructures();
  return (id) => {
    const fiche = parId.get(id);
    return fiche === undefined || acteur === undefined ? 'une structure' : nomVu(fiche, acteur);
  };
}
