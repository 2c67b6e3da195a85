import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { type Acte, type Acteur, autoriser } from '../../core/droits/droits.ts';
import { validerLien } from '../../core/liens/lien.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../contexte.ts';
import { journaliser } from '../journaliser.ts';

export interface LienOuvert {
  readonly acteur: Acteur;
  readonly sollicitation: Sollicitation;
  /** The only row that the link opens. */
  readonly objet: { readonly liste: string; readonly id: string };
}

interface Demande {
  readonly jeton: string;
  readonly acte: Acte;
  /** Name of the command, for the journal. */
  readonly commande: string;
  readonly maintenant: string;
}

/**
 * From a token to the person and the row that it opens: signature, row, dates, revocation, act, object, in this order.
 * A link that was truly ours and opens nothing any more leaves a line in the journal.
 */
export async function ouvrir(contexte: Contexte, demande: Demande): Promise<Resultat<LienOuvert>> {
  const { acte, maintenant } = demande;
  const contenu = await contexte.liens.lire(demande.jeton);
  if (!contenu.ok) return contenu;
  const { jti, objet } = contenu.valeur;
  const sollicitation = await contexte.depots.sollicitations.parCle(jti);
  const acteur = validerLien(contenu.valeur, sollicitation, maintenant, acte);
  if (sollicitation === undefined) return acteur.ok ? INCONNU : acteur;
  if (!acteur.ok) {
    await journaliser(
      contexte,
      { acteur: { id: jti, profil: 'lien' }, maintenant },
      {
        commande: demande.commande,
        liste: 'Sollicitations',
        ligne: sollicitation.id,
        resultat: 'Refusé',
        detail: acteur.refus.code,
      },
    );
    return acteur;
  }
  const droit = autoriser(acteur.valeur, acte, objet);
  return droit.permis ? reussite({ acteur: acteur.valeur, sollicitation, objet }) : refuser('interdit', droit.raison);
}

const INCONNU = refuser('introuvable', 'Ce lien n’est pas connu. Demandez-en un nouveau à la coordination.');
