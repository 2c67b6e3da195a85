import { changerRelation, noterRelation, retirerRelation, suivreRappel } from '../../core/contrats/relations.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { notesDeRelation } from '../../core/lists/notes-de-relation.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useListe } from '../commun/listes.ts';
import { RELATION } from './textes.ts';

const AUCUN = [] as const;

/** Every note: the coordination alone opens their list. */
export const useNotes = () => useListe(notesDeRelation);
export const useNoter = () => useCommande(noterRelation, notesDeRelation);
export const useChanger = () => useCommande(changerRelation, notesDeRelation);
export const useSuivreRappel = () => useCommande(suivreRappel, notesDeRelation);
export const useRetirer = () => useCommande(retirerRelation, notesDeRelation);

/** Who wrote a note, in words: an account is named when a contact of the annuaire holds it. `soi`: the account that looks. */
export function useAuteurs(soi: string): (par: string) => string {
  const personnes = useListe(contacts).data?.items ?? AUCUN;
  return (par) =>
    par === soi
      ? RELATION.vous
      : (personnes.find((c) => c.oid !== undefined && `${c.oid}.${c.tid}` === par)?.nom ?? RELATION.laCoordination);
}
