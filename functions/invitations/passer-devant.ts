import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { passerDevant as contrat } from '../../core/contrats/invitations.ts';
import { passerDevant as decider } from '../../core/invitations/places.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { placesDe } from './places.ts';

/** The reason is kept on the row, for the coordination alone: the journal says that it was done. */
export const passerDevant = commandeUneALaFois(
  contrat,
  ({ chemin }) => placesDe(chemin.id),
  async (appel, contexte) => {
    const { participations, rencontres, structures } = contexte.depots;
    const { structure } = appel.corps;
    const rencontre = await rencontres.parId(appel.chemin.id);
    if (!attendReponse(rencontre, appel.maintenant)) return PASSEE;
    await exigerLaDesignee(structures, structure, 'corps.structure');
    const { items } = await participations.lireOu('rencontre', rencontre.id);
    const decide = decider(items, appel.corps);
    if (!decide.ok) return decide;
    const sienne = items.find((p) => p.structure === structure);
    const dejaFait = Object.keys(decide.valeur).length === 0;
    if (!dejaFait && sienne !== undefined) await participations.modifier(sienne.id, sienne.eTag, decide.valeur);
    await journaliser(contexte, appel, participations, {
      ...(sienne === undefined ? {} : { ligne: sienne.id }),
      dejaFait,
    });
    return reussite({ dejaFait });
  },
);

const PASSEE = refuser('regle-metier', 'Cette rencontre n’attend plus de réponse : sa liste d’attente est close.');
