import { pluriel } from '../../../core/textes/francais.ts';

export const GENES = {
  titre: (n: number) => (n === 1 ? 'Une chose la gêne' : `${n} choses la gênent`),
  changer: 'Changer la date, l’heure ou la salle',
  autres: (n: number) => `et ${pluriel(n, 'autre gêne', 'autres gênes')}`,
} as const;
