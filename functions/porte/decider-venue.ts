import { deciderVenue as contrat } from '../../core/contrats/porte.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { cleDeVenue, lireVenue, trancherLaVenue } from './rattacher.ts';

export const deciderVenue = commandeUneALaFois(
  contrat,
  ({ chemin }) => cleDeVenue(chemin.venue),
  async (appel, contexte) => {
    const { chemin, corps } = appel;
    const venue = await lireVenue(contexte, { rencontre: chemin.id, id: chemin.venue });
    if (!venue.ok) return venue;
    const decision = corps.structure === undefined ? 'ecarter' : ({ rattacher: corps.structure } as const);
    return trancherLaVenue(contexte, appel, venue.valeur, decision);
  },
);
