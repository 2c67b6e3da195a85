import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { synthese } from '../indicateurs/synthese.ts';
import { contrat } from './contrat.ts';

const chemin = z.strictObject({ mois });

/** The summary of a month, computed from the operations. */
export const lireSynthese = contrat({
  id: 'lireSynthese',
  methode: 'GET',
  route: 'syntheses/{mois}',
  acces: 'lire-synthese',
  resume: 'La synthèse du mois : chaque indicateur avec sa valeur du mois et de l’année, sa cible, sa couverture.',
  chemin,
  reponse: z.strictObject({ synthese, texte: z.string(), carte: z.unknown() }),
});

/** Posts the card once per channel and month. A second call answers « Déjà publiée ». */
export const publierSynthese = contrat({
  id: 'publierSynthese',
  methode: 'POST',
  route: 'syntheses/{mois}/publier',
  acces: 'publier-synthese',
  resume: 'Publie la synthèse du mois dans le canal, une seule fois.',
  chemin,
  corps: z.strictObject({}),
  reponse: z.strictObject({
    etat: z.enum(['Envoyée', 'Déjà publiée', 'Incertaine', 'En cours']),
    message: z.string(),
    envoyeeLe: z.string().optional(),
  }),
});
