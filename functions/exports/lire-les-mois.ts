import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { synthesesALire } from '../../core/exports/tableaux/indicateurs.ts';
import type { Periode } from '../../core/indicateurs/periode.ts';
import type { Synthese } from '../../core/indicateurs/synthese.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLaSynthese } from '../syntheses/lire-la-synthese.ts';

/** The summaries that hold these months, the latest first. `dernier`: the last month that may be asked for. */
export async function lireLesMois(
  contexte: Contexte,
  periode: Periode,
  { maintenant, dernier, sinon }: { readonly maintenant: string; readonly dernier: string; readonly sinon: string },
): Promise<Resultat<{ readonly syntheses: readonly Synthese[]; readonly reglages: Reglages }>> {
  if (periode.a > dernier) return refuser('regle-metier', sinon, [{ chemin: 'corps.periode.a', message: sinon }]);
  const reglages = lireReglages((await contexte.depots.reglages.lire()).items).valeurs;
  const syntheses: Synthese[] = [];
  // One after the other: each reads the same lists, which are kept from one to the next.
  for (const mois of synthesesALire(periode))
    syntheses.push(await lireLaSynthese(contexte, { mois, reglages, maintenant }));
  return reussite({ syntheses, reglages });
}
