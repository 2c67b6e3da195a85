import { z } from 'zod';
import { cle, id, structureChoisie } from './communs.ts';
import { contrat } from './contrat.ts';
import { essentiel } from './rencontres.ts';

/**
 * A rencontre that is not made after all: what its form holds becomes a point of another one, to come. What it would have
 * been is kept, cancelled, with those that it would have invited: the hours saved are counted from it. Nobody is told.
 * The same request sent again finds it done, and finishes what a fault left.
 */
export const grefferALaCreation = contrat({
  id: 'grefferALaCreation',
  methode: 'POST',
  route: 'rencontres/greffees',
  acces: 'creer-rencontre',
  resume: 'Fait de la rencontre que l’on prépare un point d’une autre, à venir, au lieu de la créer.',
  corps: z.strictObject({
    cle,
    ...essentiel,
    structures: z.array(structureChoisie).max(300, 'Une rencontre invite 300 structures au plus.'),
    hote: id,
    minutesDuPoint: z.int().min(5, 'Un point dure au moins 5 minutes.').max(240, 'Un point dure au plus 4 heures.'),
  }),
  reponse: z.strictObject({ id, hote: id, dejaFait: z.boolean() }),
});
