import { z } from 'zod';
import { ficheVue, type QuiLit } from '../annuaire/ce-que-voit.ts';
import { filtrer, situer } from '../annuaire/criteres.ts';
import { id } from '../contrats/communs.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { pluriel } from '../textes/francais.ts';
import { TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';

/** What is sent is kept beside each row of the sending: not thousands of numbers. */
export const STRUCTURES_COCHEES_AU_PLUS = 2000;

const mots = z.array(z.string().min(1).max(100)).max(60).default([]);

/** Which part of the annuaire is handed out. Within a filter one value is enough, between filters all must hold; an empty filter asks nothing. */
export const selection = z.strictObject({
  thematiques: mots,
  publics: mots,
  /** INSEE codes: the siège or the zone d’intervention. */
  communes: z
    .array(z.string().regex(/^\d[\dAB]\d{3}$/, 'Un code INSEE de commune est attendu.'))
    .max(200)
    .default([]),
  types: z.array(z.enum(TYPES_DE_STRUCTURE)).max(TYPES_DE_STRUCTURE.length).default([]),
  /** Ticked one by one: none but these. */
  structures: z.array(id).max(STRUCTURES_COCHEES_AU_PLUS).default([]),
});
export type Selection = z.infer<typeof selection>;

export const TOUT: Selection = { thematiques: [], publics: [], communes: [], types: [], structures: [] };

/**
 * The structures chosen, and their people: chosen by what those who will read them see, so that being there says
 * nothing of what is hidden.
 */
export function selectionner(
  structures: readonly Structure[],
  contacts: readonly Contact[],
  choix: Selection,
  { territoire, qui }: { readonly territoire: Territoire; readonly qui: QuiLit },
): { readonly structures: readonly Structure[]; readonly contacts: readonly Contact[] } {
  const retenir = filtrer(choix);
  const cochees = new Set(choix.structures);
  const voulues = cochees.size === 0 ? structures : structures.filter(({ id }) => cochees.has(id));
  const choisies = voulues.filter((s) => retenir(situer(ficheVue(s, qui) ?? s, territoire)));
  const ids = new Set(choisies.map((s) => s.id));
  return { structures: choisies, contacts: contacts.filter((c) => ids.has(c.structure)) };
}

/** What was chosen, in words: « Thématique : Parentalité ; commune : Cavignac ». Undefined for the whole annuaire. */
export function direSelection(choix: Selection, territoire: Territoire): string | undefined {
  const nomDe = (insee: string): string => territoire.communes.find((c) => c.insee === insee)?.nom ?? insee;
  const parts = [
    ...choix.thematiques,
    ...choix.publics,
    ...choix.communes.map(nomDe),
    ...choix.types.map((t) => `type ${t}`),
    ...(choix.structures.length === 0
      ? []
      : [pluriel(choix.structures.length, 'structure choisie', 'structures choisies')]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
