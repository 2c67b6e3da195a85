import { useMemo } from 'react';
import { type Groupe, groupes } from '../../core/lists/groupes.list.ts';
import { useListe } from '../commun/listes.ts';

const AUCUN = [] as const;

/** The groups that this person may see, by name: all of them for the coordination, those that their structures read for a member. */
export function useGroupes() {
  const requete = useListe(groupes);
  const items = requete.data?.items ?? AUCUN;
  const tries = useMemo(() => items.toSorted((a: Groupe, b: Groupe) => a.nom.localeCompare(b.nom, 'fr')), [items]);
  return { requete, groupes: tries };
}
