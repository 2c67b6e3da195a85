import { type QueryClient, type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Acteur } from '../../core/droits/droits.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import type { Lignes } from '../../graph/lecture.ts';
import { acteurDe, lireRevendications } from './acteur.ts';
import { useSession } from './session.ts';

const cleDe = (definition: ListDefinition) => ['liste', definition.name] as const;

/** Rows of a list: what the device keeps is shown at once, then the answer of SharePoint takes its place. */
export function useListe<L extends ListDefinition>(definition: L): UseQueryResult<Lignes<L>> {
  return useQuery(useLecture()(definition));
}

/** Rows of several lists at once, by name of list; undefined until all are there. */
export function useListes(definitions: readonly ListDefinition[]) {
  const lecture = useLecture();
  return useQueries({
    queries: definitions.map((definition) => lecture(definition)),
    combine: (lues) => ({
      data: lues.every((l) => l.data !== undefined)
        ? Object.fromEntries(definitions.map((d, rang) => [d.name, lues[rang]?.data?.items ?? []]))
        : undefined,
      anomalies: lues.flatMap((l) => l.data?.anomalies ?? []),
      error: lues.find((l) => l.error !== null)?.error ?? null,
      refetch: () => Promise.all(lues.map((l) => l.refetch())),
    }),
  });
}

function useLecture() {
  const { source } = useSession();
  const client = useQueryClient();
  return <L extends ListDefinition>(definition: L) => ({
    queryKey: cleDe(definition),
    queryFn: async (): Promise<Lignes<L>> => {
      if (client.getQueryData(cleDe(definition)) === undefined) {
        const garde = await source.enMemoire(definition);
        // Another reading may have answered meanwhile: what was kept never takes the place of an answer.
        if (garde !== undefined) client.setQueryData<Lignes<L>>(cleDe(definition), (lues) => lues ?? garde);
      }
      return source.rafraichir(definition);
    },
  });
}

/** Asks again for what a command has changed. A first reading still under way may have begun before it: it is dropped. */
export const rafraichir = (client: QueryClient, ...definitions: readonly ListDefinition[]): Promise<unknown> =>
  Promise.all(
    definitions.map(async (definition) => {
      const filtre = { queryKey: cleDe(definition) };
      await client.cancelQueries(filtre);
      await client.invalidateQueries(filtre);
    }),
  );

/** Who is looking at the page; undefined until the token and the contacts are there. */
export function useActeur(): Acteur | undefined {
  const { jetons } = useSession();
  const revendications = useQuery({
    queryKey: ['acteur'],
    queryFn: async () => lireRevendications(await jetons.pour('api')) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const lus = useListe(contacts).data?.items;
  return useMemo(
    () => (revendications.data == null ? undefined : acteurDe(revendications.data, lus ?? [])),
    [revendications.data, lus],
  );
}
