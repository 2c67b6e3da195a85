import type { NouveauTemps } from '../../../core/lists/temps-du-territoire.list.ts';
import { moinsMois, plusJours } from '../../../core/temps/heure-locale.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';

const UN_AN = 365;

/** What a territory holds in a year: its council, the markets of its two largest communes, a temps fort. */
export function tempsDExemple({ communes }: Territoire, genre: string, aujourdhui: string): readonly NouveauTemps[] {
  const [grande, seconde] = communes.toSorted((a, b) => b.population - a.population);
  const du = `${moinsMois(aujourdhui, 3).slice(0, 7)}-01`;
  const au = plusJours(du, UN_AN);
  const annee = aujourdhui.slice(0, 4);
  const marche = (commune: typeof grande, jour: number, n: number): readonly NouveauTemps[] =>
    commune === undefined
      ? []
      : [
          {
            titre: 'Marché',
            genre: 'Marché',
            communeInsee: commune.insee,
            du,
            au,
            heureDe: '08:00',
            heureA: '13:00',
            repetition: { jour, rangs: [], toutesLes: 1 },
            jours: [],
            cle: `exemple-marche-${n}`,
          },
        ];
  return [
    {
      titre: `Conseil de la ${genre.charAt(0).toLowerCase()}${genre.slice(1)}`,
      genre: 'Conseil',
      du,
      au,
      heureDe: '18:30',
      heureA: '21:00',
      repetition: { jour: 3, rangs: [3], toutesLes: 1 },
      jours: [],
      cle: 'exemple-conseil-1',
    },
    ...marche(grande, 3, 1),
    ...marche(seconde, 6, 2),
    {
      titre: 'Semaines d’information sur la santé mentale',
      genre: 'Temps fort',
      du: `${annee}-10-05`,
      au: `${annee}-10-18`,
      jours: [],
      cle: 'exemple-sism-1',
    },
  ];
}
