import { z } from 'zod';
import { CLES_DES_CAUSES } from '../diagnostic/constat.ts';
import { CLES_DES_ESSAIS } from '../diagnostic/essais.ts';
import { contrat } from './contrat.ts';

/** Names of lists, columns, settings, timers, roles; codes of Microsoft. Nothing else travels. */
const nom = z.string().max(120);

/** Tries everything on which Maillage leans, from where the functions stand and under their identity. */
export const diagnostiquer = contrat({
  id: 'diagnostiquer',
  methode: 'POST',
  route: 'installation/diagnostic',
  acces: 'verifier-installation',
  resume:
    'Les fonctions essaient tout ce dont Maillage dépend, sous leur identité, et disent ce qui ne va pas. Rien ne reste de l’essai ; ni courriel ni carte ne part.',
  corps: z.strictObject({}),
  reponse: z.strictObject({
    version: z.string(),
    constats: z.array(
      z.strictObject({
        essai: z.enum(CLES_DES_ESSAIS),
        cause: z.enum(CLES_DES_CAUSES).optional(),
        objets: z.array(nom).optional(),
        code: z
          .string()
          .regex(/^\w{1,60}$/)
          .optional(),
      }),
    ),
  }),
});
