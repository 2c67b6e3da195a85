import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Doublon } from '../../core/annuaire/doublons.ts';
import { doublonsAExaminer } from '../../core/annuaire/paires.ts';
import { RENVOIS_AUX_CONTACTS, RENVOIS_AUX_STRUCTURES } from '../../core/annuaire/renvois.ts';
import { lireConservation } from '../../core/contrats/conservation.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { type Contact, contacts } from '../../core/lists/contacts.list.ts';
import { conventions } from '../../core/lists/conventions.list.ts';
import { diffusions } from '../../core/lists/diffusions.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { fusions } from '../../core/lists/fusions.list.ts';
import { indicateurs } from '../../core/lists/indicateurs.list.ts';
import { misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { notesDeRelation } from '../../core/lists/notes-de-relation.list.ts';
import { propositions } from '../../core/lists/propositions.list.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { resterAFaire } from '../../core/tenue/a-traiter.ts';
import { appeler } from '../commun/api.ts';
import { useListe, useListes } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { combienDAlertes, useReferents } from '../referents/queries.ts';

/** The pairs of fiches to look at, surest first; undefined until both lists are there. */
export function useDoublons() {
  const fiches = useListe(structures);
  const faites = useListe(fusions);
  const lues = fiches.data?.items;
  const connues = faites.data?.items;
  const [data, setData] = useState<readonly Doublon<Structure>[]>();
  // Thousands of fiches take a moment to compare: the page is drawn before.
  useEffect(() => {
    if (lues === undefined || connues === undefined) return;
    const attente = setTimeout(() => setData(doublonsAExaminer(lues, connues)), 0);
    return () => clearTimeout(attente);
  }, [lues, connues]);
  return {
    data,
    error: fiches.error ?? faites.error,
    refetch: () => Promise.all([fiches.refetch(), faites.refetch()]),
  };
}

const LIEES = new Set([...RENVOIS_AUX_STRUCTURES, ...RENVOIS_AUX_CONTACTS].map((r) => r.liste)).add('Campagnes');
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

/** What each rule of retention would do today, counted by the function. */
export function useConservation() {
  const { api } = useSession();
  return useQuery({
    queryKey: CLE_DE_LA_CONSERVATION,
    queryFn: ({ signal }) => appeler(api, lireConservation, { signal }),
    staleTime: 60_000,
  });
}

export const CLE_DE_LA_CONSERVATION = ['conservation'] as const;

/** What there is to do, the most pressing first; undefined until the lists are there. Duplicates and what the rules of retention ask come when they are counted. */
export function useATraiter(maintenant: string) {
  const lus = {
    structures: useListe(structures),
    contacts: useListe(contacts),
    propositions: useListe(propositions),
    besoins: useListe(besoins),
    fusions: useListe(fusions),
    misesEnLien: useListe(misesEnLien),
    notesDeRelation: useListe(notesDeRelation),
    sollicitations: useListe(sollicitations),
    diffusions: useListe(diffusions),
    publications: useListe(publications),
    rencontres: useListe(rencontres),
    suites: useListe(suites),
    fichesAction: useListe(fichesAction),
    conventions: useListe(conventions),
    indicateurs: useListe(indicateurs),
    reglages: useListe(reglages),
  };
  const doublons = useDoublons();
  const conservation = useConservation();
  const suivies = useReferents();
  const lectures = Object.values(lus);
  const anomalies = lectures.flatMap((l) => l.data?.anomalies ?? []);
  const pret = lectures.every((l) => l.data !== undefined);
  const travaux = pret
    ? resterAFaire({
        structures: lus.structures.data?.items ?? [],
        contacts: lus.contacts.data?.items ?? [],
        propositions: lus.propositions.data?.items ?? [],
        besoins: lus.besoins.data?.items ?? [],
        fusions: lus.fusions.data?.items ?? [],
        misesEnLien: lus.misesEnLien.data?.items ?? [],
        notesDeRelation: lus.notesDeRelation.data?.items ?? [],
        sollicitations: lus.sollicitations.data?.items ?? [],
        diffusions: lus.diffusions.data?.items ?? [],
        publications: lus.publications.data?.items ?? [],
        rencontres: lus.rencontres.data?.items ?? [],
        suites: lus.suites.data?.items ?? [],
        fichesAction: lus.fichesAction.data?.items ?? [],
        conventions: lus.conventions.data?.items ?? [],
        indicateurs: lus.indicateurs.data?.items ?? [],
        referents: suivies.data && combienDAlertes(suivies.data),
        doublons: doublons.data?.length ?? 0,
        anomalies: anomalies.length,
        conservation: conservation.data?.regles.reduce((n, r) => n + r.total, 0),
        reglages: lireReglages(lus.reglages.data?.items ?? []).valeurs,
        maintenant,
      })
    : undefined;
  // « Tout est à jour » is said once everything is counted.
  const entier = doublons.data !== undefined && !conservation.isPending && !suivies.isPending;
  return {
    data: travaux?.length === 0 && !entier ? undefined : travaux,
    /** Are the duplicates and the retention counted too? */
    entier,
    anomalies,
    error: lectures.find((l) => l.error !== null)?.error ?? null,
    refetch: () => Promise.all([...lectures.map((l) => l.refetch()), conservation.refetch(), suivies.refetch()]),
  };
}
