import { z } from 'zod';
import { GENRES_DE_MOT, GENRES_PORTES } from '../lists/vocabulaire.list.ts';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const suite = (quoi: string) =>
  z
    .array(uneLigne().min(1).max(255, `Une de ces ${quoi} dépasse 255 caractères.`))
    .max(100, `Plus de 100 ${quoi} : gardez celles qui servent.`)
    .default([]);

const terme = () => uneLigne().min(1, 'Écrivez le terme.').max(255, 'Le terme dépasse 255 caractères.');

/** A word of the territory as it is typed. */
export const motSaisi = z.strictObject({
  terme: terme(),
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

/** Rows written again by one call: it answers in time, and the next call goes on. */
export const LIGNES_PAR_REPRISE = 100;

/** What becomes of a word that rows carry: `par` takes its place, unless it is only taken off. */
export const repriseDeMot = z.strictObject({
  genre: z.enum(GENRES_PORTES),
  terme: terme(),
  geste: z.enum(['remplacer', 'renommer', 'retirer']),
  par: terme().optional(),
});
export type RepriseDeMot = z.infer<typeof repriseDeMot>;

/** Replaces, renames or takes off a word in every row that carries it, a batch at a time: call again with the same body until `restantes` is 0. */
export const reprendreMot = contrat({
  id: 'reprendreMot',
  methode: 'POST',
  route: 'vocabulaire/reprendre',
  acces: 'tenir-vocabulaire',
  resume: 'Remplace, renomme ou retire un mot dans toutes les lignes qui le portent, par lots.',
  corps: repriseDeMot,
  reponse: z.strictObject({ faites: z.int(), restantes: z.int() }),
});
