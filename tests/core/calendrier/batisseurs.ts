import { ouvrirCalendrier } from '../../../core/calendrier/calendrier.ts';
import type { TempsDuTerritoire } from '../../../core/lists/temps-du-territoire.list.ts';
import type { ZoneScolaire } from '../../../core/vocabulaires/territoires.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

/** A council of one day, all day long. */
export const unTemps = (valeurs: Partial<TempsDuTerritoire> = {}): TempsDuTerritoire => {
  const du = valeurs.du ?? '2026-12-01';
  return {
    id: '1',
    eTag: '"1"',
    creeLe: '2026-11-01T08:00:00Z',
    modifieLe: '2026-11-01T08:00:00Z',
    titre: 'Conseil',
    genre: 'Conseil',
    communeInsee: undefined,
    du,
    au: du,
    heureDe: undefined,
    heureA: undefined,
    repetition: undefined,
    jours: [],
    cle: undefined,
    empreinte: undefined,
    ...valeurs,
  };
};

/** The calendar of a territory of this school zone. */
export const unCalendrier = (zoneScolaire: ZoneScolaire, temps: readonly TempsDuTerritoire[] = []) =>
  ouvrirCalendrier(
    { ...LATITUDE_NORD_GIRONDE, communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ ...c, zoneScolaire })) },
    temps,
  );
