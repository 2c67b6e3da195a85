import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  deposerDocument,
  lireDocuments,
  retirerDocument,
  telechargerDocument,
} from '../../../core/contrats/bibliotheque.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { appeler } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { enBase64 } from '../../commun/en-base64.ts';
import { useSession } from '../../commun/session.ts';
import { useTelechargement } from '../../commun/useTelechargement.ts';

export type Document = ReponseDe<typeof lireDocuments>['documents'][number];

const cleDesDocuments = (rencontre: string) => ['documents', rencontre] as const;

/** Asked each time that the part is opened: others deposit too, and in SharePoint itself. */
export function useDocuments(rencontre: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: cleDesDocuments(rencontre),
    queryFn: ({ signal }) => appeler(api, lireDocuments, { chemin: { id: rencontre }, signal }),
  });
}

export function useRelireLesDocuments(rencontre: string): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: cleDesDocuments(rencontre) });
}

/** Sends one file. `signal`: to give it up. */
export function useDeposer(rencontre: string) {
  const { api } = useSession();
  return async (fichier: File, signal: AbortSignal) =>
    appeler(api, deposerDocument, {
      chemin: { id: rencontre },
      corps: { nom: fichier.name, contenu: await enBase64(fichier) },
      signal,
    });
}

export const useRetirer = () => useCommande(retirerDocument);

/** A document, handed to the browser under its name. */
export const useTelecharger = (rencontre: string) =>
  useTelechargement(
    telechargerDocument,
    ({ id }: Pick<Document, 'id' | 'nom'>) => ({ chemin: { id: rencontre, document: id } }),
    ({ nom }) => nom,
  );
