import { autoriser } from '../../core/droits/droits.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { type Proposition, propositions } from '../../core/lists/propositions.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { acteDeDecision } from '../../core/propositions/cessation.ts';
import { useActeur, useListe } from '../commun/listes.ts';

const AUCUNE = [] as const;

/** The proposals that this person may decide on, oldest first. */
export function useAExaminer() {
  const requete = useListe(propositions);
  const acteur = useActeur();
  const items = (requete.data?.items ?? AUCUNE).filter(
    (p) =>
      p.etat === 'À examiner' &&
      acteur !== undefined &&
      autoriser(acteur, acteDeDecision(p), { structure: p.structure }).permis,
  );
  return { requete, aExaminer: items.toSorted(parDate), acteur };
}

/** Those that this person may decide on, those that they have made, the fiches meant, and the words for an author. */
export function usePropositions() {
  const { requete, aExaminer, acteur } = useAExaminer();
  const lues = useListe(structures);
  const personnes = useListe(contacts).data?.items ?? AUCUNE;
  const miennes = (requete.data?.items ?? AUCUNE).filter(({ par }) => par !== undefined && par === acteur?.id);
  return {
    requete,
    aExaminer,
    miennes: miennes.toSorted(parDate).reverse(),
    structures: new Map((lues.data?.items ?? AUCUNE).map((s) => [s.id, s])),
    /** The name of a contact of the annuaire who has this account; only the coordination is told. */
    auteur: (par: string | undefined): string | undefined =>
      acteur?.profil === 'coordination' ? personnes.find((c) => `${c.oid}.${c.tid}` === par)?.nom : undefined,
    personnes,
    acteur,
  };
}

const parDate = (a: Proposition, b: Proposition): number => a.proposeeLe.localeCompare(b.proposeeLe);
