import { z } from 'zod';
import { LECTEURS_DE_GROUPE } from '../lists/groupes.list.ts';
import { ROLES_DANS_LE_GROUPE } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

export const MEMBRES_AU_PLUS = 200;
export const NOM_DE_GROUPE_MAX = 120;

const groupeSaisi = z.strictObject({
  nom: uneLigne().min(2, 'Donnez un nom à ce groupe.').max(NOM_DE_GROUPE_MAX, 'Ce nom dépasse 120 caractères.'),
  lecteurs: z.enum(LECTEURS_DE_GROUPE),
  membres: z
    .array(z.strictObject({ id, role: z.enum(ROLES_DANS_LE_GROUPE) }))
    .min(1, 'Un groupe a une structure au moins.')
    .max(MEMBRES_AU_PLUS, `Un groupe a ${MEMBRES_AU_PLUS} structures au plus.`)
    .refine(
      (membres) => new Set(membres.map((m) => m.id)).size === membres.length,
      'Une structure n’est qu’une fois dans un groupe.',
    ),
});
export type GroupeSaisi = z.infer<typeof groupeSaisi>;

/** Keeps a group, or changes one (`ligne`): its structures become these. The same request twice does nothing more. */
export const garderGroupe = contrat({
  id: 'garderGroupe',
  methode: 'POST',
  route: 'groupes',
  acces: 'tenir-groupes',
  resume: 'Garde un groupe de structures, chacune avec sa place, ou le change.',
  corps: groupeSaisi.extend({ cle, ligne: z.strictObject({ id, eTag }).optional() }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Its structures stay in the annuaire, and what they were invited to stays. One that is gone already is no error. */
export const retirerGroupe = contrat({
  id: 'retirerGroupe',
  methode: 'POST',
  route: 'groupes/{id}/retirer',
  acces: 'tenir-groupes',
  resume: 'Retire un groupe ; ses structures restent dans l’annuaire.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
