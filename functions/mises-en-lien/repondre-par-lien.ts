import { repondreMiseEnLienParLien as contrat } from '../../core/contrats/mises-en-lien.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { enregistrerReponse } from './enregistrer-reponse.ts';

/**
 * The holder answers for the structure that the link was sent to, and again until it expires: the last answer counts.
 */
export const repondreMiseEnLienParLien = commandeParLien(contrat, 'repondre-mise-en-lien', async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const notee = await enregistrerReponse(contexte, {
    ...corps,
    miseEnLien: objet.id,
    structure: sollicitation.structure,
    canal: 'Lien personnel',
    maintenant,
  });
  if (!notee.ok) return notee;
  const { dejaFait } = notee.valeur;
  await journaliser(contexte, appel, contexte.depots.misesEnLien, { ligne: objet.id, dejaFait });
  return notee;
});
