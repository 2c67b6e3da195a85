import { useQuery } from '@tanstack/react-query';
import { exporterEnvois, lireEnvois } from '../../core/contrats/envois.ts';
import type { FiltreDEnvois } from '../../core/envois/journal-des-envois.ts';
import type { FormatDeTableau } from '../../core/exports/tableaux/tableau.ts';
import { appeler } from '../commun/api.ts';
import { useSession } from '../commun/session.ts';
import { useTelechargement } from '../commun/useTelechargement.ts';

/** What was sent to a structure, read by the function. */
export function useEnvois(id: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['envois', id],
    queryFn: async ({ signal }) => (await appeler(api, lireEnvois, { chemin: { id }, signal })).envois,
  });
}

interface AEmporter {
  readonly id: string;
  readonly fichier: FormatDeTableau;
  readonly filtre: FiltreDEnvois;
}

/** The same in a file, as it is filtered. */
export const useExporterEnvois = () =>
  useTelechargement(
    exporterEnvois,
    ({ id, fichier, filtre }: AEmporter) => ({ chemin: { id }, corps: { fichier, filtre } }),
    ({ id, fichier }) => `envois-structure-${id}.${fichier}`,
  );
