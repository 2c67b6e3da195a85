import { randomUUID } from 'node:crypto';
import type { Acteur } from '../../core/droits/droits.ts';
import type { NouvelleLigneDeJournal } from '../../core/lists/journal.list.ts';
import type { Contexte } from './contexte.ts';
import { lireEchec } from './echec.ts';

/** Who acts, by which command, and when: what every call knows, and every round of a timer. */
export interface Auteur {
  readonly commande: string;
  readonly acteur: Pick<Acteur, 'id'> & { readonly profil: NouvelleLigneDeJournal['profil'] };
  readonly maintenant: string;
}

/** A timer acts under its own name. */
export const leMinuteur = (id: string, maintenant: string): Auteur => ({
  commande: id,
  acteur: { id, profil: 'minuteur' },
  maintenant,
});

/** The list of a row. */
interface Rangement {
  readonly definition: { readonly name: string };
}

interface Acte {
  /** Left out when the act bears on several rows. */
  readonly ligne?: string;
  readonly dejaFait?: boolean;
  readonly echec?: Extract<NouvelleLigneDeJournal['resultat'], 'Refusé' | 'En erreur'> | undefined;
  /** Counts and names of columns; never a value, a name nor an address. */
  readonly detail?: string;
  /** What makes it the same line as another one: an act that is repeated is then written once. */
  readonly cle?: string;
}

/**
 * Writes who did what, on which row of which list (none: on no list in particular). The change is already made: a line
 * that Graph does not take undoes nothing, and is kept until it is written.
 */
export async function journaliser(
  contexte: Contexte,
  { commande, acteur, maintenant }: Auteur,
  depot: Rangement | undefined,
  { ligne, dejaFait, echec, detail, cle }: Acte,
): Promise<void> {
  const { journal } = contexte.depots;
  const aEcrire = {
    cle: cle ?? randomUUID(),
    commande,
    le: maintenant,
    profil: acteur.profil,
    auteur: acteur.id.slice(0, 80),
    liste: depot?.definition.name,
    ligne,
    resultat: echec ?? (dejaFait ? 'Déjà fait' : 'Fait'),
    detail,
  } as const;
  try {
    // A key of its own is that of no other line: it needs no look before.
    await (cle === undefined ? journal.creer(aEcrire) : journal.creerSiAbsent(aEcrire));
  } catch (erreur) {
    contexte.traces.erreur('journal', { commande, ligne, ...lireEchec(erreur).champs });
    await contexte.journalEnRetard.garder(aEcrire);
  }
}
