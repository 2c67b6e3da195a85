import { z } from 'zod';
import { MOTIFS_D_ECART, ordreDuJour, SOURCES_DE_POINT } from '../ordre-du-jour/ordre-du-jour.ts';
import { TYPES_DE_POINT } from '../vocabulaires/rencontres.ts';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const minutes = z.int('Un nombre entier de minutes est attendu.');

/** Who presents a point, when the coordination itself does. */
export const COORDINATION = 'coordination';

const essentiel = {
  // One that names the new structures is long.
  titre: uneLigne().min(1, 'Donnez un titre à chaque point.').max(1500, 'Le titre d’un point est trop long.'),
  type: z.enum(TYPES_DE_POINT),
  source: z.enum(SOURCES_DE_POINT),
  reference: z.strictObject({ liste: z.enum(['PointsOrdreDuJour', 'Suites']), id }).optional(),
  sousPoints: z
    .array(uneLigne().min(1).max(200, 'Un sous-point dépasse 200 caractères.'))
    .max(20, 'Plus de 20 sous-points : faites-en plusieurs points.')
    .optional(),
  /** A structure, or `coordination`. */
  presente: z.union([id, z.literal(COORDINATION)], 'Choisissez la structure qui présente ce point.').optional(),
  origine: uneLigne().max(1000),
};

const duree = minutes.min(1, 'Un point dure au moins une minute.').max(720, 'Un point dure au plus 12 heures.');

/**
 * Keeps the ordre du jour as the coordination composed it. Unlocked points follow one another; a locked one stands at `debut`. What is left out with
 * `reporte` waits for the next rencontre of the theme, with `retire` it is refused; a proposed point that was so and stands again is retained.
 * The same request sent again changes nothing and finishes what a fault left.
 */
export const enregistrerOrdreDuJour = contrat({
  id: 'enregistrerOrdreDuJour',
  methode: 'POST',
  route: 'rencontres/{id}/ordre-du-jour/enregistrer',
  acces: 'composer-ordre-du-jour',
  resume: 'Enregistre l’ordre du jour tel que la coordination, ou qui co-organise, l’a composé.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    /** Once the rencontre is planned, the Teams invitation says it too, and Outlook tells those invited, once: by the coordination. */
    prevenir: z.boolean().optional(),
    points: z
      .array(
        z.strictObject({
          ...essentiel,
          debut: minutes.min(0).max(720),
          duree,
          verrouille: z.boolean().optional(),
        }),
      )
      .min(1, 'Un ordre du jour a au moins un point.')
      .max(150, 'Un ordre du jour compte au plus 150 points.'),
    ecartes: z
      .array(
        z.strictObject({
          ...essentiel,
          origine: essentiel.origine.optional(),
          duree: duree.optional(),
          raison: uneLigne().max(1000),
          motif: z.enum(MOTIFS_D_ECART).optional(),
        }),
      )
      .max(2000, 'Trop de points écartés : retirez ceux qui ne servent plus.'),
  }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    ordreDuJour,
    texte: z.string(),
    /** People whom Outlook told. */
    prevenues: z.int(),
  }),
});

export const telechargerOrdreDuJour = contrat({
  id: 'telechargerOrdreDuJour',
  methode: 'GET',
  route: 'rencontres/{id}/ordre-du-jour.docx',
  acces: 'lire-ordre-du-jour',
  resume: 'L’ordre du jour en document Word.',
  chemin: z.strictObject({ id }),
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
