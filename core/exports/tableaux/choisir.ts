import { z } from 'zod';
import type { Rencontre } from '../../lists/rencontres.list.ts';
import { filtrerRencontres, SANS_FILTRE } from '../../rencontres/filtrer.ts';
import { aujourdhui } from '../../temps/heure-locale.ts';
import { dateLongue } from '../../textes/francais.ts';

const jour = z.iso.date('Un jour s’écrit AAAA-MM-JJ.');

/** The filters of the page of rencontres, empty where nothing is asked, between two local days, both included. */
export const choixDeRencontres = z
  .strictObject({
    de: jour,
    a: jour,
    thematique: z.string().max(100).default(''),
    format: z.string().max(100).default(''),
    commune: z.string().max(5).default(''),
  })
  .refine(({ de, a }) => de <= a, { path: ['a'], message: 'La fin de la période est avant son début.' });
export type ChoixDeRencontres = z.output<typeof choixDeRencontres>;

type RencontreDatee = Rencontre & { readonly debut: string };

const estDatee = (r: Rencontre): r is RencontreDatee => r.debut !== undefined;

/** Those that were chosen, the earliest first. One without a date belongs to no period. */
export const rencontresChoisies = (
  rencontres: readonly Rencontre[],
  { de, a, ...filtre }: ChoixDeRencontres,
): readonly RencontreDatee[] =>
  filtrerRencontres(rencontres.filter(estDatee), { ...SANS_FILTRE, ...filtre })
    .filter(({ debut }) => de <= aujourdhui(debut) && aujourdhui(debut) <= a)
    .toSorted((x, y) => x.debut.localeCompare(y.debut) || Number(x.id) - Number(y.id));

/** What was chosen, for whoever reads the file. */
export const direChoix = (
  { de, a, thematique, format, commune }: ChoixDeRencontres,
  rencontres: readonly Rencontre[],
): readonly (readonly [string, string])[] => [
  ['Période', `du ${dateLongue(de)} au ${dateLongue(a)}`],
  ['Thématique', thematique || 'toutes'],
  ['Format', format || 'tous'],
  [
    'Commune d’accueil',
    commune === '' ? 'toutes' : (rencontres.find((r) => r.communeInsee === commune)?.commune ?? commune),
  ],
];
