import { z } from 'zod';
import { contrat } from './contrat.ts';

/** Reads and writes each closed list with the identity of the functions, and leaves it as it was. */
export const essayerListesFermees = contrat({
  id: 'essayerListesFermees',
  methode: 'POST',
  route: 'installation/listes-fermees',
  acces: 'verifier-installation',
  resume: 'Les fonctions lisent et écrivent-elles chaque liste fermée aux visiteurs ? Rien n’y reste de l’essai.',
  corps: z.strictObject({}),
  reponse: z.strictObject({
    listes: z.array(z.strictObject({ liste: z.string(), manque: z.enum(['lecture', 'ecriture']).optional() })),
  }),
});
