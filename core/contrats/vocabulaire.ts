import { z } from 'zod';
import { GENRES_DE_MOT } from '../lists/vocabulaire.list.ts';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const suite = (quoi: string) =>
  z
    .array(uneLigne().min(1).max(255, `Une de ces ${quoi} dépasse 255 caractères.`))
    .max(100, `Plus de 100 ${quoi} : gardez celles qui servent.`)
    .default([]);

/** A word of the territory as it is typed. */
export const motSaisi = z.strictObject({
  terme: uneLigne().min(1, 'Écrivez le terme.').max(255, 'Le terme dépasse 255 caractères.'),
  genre: z.enum(GENRES_DE_MOT),
  formes: suite('formes'),
  codes: suite('correspondances'),
  horsUsage: z.boolean().default(false),
});
export type MotSaisi = z.infer<typeof motSaisi>;

/** Adds a word of the territory, or changes one (`ligne`). The same call twice does nothing more. */
export const garderMot = contrat({
  id: 'garderMot',
  methode: 'POST',
  route: 'vocabulaire',
  acces: 'tenir-vocabulaire',
  resume: 'Ajoute ou corrige un mot du territoire : sigle, mot courant, thématique ou public.',
  corps: motSaisi.extend({ ligne: z.strictObject({ id, eTag }).optional() }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});
