import { deProcheEnProche } from './asseoir.ts';
import { ouvrirEtat } from './etat.ts';
import { type Couts, DE_NOUVEAU, type Disposition, type Plan } from './plan.ts';
import { ouvrirTabou } from './tabou.ts';

/** Exchanges made in a round before the next one is set. */
const PAS_PAR_TOUR = 300;

/**
 * Round after round, each improved alone as far as it goes, those before it being what everybody already knows. Where
 * the past is thick, far better than to improve all the rounds at once.
 */
export function deTourEnTour({ combien, parPaire }: Couts, disposition: Disposition, hasard: () => number): Plan {
  const couts = { combien, parPaire: parPaire.slice() };
  const seul = { ...disposition, tours: 1 };
  return Array.from({ length: disposition.tours }, () => {
    let tour = deProcheEnProche(couts, seul, hasard);
    const etat = ouvrirEtat(tour, couts, disposition);
    const tabou = ouvrirTabou(etat, hasard);
    let moindre = etat.cout;
    for (let pas = 0; pas < PAS_PAR_TOUR && moindre > 0; pas += 1) {
      tabou.pas(moindre);
      if (etat.cout >= moindre) continue;
      moindre = etat.cout;
      tour = etat.plan();
    }
    const tables = tour[0] ?? [];
    for (const table of tables)
      for (const a of table)
        for (const b of table)
          if (a !== b) couts.parPaire[a * combien + b] = (couts.parPaire[a * combien + b] ?? 0) + DE_NOUVEAU;
    return tables;
  });
}
