import { z } from 'zod';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

/** A mail of which nothing says that it left: a person who has looked says that it did, or has it sent again. Said again, changes nothing. */
export const trancherDepart = contrat({
  id: 'trancherDepart',
  methode: 'POST',
  route: 'sollicitations/{id}/depart',
  acces: 'inviter-a-confirmer',
  resume: 'Dit si un courriel au départ incertain est parti ; sinon, le renvoie.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, parti: z.boolean() }),
  reponse: z.strictObject({
    /** `deja`: it was not, or is no longer, in doubt. `au-prochain-tour`: its campaign sends it. */
    issue: z.enum(['confirme', 'renvoye', 'au-prochain-tour', 'deja']),
  }),
});
