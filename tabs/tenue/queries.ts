import { useMemo } from 'react';
import { doublonsAExaminer } from '../../core/annuaire/paires.ts';
import { RENVOIS_AUX_CONTACTS, RENVOIS_AUX_STRUCTURES } from '../../core/annuaire/renvois.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { fusions } from '../../core/lists/fusions.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { useListe, useListes } from '../commun/listes.ts';

/** The pairs of fiches to look at, surest first; undefined until both lists are there. */
export function useDoublons() {
  const fiches = useListe(structures);
  const faites = useListe(fusions);
  const lues = fiches.data?.items;
  const connues = faites.data?.items;
  const data = useMemo(
    () => (lues === undefined || connues === undefined ? undefined : doublonsAExaminer(lues, connues)),
    [lues, connues],
  );
  return {
    data,
    error: fiches.error ?? faites.error,
    refetch: () => Promise.all([fiches.refetch(), faites.refetch()]),
  };
}

const LIEES = new Set([...RENVOIS_AUX_STRUCTURES, ...RENVOIS_AUX_CONTACTS].map((r) => r.liste));
const LISTES_LIEES = TOUTES_LES_LISTES.filter((l) => LIEES.has(l.name));

/** Every row that a merge may touch. */
export function useLignesLiees() {
  const lues = useListes(LISTES_LIEES);
  const contacts = lues.data?.Contacts as readonly Contact[] | undefined;
  const data = useMemo(
    () => (lues.data === undefined ? undefined : { ...lues.data, Contacts: contacts ?? [] }),
    [lues.data, contacts],
  );
  return { ...lues, data };
}
