import { useDeferredValue, useMemo } from 'react';
import { facettes } from '../../core/annuaire/facettes.ts';
import { chercher, creerIndex } from '../../core/annuaire/recherche.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { grouper } from '../commun/grouper.ts';
import { useListe } from '../commun/listes.ts';
import { TERRITOIRE } from '../commun/territoire.ts';
import type { Criteres } from './form.ts';

const AUCUNE = [] as const;

/** The structures, those that answer the criteria, and what each filter would leave. */
export function useAnnuaire(criteres: Criteres) {
  const requete = useListe(structures);
  const items = requete.data?.items ?? AUCUNE;
  const index = useMemo(() => creerIndex(items, { territoire: TERRITOIRE }), [items]);
  const comptes = useMemo(() => facettes(items, TERRITOIRE), [items]);
  const communes = useMemo(() => new Map(comptes.communes.map(({ valeur, libelle }) => [valeur, libelle])), [comptes]);
  // Typing stays immediate: the list follows as soon as it can.
  const suivis = useDeferredValue(criteres);
  const resultats = useMemo(() => chercher(index, suivis), [index, suivis]);
  return { requete, resultats, facettes: comptes, structures: items, question: suivis, communes };
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
