import type { ParticipationComptee } from '../indicateurs/colonnes-comptees.ts';
import { SEUIL_PAR_DEFAUT } from '../indicateurs/masquage.ts';
import { assembler } from '../indicateurs/operations.ts';
import { suiviesSous } from '../indicateurs/premieres-rencontres.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';

const SANS_FILTRE = { thematiques: [], typesDeStructure: [], formats: [] };

/**
 * First encounters of two structures whose sixty days ended in a year, and those that a tie followed: the number of the
 * indicator `liens-a-soixante-jours`, over all of it.
 */
export function suiviesDansLAnnee(
  vecu: {
    readonly rencontres: readonly Rencontre[];
    readonly participations: readonly ParticipationComptee[];
    readonly misesEnLien: readonly MiseEnLien[];
  },
  annee: string,
  maintenant: string,
): { readonly premieres: number; readonly suivies: number } {
  const rien = { comptages: [], structures: [], diffusions: [], besoins: [], sollicitations: [] };
  const autres = { sondages: [], votes: [], evaluations: [], suites: [] };
  const o = assembler({ ...vecu, ...rien, ...autres, maintenant }, SEUIL_PAR_DEFAUT);
  const { valeur = 0, denominateur = 0 } = suiviesSous(o, SANS_FILTRE, { de: `${annee}-01`, a: `${annee}-12` }, 60);
  return { premieres: denominateur, suivies: valeur };
}
