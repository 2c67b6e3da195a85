import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import type { EtatDeCompteRendu } from '../vocabulaires/rencontres.ts';
import { dernierJourPourApprouver } from './delai.ts';

/** Later than that, nobody waits for a compte rendu that was not begun: the links of those invited are closed. */
const JOURS_POUR_REDIGER = 60;

/** Where the compte rendu of a rencontre stands; undefined while there is none to write: before it, once cancelled, or long after. */
export function etatDuCompteRendu(r: Rencontre, maintenant: string): EtatDeCompteRendu | undefined {
  if (r.etat === 'Annulée' || !estPassee(r, maintenant)) return undefined;
  if (r.compteRenduDiffuseLe !== undefined) return 'Publié';
  if (r.approbationDemandeeLe !== undefined)
    return aujourdhui(maintenant) <= dernierJourPourApprouver(r.approbationDemandeeLe) ? 'En approbation' : 'À publier';
  if (r.compteRendu !== undefined || r.compteRenduEcritLe !== undefined) return 'En rédaction';
  return r.debut !== undefined && joursEntre(aujourdhui(r.debut), aujourdhui(maintenant)) <= JOURS_POUR_REDIGER
    ? 'À rédiger'
    : undefined;
}
