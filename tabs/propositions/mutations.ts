import { examinerProposition, proposerCorrection } from '../../core/contrats/propositions.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { propositions } from '../../core/lists/propositions.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** The fiche stays as it is: only the list of the proposals is read again. */
export const useProposer = () => useCommande(proposerCorrection, propositions);

export const useExaminer = () => useCommande(examinerProposition, structures, contacts, propositions);
