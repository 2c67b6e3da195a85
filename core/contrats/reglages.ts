import { z } from 'zod';
import { CLES_DES_REGLAGES } from '../reglages/definitions.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

/** An empty value goes back to the default. Without `eTag`, there was no row. The same request twice does nothing more. */
export const garderReglage = contrat({
  id: 'garderReglage',
  methode: 'POST',
  route: 'reglages/{cle}',
  acces: 'tenir-reglages',
  resume: 'Change un réglage de la coordination, ou le remet à sa valeur ordinaire.',
  chemin: z.strictObject({ cle: z.enum(CLES_DES_REGLAGES, 'Ce réglage n’existe pas.') }),
  corps: z.strictObject({
    valeur: z.string().max(2000, 'La valeur dépasse 2 000 caractères.'),
    eTag: eTag.optional(),
  }),
  reponse: z.strictObject({ id: id.optional(), dejaFait: z.boolean() }),
});
