import type { Indicateur } from '../lists/indicateurs.list.ts';
import { calculerSynthese, type EntreesDeSynthese } from './calculer-synthese.ts';
import { dernierMoisTermine } from './cloture.ts';
import { filtresSansEffet } from './definitions.ts';
import type { EssaiDIndicateur } from './essai.ts';
import { lignesComptees } from './lignes-comptees.ts';
import { SEUIL_PAR_DEFAUT } from './masquage.ts';
import { assembler } from './operations.ts';
import { leMois } from './periode.ts';
import type { MoisGardes } from './releves.ts';

/** Nobody else tries an indicator. */
const COORDINATION = { profil: 'coordination', structures: [] } as const;

/** What a preview is made from, but the indicator and its month, which it says. */
export type EntreesDEssai = Omit<EntreesDeSynthese, 'mois' | 'statut' | 'indicateurs' | 'gardes' | 'anomalies'> & {
  readonly gardes: MoisGardes;
};

/**
 * What an indicator would give on the twelve months that are over, by the very engine of the summary: what is masked
 * there is masked here. A small count enters no number, so no choice of filters can give it by difference. Closed
 * months keep what they say: it stands beside.
 */
export function essayerIndicateur(e: EntreesDEssai, brouillon: Indicateur): EssaiDIndicateur {
  const indicateur: Indicateur = { ...brouillon, archiveLe: undefined };
  const mois = dernierMoisTermine(e.maintenant);
  const action = e.fichesAction.find((f) => f.id === indicateur.ficheAction);
  const { actions } = calculerSynthese({
    ...e,
    mois,
    indicateurs: [indicateur],
    fichesAction: action === undefined ? [] : [action],
    statut: { etat: 'recalculee' },
    gardes: new Map(),
    anomalies: [],
  });
  const ligne = actions[0]?.indicateurs[0];
  if (ligne === undefined) throw new Error('An indicator is tried on an action that is there.');
  const operations = assembler(e, SEUIL_PAR_DEFAUT);
  const gardees = new Map(ligne.serie.map((p) => [p.mois, gardeDe(e.gardes, p.mois, indicateur.id)] as const));
  const derniers = [...gardees.values()].filter((l) => l !== undefined);
  return {
    unite: ligne.unite,
    definition: ligne.definition,
    sansEffet: filtresSansEffet(indicateur),
    mois: ligne.serie.map((p) => {
      const garde = gardees.get(p.mois);
      const lignes = lignesComptees(operations, indicateur, leMois(p.mois), COORDINATION);
      return {
        mois: p.mois,
        mesure: p.mesure,
        ...(garde === undefined ? {} : { garde: garde.mois }),
        ...(lignes === undefined ? {} : { lignes }),
      };
    }),
    annee: ligne.annee,
    ...(ligne.avancement === undefined ? {} : { avancement: ligne.avancement }),
    moisArretes: derniers.length,
    compteAutrement: derniers.some((l) => l.definitionCle !== undefined && l.definitionCle !== ligne.definitionCle),
  };
}

const gardeDe = (gardes: MoisGardes, mois: string, id: string) =>
  gardes
    .get(mois)
    ?.synthese.actions.flatMap((a) => a.indicateurs)
    .find((l) => l.id === id);
