import { z } from 'zod';
import { adresseWeb } from '../identifiants/codes.ts';
import { ETATS_DE_CONVENTION } from '../vocabulaires/actions.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const jour = z.iso.date('Une date est attendue.');
const lignes = z
  .array(uneLigne().min(1).max(500, 'Une ligne tient en 500 caractères.'))
  .max(40, 'Quarante lignes au plus.');

/** A convention as it is typed: what is left out says nothing. */
export const conventionSaisie = z.strictObject({
  titre: uneLigne().min(1, 'Donnez un titre à la convention.').max(255, 'Ce titre dépasse 255 caractères.'),
  structures: z.array(id).max(40, 'Pas plus de 40 structures dans une convention.'),
  etat: z.enum(ETATS_DE_CONVENTION, 'Choisissez un état.'),
  signeeLe: jour.optional(),
  echeance: jour.optional(),
  modalites: lignes,
  outilsPartages: lignes,
  document: adresseWeb.optional(),
  precisions: z.string().trim().max(5000, 'Ce texte dépasse 5 000 caractères.').optional(),
});
export type ConventionSaisie = z.infer<typeof conventionSaisie>;

/** Notes a convention under an action, or corrects one (`ligne`). The same request twice does nothing more. */
export const garderConvention = contrat({
  id: 'garderConvention',
  methode: 'POST',
  route: 'plan/fiches/{id}/conventions',
  acces: 'modifier-fiche-action',
  resume: 'Note une convention sous une fiche action, ou la corrige : la coordination, ou une structure qui la porte.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    cle,
    structure: id.optional(),
    ligne: z.strictObject({ id, eTag }).optional(),
    convention: conventionSaisie,
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});
