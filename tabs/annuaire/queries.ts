import { useDeferredValue, useMemo } from 'react';
import { facettes } from '../../core/annuaire/facettes.ts';
import { plusProches } from '../../core/annuaire/plus-proches.ts';
import { creerIndex, interroger } from '../../core/annuaire/recherche.ts';
import { criteresDe, type Recherche } from '../../core/annuaire/recherche-dite.ts';
import { grouper } from '../../core/grouper.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useListe } from '../commun/listes.ts';
import { TERRITOIRE } from '../commun/territoire.ts';

const AUCUNE = [] as const;

/** The structures, those that answer the search, what each filter would leave, and the nearest searches when nothing answers. */
export function useAnnuaire(recherche: Recherche, maintenant: string) {
  const requete = useListe(structures);
  const items = requete.data?.items ?? AUCUNE;
  const index = useMemo(() => creerIndex(items, { territoire: TERRITOIRE }), [items]);
  // Typing stays immediate: the list follows as soon as it can.
  const suivie = useDeferredValue(recherche);
  const criteres = useMemo(() => criteresDe(suivie, maintenant), [suivie, maintenant]);
  const reponses = useMemo(() => interroger(index, criteres), [index, criteres]);
  const comptes = useMemo(() => facettes(index, criteres, maintenant), [index, criteres, maintenant]);
  const proches = useMemo(() => plusProches(index, criteres), [index, criteres]);
  return { requete, reponses, facettes: comptes, proches, structures: items, question: suivie };
}

/** The people of each structure. */
export function useContactsParStructure() {
  const requete = useListe(contacts);
  const parStructure = useMemo(
    () => grouper(requete.data?.items ?? AUCUNE, (contact) => contact.structure),
    [requete.data],
  );
  return { requete, parStructure };
}
