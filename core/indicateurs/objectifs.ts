import { espacesInsecables } from '../textes/francais.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import { descendVers } from './avancement.ts';
import { direCible, direMesure, direValeur } from './dire-mesure.ts';
import type { LigneDIndicateur } from './synthese.ts';

/** What was expected and what came, side by side, since January. */
export interface ObjectifEtResultat {
  readonly id: string;
  readonly libelle: string;
  /** « 4 rencontres », « 70 à 80 jeunes ». */
  readonly attendu: string;
  readonly obtenu: string;
  /** Where what came stands; absent when it is not known, or masked. */
  readonly issue?: Issue;
}
type Issue = 'pas atteint' | 'atteint' | 'au-delà';

/** Counts whose denominator is what was announced: without a target, it is what was expected. */
const ANNONCES: readonly Calcul[] = ['rencontres-tenues', 'structures-presentes'];

/** The indicators that say what was expected of them: a target, a range, or what was announced. */
export const objectifsEtResultats = (lignes: readonly LigneDIndicateur[]): readonly ObjectifEtResultat[] =>
  lignes.flatMap((l) => {
    const vise = viseDe(l);
    if (vise === undefined) return [];
    const { id, libelle, unite, annee } = l;
    const { valeur } = annee;
    return [
      {
        id,
        libelle,
        attendu: avecUnite(direCible({ ...vise, unite }), unite),
        obtenu: valeur === undefined ? direMesure(annee, unite) : avecUnite(direValeur(valeur, unite), unite),
        ...(valeur === undefined ? {} : { issue: issueDe(valeur, vise, descendVers({ ...l, ...vise })) }),
      },
    ];
  });

interface Vise {
  readonly cible: number;
  readonly cibleHaute?: number | undefined;
}

function viseDe({ cible, cibleHaute, calcul, annee }: LigneDIndicateur): Vise | undefined {
  if (cible !== undefined) return { cible, cibleHaute };
  return ANNONCES.includes(calcul) && (annee.denominateur ?? 0) > 0 ? { cible: annee.denominateur ?? 0 } : undefined;
}

/** Anywhere in a range is reached; past its top is beyond, save where less is better. */
function issueDe(valeur: number, { cible, cibleHaute = cible }: Vise, descend: boolean): Issue {
  if (descend) return valeur <= cibleHaute ? 'atteint' : 'pas atteint';
  if (valeur < cible) return 'pas atteint';
  return valeur > cibleHaute ? 'au-delà' : 'atteint';
}

const avecUnite = (dit: string, unite: string): string =>
  espacesInsecables(unite.trim() === '%' || unite === '' ? dit : `${dit} ${unite}`);
