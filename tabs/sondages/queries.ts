import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lireSondage, proposerCreneaux } from '../../core/contrats/sondages.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { appeler } from '../commun/api.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

const cleDuSondage = (rencontre: string) => ['sondage', rencontre] as const;

/** The poll of a rencontre, as this reader may see it. */
export function useSondage(rencontre: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: cleDuSondage(rencontre),
    queryFn: ({ signal }) => appeler(api, lireSondage, { chemin: { id: rencontre }, signal }),
  });
}

/** Reads it again, once something has changed it. */
export function useRelire(rencontre: string): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: cleDuSondage(rencontre) });
}

/** Slots to propose between two days; asked for by hand only. */
export function useCreneauxProposes(rencontre: string, periode: { readonly du: string; readonly au: string }) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['creneaux', rencontre, periode.du, periode.au],
    queryFn: ({ signal }) =>
      appeler(api, proposerCreneaux, { chemin: { id: rencontre }, corps: { ...periode }, signal }),
    enabled: false,
  });
}

/** The structures invited to a rencontre, by name. */
export function useInvitees(rencontre: string): readonly Structure[] {
  const invitations = useListe(participations).data?.items;
  const fiches = useListe(structures).data?.items;
  return useMemo(() => {
    const invitees = new Set(
      (invitations ?? []).filter((p) => p.rencontre === rencontre && estAttendue(p)).map((p) => p.structure),
    );
    return (fiches ?? []).filter(({ id }) => invitees.has(id)).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  }, [invitations, fiches, rencontre]);
}
