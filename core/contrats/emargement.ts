import { z } from 'zod';
import { id } from './communs.ts';
import { contrat } from './contrat.ts';

export const telechargerEmargement = contrat({
  id: 'telechargerEmargement',
  methode: 'GET',
  route: 'rencontres/{id}/emargement.docx',
  acces: 'saisir-presences',
  resume: 'La feuille d’émargement d’une rencontre en document Word.',
  chemin: z.strictObject({ id }),
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
