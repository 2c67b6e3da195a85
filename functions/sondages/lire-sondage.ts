import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { lireSondage as contrat } from '../../core/contrats/sondages.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { mesurerSondage } from '../../core/sondages/mesurer.ts';
import { vueDuSondage } from '../../core/sondages/vue.ts';
import { avecSesRencontres } from '../hote/avec-ses-rencontres.ts';
import { commande } from '../hote/commande.ts';
import { dernierSondage, inviteesParmi, lireVotes } from './lire.ts';

export const lireSondage = commande(contrat, async ({ chemin, acteur, maintenant }, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const sondage = await dernierSondage(contexte, rencontre);
  if (sondage === undefined) return reussite({});
  const { depots } = contexte;
  const [{ items: participations }, votes, structures, sollicitations] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    lireVotes(contexte, sondage),
    depots.structures.lire(),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
  ]);
  const invitees = inviteesParmi(participations);
  const mesures = mesurerSondage({
    sondage,
    rencontre,
    participations,
    votes,
    sollicitations: sollicitations.items,
  });
  const lecteur = await avecSesRencontres(contexte, acteur);
  const organise = autoriser(lecteur, 'lire-reponses', { liste: 'Rencontres', id: rencontre.id }).permis;
  return reussite({
    sondage: vueDuSondage(
      {
        sondage,
        invitees: structures.items
          .filter(({ id }) => invitees.includes(id))
          .map((s) => ({ ...s, nom: nomVu(s, acteur) })),
        votes,
        mesures,
        maintenant,
      },
      { siennes: acteur.structures, organise },
    ),
  });
});
