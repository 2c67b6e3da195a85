import { z } from 'zod';
import { jeton } from './communs.ts';
import { contratDeLien } from './contrat.ts';

/** Stops it for each row that has this address; the coordination alone sends it again. */
export const arreterSyntheseParLien = contratDeLien({
  id: 'arreterSyntheseParLien',
  route: 'liens/synthese/arreter',
  resume: 'Arrête l’envoi de la synthèse du mois à la personne à qui le lien a été envoyé.',
  corps: z.strictObject({ jeton }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
