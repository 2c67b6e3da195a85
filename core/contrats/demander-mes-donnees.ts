import { z } from 'zod';
import { jeton } from './communs.ts';
import { contratDeLien } from './contrat.ts';

/** Nothing is shown in answer, not even the address: whoever holds a link forwarded to them learns nothing. */
export const demanderMesDonneesParLien = contratDeLien({
  id: 'demanderMesDonneesParLien',
  route: 'liens/mes-donnees/demander',
  resume: 'Envoie à la personne à qui un lien a été envoyé, par courriel, le lien qui ouvre ses données.',
  corps: z.strictObject({ jeton }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
