import { auteurDe } from '../../core/carnet/tenir.ts';
import type { MesDonnees } from '../../core/contrats/mes-donnees.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { reunirMesDonnees } from '../../core/mes-donnees/reunir.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';

/**
 * Whose data are asked for: the rows of contacts of one person, and the identifiers that the journal may hold of them.
 */
export interface Personne {
  readonly contacts: readonly Contact[];
  /** Account (`object.tenant`), or key of the link. */
  readonly identifiant: string;
  readonly avecCompte: boolean;
}

/** The rows of contacts that hold this account; those left are among them: they too are data about the person. */
export async function contactsDuCompte({ depots }: Contexte, identifiant: string): Promise<readonly Contact[]> {
  const [oid = '', tid = ''] = identifiant.split('.');
  const { items } = await depots.contacts.lireOu('oid', oid);
  return items.filter((c) => c.tid === tid);
}

/** Reads every list that may name the person. */
export async function lireToutDe(contexte: Contexte, personne: Personne): Promise<MesDonnees> {
  const { depots } = contexte;
  const { contacts, identifiant, avecCompte } = personne;
  const [
    reglages,
    structures,
    rencontres,
    sollicitations,
    participations,
    recherches,
    propositions,
    referents,
    indicateurs,
    suites,
    votes,
    notes,
    ecrites,
    journal,
  ] = await Promise.all([
    depots.reglages.lire(),
    depots.structures.lire(),
    depots.rencontres.lire(),
    Promise.all(contacts.map(({ id }) => depots.sollicitations.lireOu('contact', id))),
    Promise.all(
      [...new Set(contacts.map((c) => c.structure))].map((id) => depots.participations.lireOu('structure', id)),
    ),
    avecCompte ? depots.recherches.lireOu('auteur', identifiant) : undefined,
    depots.propositions.lire(),
    depots.referents.lire(),
    depots.indicateurs.lire(),
    depots.suites.lire(),
    depots.votes.lire(),
    Promise.all(contacts.map(({ id }) => depots.notesDeRelation.lireOu('contact', id))),
    avecCompte ? depots.notesDeRelation.lireOu('par', auteurDe(identifiant)) : undefined,
    depots.journal.lireOu('auteur', identifiant.slice(0, 80)),
  ]);
  return reunirMesDonnees({
    reglages: lireReglages(reglages.items).valeurs,
    contacts,
    structures: structures.items,
    illisibles: structures.anomalies.map(({ id }) => id),
    rencontres: rencontres.items,
    sollicitations: sollicitations.flatMap(({ items }) => items),
    participations: participations.flatMap(({ items }) => items),
    recherches: recherches?.items ?? [],
    propositions: propositions.items,
    referents: referents.items,
    indicateurs: indicateurs.items,
    suites: suites.items,
    votes: votes.items,
    notesDeRelation: sansDouble([...notes.flatMap(({ items }) => items), ...(ecrites?.items ?? [])]),
    lignesDeJournal: journal.items.length,
    ...(avecCompte ? { compte: identifiant } : {}),
  });
}

/** A note of an exchange of theirs that they wrote is found twice. */
const sansDouble = <T extends { readonly id: string }>(lignes: readonly T[]): readonly T[] => [
  ...new Map(lignes.map((ligne) => [ligne.id, ligne] as const)).values(),
];
