import type { Resultat } from '../../core/contrats/erreur.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { LienOuvert } from './ouvrir.ts';

/** Reads what a valid link shows to its holder: nothing is written. */
export type LirePage<P extends PageDeLien = PageDeLien> = (
  contexte: Contexte,
  lien: LienOuvert,
  maintenant: string,
) => Promise<Resultat<P>>;
