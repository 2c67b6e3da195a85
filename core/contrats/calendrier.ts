import { z } from 'zod';
import { HEURE, repetitionDeTemps } from '../calendrier/regle-de-temps.ts';
import { codeInsee } from '../identifiants/codes.ts';
import { GENRES_DE_TEMPS } from '../vocabulaires/calendrier.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const jour = z.iso.date('Une date est attendue.');
const heure = z.string().regex(HEURE, 'Une heure au format HH:MM est attendue.');

/** A time of the territory as it is typed: once, or coming back from a day to another. */
export const tempsSaisi = z.strictObject({
  titre: uneLigne().min(2, 'Dites de quoi il s’agit.').max(200, 'Le titre dépasse 200 caractères.'),
  genre: z.enum(GENRES_DE_TEMPS),
  communeInsee: codeInsee.optional(),
  du: jour,
  au: jour,
  heureDe: heure.optional(),
  heureA: heure.optional(),
  repetition: repetitionDeTemps.optional(),
});
export type TempsSaisi = z.infer<typeof tempsSaisi>;

/** Adds a time of the territory, or changes one (`ligne`): what is left out is emptied. The same request twice does nothing more. */
export const garderTemps = contrat({
  id: 'garderTemps',
  methode: 'POST',
  route: 'calendrier',
  acces: 'tenir-calendrier',
  resume: 'Ajoute ou corrige un temps du territoire : conseil, marché, temps fort, vacances.',
  corps: tempsSaisi.extend({ cle, ligne: z.strictObject({ id, eTag }).optional() }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Takes one off; one that is gone already is no error. */
export const retirerTemps = contrat({
  id: 'retirerTemps',
  methode: 'POST',
  route: 'calendrier/{id}/retirer',
  acces: 'tenir-calendrier',
  resume: 'Retire un temps du calendrier du territoire.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

export const CARACTERES_DE_CALENDRIER = 1_000_000;
export const EVENEMENTS_DE_CALENDRIER = 300;

/** What an .ics file brings, told before (`simuler`) and after. The same file brought in again changes nothing. */
export const importerCalendrier = contrat({
  id: 'importerCalendrier',
  methode: 'POST',
  route: 'calendrier/importer',
  acces: 'tenir-calendrier',
  resume: 'Importe un fichier .ics dans le calendrier du territoire.',
  corps: z.strictObject({
    contenu: z.string().max(CARACTERES_DE_CALENDRIER, 'Ce fichier dépasse un million de caractères.'),
    /** Of all that it holds; without it, each is guessed from its title. */
    genre: z.enum(GENRES_DE_TEMPS).optional(),
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    ajoutes: z.array(
      z.strictObject({ titre: z.string(), genre: z.enum(GENRES_DE_TEMPS), jours: z.int(), du: z.string() }),
    ),
    changes: z.int(),
    retires: z.int(),
    inchanges: z.int(),
    /** What was left out, and why. */
    ecartes: z.array(z.strictObject({ titre: z.string(), raison: z.string() })),
  }),
});
