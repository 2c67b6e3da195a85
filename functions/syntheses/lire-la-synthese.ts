import type { EntreesDeSynthese } from '../../core/indicateurs/calculer-synthese.ts';
import {
  dernierMoisTermine,
  estClos,
  estTermine,
  fondementDe,
  instantDeCloture,
} from '../../core/indicateurs/cloture.ts';
import { anneeAvant } from '../../core/indicateurs/periode.ts';
import {
  cloturesGardees,
  lireMoisGardes,
  type MoisGardes,
  releveDe,
  syntheseGardee,
} from '../../core/indicateurs/releves.ts';
import type { StatutDeSynthese, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Indicateur } from '../../core/lists/indicateurs.list.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import type { Releve } from '../../core/lists/releves.list.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depots } from '../hote/depots.ts';
import { calculerLaSynthese, type Fonds, lireLesEntrees, type MoisDemande } from './calculer-la-synthese.ts';
import { nommerLesDecisions } from './nommer-les-decisions.ts';

interface Relus {
  readonly gardes: MoisGardes;
  readonly lignes: readonly Releve[];
  readonly anomalies: readonly Anomalie[];
}

/** The months kept that the summary of this month shows: its own, and those of its charts. */
export async function lireLesReleves(depots: Depots, mois: string): Promise<Relus> {
  const { items, anomalies } = await depots.releves.lireDepuis('mois', anneeAvant(mois));
  return { gardes: lireMoisGardes(items), lignes: items, anomalies };
}

/** What the months up to this one of some indicators are made from, as the rows are now, and which of these months are kept. */
export async function lireLesEntreesDe(
  contexte: Fonds,
  e: { readonly mois: string; readonly maintenant: string; readonly indicateurs: readonly Indicateur[] },
): Promise<EntreesDeSynthese & { readonly gardes: MoisGardes }> {
  const { depots } = contexte;
  const [reglages, { gardes }] = await Promise.all([depots.reglages.lire(), lireLesReleves(depots, e.mois)]);
  const { valeurs } = lireReglages(reglages.items);
  return {
    ...(await lireLesEntrees(contexte, { ...e, reglages: valeurs, statut: { etat: 'recalculee' }, gardes })),
    gardes,
  };
}

const cadenceDe = ({ jourPublication: jour, heurePublication: heure }: Reglages) => ({ jour, heure });

/**
 * The summary of a month. One that was kept is given as it was; one that is closed and was not kept yet is kept now,
 * whoever asks; the others are worked out from the rows as they are. `aPublier`: a month that has ended is kept
 * before it appears, even ahead of its closing.
 */
export async function lireLaSynthese(
  fonds: Fonds,
  e: MoisDemande & { readonly aPublier?: boolean },
): Promise<Synthese> {
  const { depots } = fonds;
  const relus = await lireLesReleves(depots, e.mois);
  const gardee = syntheseGardee(e.mois, relus.gardes);
  if (gardee !== undefined) return nommerLesDecisions(depots, gardee);
  const cadence = cadenceDe(e.reglages);
  const fondement = fondementDe({
    ...e,
    cadence,
    garde: false,
    cloturesGardees: cloturesGardees(relus.gardes),
  });
  const aGarder = fondement === 'a-arreter' || (e.aPublier === true && estTermine(e.mois, e.maintenant));
  const statut: StatutDeSynthese =
    fondement === 'provisoire'
      ? { etat: 'provisoire', clotureLe: instantDeCloture(e.mois, cadence) }
      : { etat: 'recalculee' };
  const calculee = await calculerLaSynthese(fonds, { ...e, ...relus, statut, entieres: aGarder });
  if (!aGarder) return calculee;
  return (await garder(depots, calculee, relus, fondement === 'a-arreter' ? 'Clôture' : 'Publication')) ?? calculee;
}

/**
 * Keeps the month that ended last once it is closed, published or not. Asked every hour: when it is kept already, one
 * short reading.
 */
export async function arreterLeDernierMois(fonds: Fonds, maintenant: string): Promise<void> {
  const { depots } = fonds;
  const mois = dernierMoisTermine(maintenant);
  const [{ items }, gardes] = await Promise.all([depots.reglages.lire(), depots.releves.lireOu('mois', mois)]);
  const { valeurs: reglages } = lireReglages(items);
  if (gardes.items.length > 0 || !estClos(mois, maintenant, cadenceDe(reglages))) return;
  await lireLaSynthese(fonds, { mois, reglages, maintenant });
}

/**
 * Keeps the figures of a month and gives them as they are kept: those of another execution when it was there first.
 * Undefined when they cannot be kept: too many indicators for a row, or a row of this month that somebody made
 * unreadable; they are then shown as worked out again.
 */
async function garder(
  depots: Depots,
  synthese: Synthese,
  { gardes, lignes }: Relus,
  origine: 'Clôture' | 'Publication',
): Promise<Synthese | undefined> {
  const voulu = releveDe({ synthese, gardes, version: 1, origine });
  if (!voulu.ok) return undefined;
  try {
    const { ligne } = await depots.releves.creerSiAbsent(voulu.valeur);
    const gardee = syntheseGardee(synthese.mois, lireMoisGardes([...lignes, ligne]));
    return gardee && (await nommerLesDecisions(depots, gardee));
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'requete', 'conflit')) throw erreur;
    return undefined;
  }
}
