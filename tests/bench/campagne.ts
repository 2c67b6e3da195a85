import { estEnHeuresOuvrees } from '../../core/campagnes/heures-ouvrees.ts';
import { prochainesActions } from '../../core/campagnes/prochaines-actions.ts';
import { instantDuJour, simuler } from '../../core/campagnes/simuler.ts';
import { plusJours } from '../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, uneCampagne, uneStructure } from '../core/campagnes/batisseurs.ts';
import { resumer, type Serie } from './statistiques.ts';

/** Structures of the annuaire, one contact each; four mails in five are to a person who answers for one structure alone. */
const TAILLES = [1000, 5000, 10_000] as const;

export interface MesureDeCampagne {
  readonly structures: number;
  readonly courriels: number;
  /** The whole dry run, three months. */
  readonly essaiMs: Serie;
  /** Of one day of it: living each of its ninety-three days costs at least so many times as much. */
  readonly unJourMs: Serie;
  readonly jours: number;
}

function lieux(n: number) {
  const id = (i: number): string => String(i + 1);
  return {
    campagne: uneCampagne({ etat: 'Préparation', lanceeLe: undefined, concernees: [], epargnerMois: 0 }),
    structures: Array.from({ length: n }, (_, i) => uneStructure({ id: id(i) })),
    contacts: Array.from({ length: n }, (_, i) =>
      unContact({ id: id(i), structure: id((i * 7) % n), courriel: `c${i % Math.round(n * 0.8)}@exemple.example` }),
    ),
    sollicitations: [],
    participations: [],
    rencontres: [],
    reglages: { intervalleRelanceJours: 25, plafondSollicitations: 3 },
    maintenant: '2026-05-20T08:00:00Z',
    territoire: LATITUDE_NORD_GIRONDE,
  };
}

const chrono = (faire: () => unknown): number => {
  const debut = performance.now();
  faire();
  return performance.now() - debut;
};

/** The dry run of a campaign, in core alone, `passages` times for each size. */
export function mesurerCampagnes(passages: number): readonly MesureDeCampagne[] {
  return TAILLES.map((structures) => {
    const e = lieux(structures);
    const { composition, envois } = simuler(e);
    const { debut, fin } = e.campagne;
    const concernees = composition.concernees.map(({ structure }) => structure.id);
    const campagne = { ...e.campagne, etat: 'En cours' as const, lanceeLe: composition.le, concernees };
    const maintenant = instantDuJour(plusJours(debut, 1));
    const unJour = { ...e, campagne, maintenant, heuresOuvrees: estEnHeuresOuvrees(maintenant) };
    const fois = <T>(faire: () => T): Serie => resumer(Array.from({ length: passages }, () => chrono(faire)));
    return {
      structures,
      courriels: envois.length,
      essaiMs: fois(() => simuler(e)),
      unJourMs: fois(() => prochainesActions(unJour)),
      jours: Math.round((Date.parse(fin) - Date.parse(debut)) / 86_400_000) + 1,
    };
  });
}
