import type { Resultat } from '../../core/contrats/erreur.ts';
import type { NouvelleProposition, Proposition } from '../../core/lists/propositions.list.ts';
import { refusDeTropDePropositions } from '../../core/propositions/plafond.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois } from '../hote/creer-une-fois.ts';

/**
 * Keeps a proposal once, unless too many of the same person wait already. The same key for something else is refused.
 */
export const creerProposition = (contexte: Contexte, voulue: Voulue): Promise<Resultat<Creee>> =>
  contexte.unALaFois(`propositions ${voulue.par}`, () => creer(contexte, voulue));

type Voulue = NouvelleProposition & { readonly par: string; readonly empreinte: string };
interface Creee {
  readonly ligne: Proposition;
  readonly creee: boolean;
}

async function creer({ depots: { propositions } }: Contexte, voulue: Voulue): Promise<Resultat<Creee>> {
  const { items } = await propositions.lireOu('etat', 'À examiner');
  const trop = refusDeTropDePropositions(items, voulue);
  if (trop !== undefined) return { ok: false, refus: trop };
  return creerUneFois(propositions, voulue);
}
