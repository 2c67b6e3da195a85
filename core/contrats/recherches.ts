import { z } from 'zod';
import { id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const cle = z.string().regex(/^[\w-]{8,40}$/, 'La clé de la recherche est attendue.');
const recherche = z.string().max(4000, 'La recherche est trop longue.');

/**
 * Keeps a search of one’s own, or changes it: its name, its criteria, the notice by mail, the fiches already shown. The
 * same call twice does nothing more.
 */
export const garderRecherche = contrat({
  id: 'garderRecherche',
  methode: 'POST',
  route: 'recherches/garder',
  acces: 'garder-recherche',
  resume: 'Garde une recherche, pour être prévenu quand une nouvelle structure y répond.',
  corps: z.strictObject({
    cle,
    nom: uneLigne().min(1, 'Donnez un nom à cette recherche.').max(120, 'Le nom dépasse 120 caractères.'),
    recherche,
    parCourriel: z.boolean(),
    vues: z.array(id).max(1000).optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

export const oublierRecherche = contrat({
  id: 'oublierRecherche',
  methode: 'POST',
  route: 'recherches/oublier',
  acces: 'garder-recherche',
  resume: 'Oublie une recherche gardée.',
  corps: z.strictObject({ cle }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
