import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estDe } from '../carnet/tenir.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NoteSaisie } from '../contrats/relations.ts';
import { ditDeja } from '../egal.ts';
import type { NoteDeRelation } from '../lists/notes-de-relation.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

type Dite = Pick<NoteDeRelation, 'echangeLe' | 'texte' | 'contact' | 'rappelerLe'>;
type Tenue = Dite & Pick<NoteDeRelation, 'rappeleLe'>;

/**
 * What is written of a note as typed, or which field is wrong. `deja`: the one that is changed; another day to call back
 * makes it a call to come again. `maintenant`: ISO instant.
 */
export function preparerNote(
  { echangeLe, texte, contact, rappelerLe }: NoteSaisie,
  maintenant: string,
  deja?: Tenue,
): Resultat<Tenue> {
  const jour = aujourdhui(maintenant);
  if (echangeLe > jour) return faute('corps.echangeLe', 'Cet échange n’a pas encore eu lieu : donnez son jour.');
  const memeJour = deja !== undefined && deja.rappelerLe === rappelerLe;
  if (rappelerLe !== undefined && rappelerLe < jour && !memeJour) return JOUR_PASSE;
  return reussite({ echangeLe, texte, contact, rappelerLe, rappeleLe: memeJour ? deja.rappeleLe : undefined });
}

type Suivi = Pick<NoteDeRelation, 'rappelerLe' | 'rappeleLe'>;

/**
 * What becomes of the day to call back: made, or put off to another day. `undefined` when there is nothing to write: the
 * same request was done already.
 */
export function preparerRappel(
  note: Suivi,
  rappelerLe: string | undefined,
  maintenant: string,
): Resultat<Suivi | undefined> {
  if (rappelerLe === undefined) {
    if (note.rappelerLe === undefined) return refuser('regle-metier', 'Cette note ne demande aucun rappel.');
    return reussite(note.rappeleLe === undefined ? { rappelerLe: note.rappelerLe, rappeleLe: maintenant } : undefined);
  }
  if (rappelerLe < aujourdhui(maintenant)) return JOUR_PASSE;
  const suivi = { rappelerLe, rappeleLe: undefined };
  return reussite(ditDeja(note, suivi) ? undefined : suivi);
}

/** What was said is changed by whoever wrote it alone; everyone of the coordination follows the call, and may take the note away. */
export const refusDeChanger = (note: Pick<NoteDeRelation, 'par'>, compte: string): Refus | undefined =>
  estDe(note, compte)
    ? undefined
    : { code: 'interdit', message: 'Seule la personne qui a écrit cette note peut en changer les mots.' };

/** The notes of a structure, the last exchange first. */
export const notesDe = (notes: readonly NoteDeRelation[], structure: string): readonly NoteDeRelation[] =>
  notes
    .filter((n) => n.structure === structure)
    .toSorted((a, b) => b.echangeLe.localeCompare(a.echangeLe) || Number(b.id) - Number(a.id));

/** Is the day to call back there, and the call not made? `jour`: AAAA-MM-JJ. */
export const estARappeler = ({ rappelerLe, rappeleLe }: Suivi, jour: string): boolean =>
  rappelerLe !== undefined && rappeleLe === undefined && rappelerLe <= jour;

/** A call that is due, and the fiche to open. */
export interface Rappel {
  readonly note: NoteDeRelation;
  readonly structure: Structure;
}

/** The calls that are due, the oldest first; a structure that has left the annuaire is called no more. */
export function rappelsDus(
  notes: readonly NoteDeRelation[],
  structures: readonly Structure[],
  jour: string,
): readonly Rappel[] {
  const presentes = new Map(structures.filter(estDansLAnnuaire).map((s) => [s.id, s] as const));
  return notes
    .flatMap((note) => {
      const structure = presentes.get(note.structure ?? '');
      return structure !== undefined && estARappeler(note, jour) ? [{ note, structure }] : [];
    })
    .toSorted(
      (a, b) =>
        (a.note.rappelerLe ?? '').localeCompare(b.note.rappelerLe ?? '') || Number(a.note.id) - Number(b.note.id),
    );
}

const faute = (chemin: string, message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin, message }]);

const JOUR_PASSE = faute('corps.rappelerLe', 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir.');
