import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  diffuserCompteRendu,
  donnerAvisSurCompteRendu,
  enregistrerCompteRendu,
  lireCompteRendu,
  noterAvisParTelephone,
  noterManqueLu,
  redigerCompteRendu,
  soumettreCompteRendu,
  telechargerCompteRendu,
  trancherAmendement,
} from '../../../core/contrats/comptes-rendus.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { appeler } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { useSession } from '../../commun/session.ts';
import { useTelechargement } from '../../commun/useTelechargement.ts';

export const useGarderCompteRendu = () => useCommande(enregistrerCompteRendu, rencontres);
export const useDiffuser = () => useCommande(diffuserCompteRendu, rencontres);
export const useSoumettre = () => useCommande(soumettreCompteRendu, rencontres);
/** Counts that a structure that was away opened what it missed. */
export const useNoterManqueLu = () => useCommande(noterManqueLu, participations);
export const useTrancher = () => useCommande(trancherAmendement, rencontres, participations);
/** For one’s structure, or in the name of one that called. */
export const useDonnerAvis = (parTelephone: boolean) =>
  useCommande(parTelephone ? noterAvisParTelephone : donnerAvisSurCompteRendu, participations);

const cleDuTexte = (id: string, eTag: string) => ['compte-rendu', id, eTag] as const;

/** What is written and not published, of this version of the rencontre: it changes with each text that is kept. */
export function useTexteDuCompteRendu({ id, eTag }: Pick<Rencontre, 'id' | 'eTag'>) {
  const { api } = useSession();
  return useQuery({
    queryKey: cleDuTexte(id, eTag),
    queryFn: ({ signal }) => appeler(api, lireCompteRendu, { chemin: { id }, signal }),
    // The text stays on the screen while that of the next version comes.
    placeholderData: keepPreviousData,
  });
}

/** Kept: what was typed is what there is, before it is read again. */
export function usePoserLeTexte() {
  const client = useQueryClient();
  return (id: string, eTag: string, texte: string): void => {
    client.setQueryData(cleDuTexte(id, eTag), texte.trim() === '' ? {} : { texte: texte.trim() });
  };
}

/** A draft, made anew each time that it is asked for. */
export function useBrouillonDeCompteRendu() {
  const { api } = useSession();
  return useMutation({ mutationFn: (id: string) => appeler(api, redigerCompteRendu, { chemin: { id } }) });
}

/** The compte rendu as a Word document, handed to the browser. */
export const useTelechargerCompteRendu = () =>
  useTelechargement(
    telechargerCompteRendu,
    ({ id }: { readonly id: string; readonly nom: string }) => ({ chemin: { id } }),
    ({ nom }) => nom,
  );
