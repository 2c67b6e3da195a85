import type { TempsSaisi } from '../../core/contrats/calendrier.ts';
import type { TempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { SAISIE } from './textes.ts';

export const RYTHMES = ['jamais', 'semaine', 'mois'] as const;

/** A time of the territory as the form holds it: what is empty is not said. */
export interface SaisieDeTemps {
  readonly titre: string;
  readonly genre: TempsSaisi['genre'];
  readonly communeInsee: string;
  readonly du: string;
  readonly au: string;
  readonly heureDe: string;
  readonly heureA: string;
  readonly rythme: (typeof RYTHMES)[number];
  readonly jour: number;
  readonly rangs: readonly number[];
  readonly toutesLes: number;
}

export const saisieDe = (ligne: TempsDuTerritoire | undefined): SaisieDeTemps => ({
  titre: ligne?.titre ?? '',
  genre: ligne?.genre ?? 'Conseil',
  communeInsee: ligne?.communeInsee ?? '',
  du: ligne?.du ?? '',
  au: ligne === undefined || ligne.au === ligne.du ? '' : ligne.au,
  heureDe: ligne?.heureDe ?? '',
  heureA: ligne?.heureA ?? '',
  rythme: ligne?.repetition === undefined ? 'jamais' : ligne.repetition.rangs.length > 0 ? 'mois' : 'semaine',
  jour: ligne?.repetition?.jour ?? 3,
  rangs: ligne?.repetition?.rangs ?? [1],
  toutesLes: ligne?.repetition?.toutesLes ?? 1,
});

export function problemesDe(s: SaisieDeTemps): Partial<Record<'titre' | 'du' | 'au', string>> {
  return {
    ...(s.titre.trim().length < 2 ? { titre: SAISIE.sansTitre } : {}),
    ...(s.du === '' ? { du: SAISIE.sansDu } : {}),
    ...(s.rythme !== 'jamais' && s.au === '' ? { au: SAISIE.sansAu } : {}),
  };
}

export function corpsDe(s: SaisieDeTemps): TempsSaisi {
  return {
    titre: s.titre,
    genre: s.genre,
    du: s.du,
    au: s.au === '' ? s.du : s.au,
    ...(s.communeInsee === '' ? {} : { communeInsee: s.communeInsee }),
    ...(s.heureDe === '' ? {} : { heureDe: s.heureDe }),
    ...(s.heureA === '' ? {} : { heureA: s.heureA }),
    ...(s.rythme === 'jamais'
      ? {}
      : {
          repetition: { jour: s.jour, toutesLes: s.toutesLes, rangs: s.rythme === 'mois' ? [...s.rangs] : [] },
        }),
  };
}
