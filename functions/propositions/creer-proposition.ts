import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { memeDemande } from '../../core/empreinte.ts';
import type { NouvelleProposition, Proposition } from '../../core/lists/propositions.list.ts';
import { refusDeTropDePropositions } from '../../core/propositions/plafond.ts';
import type { Contexte } from '../hote/contexte.ts';

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
  const faite = await propositions.creerSiAbsent(voulue);
  const meme = memeDemande(faite.ligne, voulue.empreinte);
  return meme.ok ? reussite(faite) : meme;
}
