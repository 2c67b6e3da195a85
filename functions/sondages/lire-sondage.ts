import { reussite } from '../../core/contrats/erreur.ts';
import { lireSondage as contrat } from '../../core/contrats/sondages.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { vueDuSondage } from '../../core/sondages/vue.ts';
import { commande } from '../hote/commande.ts';
import { dernierSondage, lireInvitees, lireVotes } from './lire.ts';

export const lireSondage = commande(contrat, async ({ chemin, acteur, maintenant }, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const sondage = await dernierSondage(contexte, rencontre);
  if (sondage === undefined) return reussite({});
  const [invitees, votes, structures] = await Promise.all([
    lireInvitees(contexte, rencontre.id),
    lireVotes(contexte, sondage),
    contexte.depots.structures.lire(),
  ]);
  const qui = { siennes: acteur.structures, organise: autoriser(acteur, 'ouvrir-sondage').permis };
  return reussite({
    sondage: vueDuSondage(
      { sondage, invitees: structures.items.filter(({ id }) => invitees.includes(id)), votes, maintenant },
      qui,
    ),
  });
});
