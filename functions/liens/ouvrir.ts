import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { type Acte, type Acteur, autoriser } from '../../core/droits/droits.ts';
import { validerLien } from '../../core/liens/lien.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../contexte.ts';

export interface LienOuvert {
  readonly acteur: Acteur;
  readonly sollicitation: Sollicitation;
  /** The only row that the link opens. */
  readonly objet: { readonly liste: string; readonly id: string };
}

/** From a token to the person and the row that it opens: signature, row, dates, revocation, act, object, in this order. */
export async function ouvrir(contexte: Contexte, jeton: string, acte: Acte): Promise<Resultat<LienOuvert>> {
  const contenu = await contexte.liens.lire(jeton);
  if (!contenu.ok) return contenu;
  const sollicitation = await contexte.depots.sollicitations.parCle(contenu.valeur.jti);
  const acteur = validerLien(contenu.valeur, sollicitation, contexte.maintenant(), acte);
  if (!acteur.ok) return acteur;
  const { objet } = contenu.valeur;
  const droit = autoriser(acteur.valeur, acte, objet);
  if (!droit.permis || sollicitation === undefined) return refuser('interdit', droit.permis ? '' : droit.raison);
  return reussite({ acteur: acteur.valeur, sollicitation, objet });
}
