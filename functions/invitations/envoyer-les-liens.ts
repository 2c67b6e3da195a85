import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { envoyerLesLiens as contrat } from '../../core/contrats/invitations.ts';
import { partagerLesInvites, vagueDInvitation } from '../../core/invitations/liens.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { envoyerLeLien } from './envoyer.ts';

/** What an answer waits for. */
const COURRIELS_PAR_DEMANDE = 40;

/** Each mail is a row marked before it leaves: asked again, or by two at once, nobody has it twice. */
export const envoyerLesLiens = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { maintenant } = appel;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const { debut } = rencontre;
  if (debut === undefined || !attendReponse(rencontre, maintenant)) return SANS_DATE;
  const [invites, faites] = await Promise.all([
    lireInvites(depots, rencontre),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
  ]);
  const { aEnvoyer, avecLien, avecCompte, sansAdresse } = partagerLesInvites(invites, faites.items, debut);
  const rendu = {
    avecLien: avecLien.length,
    avecCompte: avecCompte.length,
    sansAdresse: sansAdresse.map(({ structure: { id, nom } }) => ({ structure: id, nom })),
  };
  if (appel.corps.simuler === true) return reussite({ ...rendu, envoyes: 0, aSuivre: aEnvoyer.length });
  let [envoyes, faits] = [0, 0];
  for (const invite of aEnvoyer.slice(0, COURRIELS_PAR_DEMANDE)) {
    const vague = vagueDInvitation(faites.items, invite, debut);
    const issue = await envoyerLeLien(contexte, { rencontre, debut, invite, vague, maintenant });
    // The service is not able to: it would not be for the next one either.
    if (issue?.issue === 'refusee' && issue.erreur.code !== 'requete') break;
    faits += 1;
    envoyes += Number(issue?.issue === 'envoyee');
  }
  const detail = `${envoyes} liens envoyés`;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre.id, dejaFait: envoyes === 0, detail });
  return reussite({ ...rendu, envoyes, aSuivre: aEnvoyer.length - faits });
});

const SANS_DATE = refuser(
  'regle-metier',
  'Cette rencontre est passée, annulée ou sans date : personne n’a de réponse à donner. Pour trouver une date, ouvrez un sondage.',
);
