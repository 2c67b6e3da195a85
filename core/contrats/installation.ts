import { z } from 'zod';
import { contrat } from './contrat.ts';

/** Reads and writes each closed list with the identity of the functions, and leaves it as it was. */
export const essayerListesFermees = contrat({
  id: 'essayerListesFermees',
  methode: 'POST',
  route: 'installation/listes-fermees',
  acces: 'verifier-installation',
  resume:
    'Les fonctions lisent et écrivent-elles chaque liste fermée aux visiteurs, et que devient ce qu’elles disent dans l’activité de Teams ? Rien ne reste de l’essai.',
  corps: z.strictObject({}),
  reponse: z.strictObject({
    /** Where notices in the activity feed of Teams stand: off, without its means, never tried, taken or refused the last time. */
    activite: z.enum(['eteinte', 'sans-moyens', 'jamais-essayee', 'recue', 'refusee']),
    listes: z.array(z.strictObject({ liste: z.string(), manque: z.enum(['lecture', 'ecriture']).optional() })),
  }),
});
