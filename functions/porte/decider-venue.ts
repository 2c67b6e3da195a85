import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { deciderVenue as contrat } from '../../core/contrats/porte.ts';
import { deciderVenue as decider, presenceRattachee } from '../../core/porte/decider.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** The presence is written first: an execution that dies in between leaves a venue still to be decided, and is done again. */
export const deciderVenue = commandeUneALaFois(
  contrat,
  ({ chemin }) => `venue ${chemin.venue}`,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { chemin, corps, acteur, maintenant } = appel;
    const venue = await depots.venues.parId(chemin.venue);
    if (venue.rencontre !== chemin.id) return INCONNUE;
    const decision = corps.structure === undefined ? 'ecarter' : ({ rattacher: corps.structure } as const);
    const decidee = decider(venue, decision, { par: acteur.id.slice(0, 80), maintenant });
    if (!decidee.ok) return decidee;
    if (decidee.valeur === undefined) return reussite({ dejaFait: true });
    if (corps.structure !== undefined) await noterLaPresence(contexte, chemin.id, corps.structure);
    if ((await modifierOuCeder(depots.venues, venue, decidee.valeur)) === undefined) return LIGNE_CHANGEE;
    await journaliser(contexte, appel, depots.venues, { ligne: venue.id, detail: decidee.valeur.etat });
    return reussite({ dejaFait: false });
  },
);

async function noterLaPresence({ depots }: Contexte, rencontre: string, structure: string): Promise<void> {
  // Before anything is written.
  await exigerLaDesignee(depots.structures, structure, 'corps.structure');
  const { items } = await depots.participations.lireOu('rencontre', rencontre);
  const sienne = items.find((p) => p.structure === structure);
  const presence = presenceRattachee(sienne);
  if (sienne === undefined)
    await depots.participations.creerSiAbsent({
      cle: cleDeParticipation(rencontre, structure),
      rencontre,
      structure,
      statut: 'Présent',
      ...presence,
    });
  else if (Object.keys(presence).length > 0) await depots.participations.modifier(sienne.id, sienne.eTag, presence);
}

const INCONNUE = refuser(
  'introuvable',
  'Cette venue n’est pas ou plus celle de cette rencontre. Rafraîchissez la page.',
);
