import { aujourdhui } from '../temps/heure-locale.ts';
import type { Fonds } from './fonds.ts';

type Sources = Pick<
  Fonds,
  'structures' | 'contacts' | 'sollicitations' | 'participations' | 'rencontres' | 'journal' | 'notesDeRelation'
>;

/**
 * The day of the last exchange with each contact: noted by hand, a note of relation, an answer to a request, a presence at a rencontre, an act with their account, or
 * the last verification of their fiche (of its contacts; for the main contact, of any part) while they are in post.
 * A mail sent, or opened, is none. A contact with whom nothing is known is left out.
 */
export function dernierEchangePar(f: Sources): ReadonlyMap<string, string> {
  const jours = new Map<string, string>();
  const noter = (contact: string | undefined, jour: string | undefined): void => {
    if (contact !== undefined && jour !== undefined && jour > (jours.get(contact) ?? '')) jours.set(contact, jour);
  };
  const parCompte = new Map<string, string>(
    f.contacts.flatMap((c) => (c.oid === undefined ? [] : [[`${c.oid}.${c.tid ?? ''}`, c.id] as const])),
  );
  const debuts = new Map(f.rencontres.map((r) => [r.id, r.debut]));
  const jour = (instant: string | undefined) => (instant === undefined ? undefined : aujourdhui(instant));
  const fiches = new Map(f.structures.map((s) => [s.id, s]));
  for (const c of f.contacts) {
    noter(c.id, c.dernierEchange);
    const fiche = c.actif ? fiches.get(c.structure) : undefined;
    noter(c.id, fiche?.verifications?.Contacts?.le);
    if (c.principal) noter(c.id, fiche?.verifieeLe);
  }
  for (const s of f.sollicitations) noter(s.contact, jour(s.reponduLe));
  for (const p of f.participations)
    if (p.statut === 'Présent' || p.statut === 'Excusé') noter(p.contact, jour(debuts.get(p.rencontre)));
  for (const n of f.notesDeRelation) noter(n.contact, n.echangeLe);
  for (const l of f.journal) if (l.auteur !== undefined) noter(parCompte.get(l.auteur), jour(l.le));
  return jours;
}

/** The rows, deleted with time, of which the last exchange is read. */
const SOURCES_SUPPRIMEES = ['sollicitations', 'journal', 'notesDeRelation'] as const;

/**
 * The days to write on contacts before these rows are deleted: else they would seem to have been silent for longer, and
 * be forgotten too soon. `regle`: the rule that deletes them.
 */
export function echangesAGarder(
  f: Sources,
  regle: string,
  ids: ReadonlySet<string>,
): readonly { readonly id: string; readonly eTag: string; readonly patch: { readonly dernierEchange: string } }[] {
  const source = SOURCES_SUPPRIMEES.find((s) => s === regle);
  if (source === undefined) return [];
  const sus = dernierEchangePar(f);
  const restants = dernierEchangePar({ ...f, [source]: f[source].filter(({ id }) => !ids.has(id)) });
  return f.contacts.flatMap(({ id, eTag }) => {
    const dernierEchange = sus.get(id);
    return dernierEchange === undefined || dernierEchange === restants.get(id)
      ? []
      : [{ id, eTag, patch: { dernierEchange } }];
  });
}
