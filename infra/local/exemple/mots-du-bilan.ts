import type { NouveauxMots } from '../../../core/lists/mots-du-bilan.list.ts';
import { PLAN_EXEMPLE } from './plan-d-action.ts';

/** What was said of the year before; fictional. Nothing is said yet of the year that runs. */
const DITS: readonly Pick<NouveauxMots, 'ficheAction' | 'difficultes' | 'effets' | 'perspectives'>[] = [
  {
    ficheAction: '3',
    difficultes: 'Deux communes avaient déjà leur forum le même week-end.',
    effets: 'Les associations ont gardé leur liste commune de matériel.',
    perspectives: 'Fixer la date avant l’été, et tourner de commune en commune.',
  },
  {
    ficheAction: '7',
    difficultes: 'Faire coïncider les agendas demande du temps à chaque fois.',
    effets: 'Des structures qui ne se connaissaient pas s’appellent maintenant sans passer par nous.',
    perspectives: 'Continuer, avec moins de réunions et des ordres du jour plus courts.',
  },
];

export function motsDExemple(aujourdhui: string): readonly NouveauxMots[] {
  const annee = String(Number(aujourdhui.slice(0, 4)) - 1);
  return [
    ...DITS.map((dits) => ({ ...dits, cle: `${annee}|action|${dits.ficheAction}`, annee, plan: PLAN_EXEMPLE })),
    {
      cle: `${annee}|plan|${PLAN_EXEMPLE}`,
      annee,
      plan: PLAN_EXEMPLE,
      pertinence: 'Les objectifs restent ceux du diagnostic ; la mobilité revient dans presque toutes les rencontres.',
      moyens: 'Un poste à mi-temps porte l’animation : c’est peu pour huit actions.',
    },
  ];
}
