import { repondreMiseEnLienParLien as contrat } from '../../core/contrats/mises-en-lien.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ouvrir } from '../liens/ouvrir.ts';
import { enregistrerReponse } from './enregistrer-reponse.ts';

/** The holder answers for the structure that the link was sent to, and again until it expires: the last answer counts. */
export const repondreMiseEnLienParLien = commande(contrat, async (appel, contexte) => {
  const { maintenant } = appel;
  const { jeton, ...reponse } = appel.corps;
  const lien = await ouvrir(contexte, { jeton, acte: 'repondre-mise-en-lien', commande: contrat.id, maintenant });
  if (!lien.ok) return lien;
  const { acteur, sollicitation, objet } = lien.valeur;
  const notee = await enregistrerReponse(contexte, {
    ...reponse,
    miseEnLien: objet.id,
    structure: sollicitation.structure,
    canal: 'Lien personnel',
    maintenant,
  });
  if (!notee.ok) return notee;
  const resultat = notee.valeur.dejaFait ? 'Déjà fait' : 'Fait';
  const acte = { commande: contrat.id, liste: 'MisesEnLien', ligne: objet.id, resultat } as const;
  await journaliser(contexte, { acteur, maintenant }, acte);
  return notee;
});
