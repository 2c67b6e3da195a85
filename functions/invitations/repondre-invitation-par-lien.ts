import { reussite } from '../../core/contrats/erreur.ts';
import { repondreInvitationParLien as contrat } from '../../core/contrats/invitations.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { enregistrerReponse } from './enregistrer-reponse.ts';

/** For the structure that the link was sent to. */
export const repondreInvitationParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { structure } = sollicitation;
  const fait = await enregistrerReponse(contexte, { ...corps, rencontre: objet.id, structure, maintenant });
  if (!fait.ok) return fait;
  const { attente, ...ecrit } = fait.valeur;
  await journaliser(contexte, appel, contexte.depots.participations, ecrit);
  return reussite({ dejaFait: ecrit.dejaFait, ...(attente === undefined ? {} : { attente }) });
});
