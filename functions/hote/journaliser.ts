import type { Acteur } from '../../core/droits/droits.ts';
import type { NouvelleLigneDeJournal } from '../../core/lists/journal.list.ts';
import type { Contexte } from './contexte.ts';
import { lireEchec } from './echec.ts';

interface Auteur {
  readonly acteur: Pick<Acteur, 'id'> & { readonly profil: NouvelleLigneDeJournal['profil'] };
  readonly maintenant: string;
}

interface Acte {
  readonly commande: string;
  readonly liste: string;
  readonly ligne: string;
  readonly resultat?: NouvelleLigneDeJournal['resultat'];
  /** Counts and names of columns; never a value, a name nor an address. */
  readonly detail?: string;
}

/** Writes who did what on which row. The change is already made: a journal that fails is reported to the administrator and does not undo it. */
export async function journaliser(contexte: Contexte, { acteur, maintenant }: Auteur, acte: Acte): Promise<void> {
  try {
    await contexte.depots.journal.creer({
      commande: acte.commande,
      le: maintenant,
      profil: acteur.profil,
      auteur: acteur.id.slice(0, 80),
      liste: acte.liste,
      ligne: acte.ligne,
      resultat: acte.resultat ?? 'Fait',
      detail: acte.detail,
    });
  } catch (erreur) {
    contexte.traces.erreur('journal', { commande: acte.commande, ligne: acte.ligne, ...lireEchec(erreur).champs });
  }
}
