import { reussite } from '../../core/contrats/erreur.ts';
import { creerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { commande } from '../hote/commande.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ecrireLaCreation, verifierLaCreation } from './ecrire-la-creation.ts';

/** Repeated with the same key, finds the rencontre and finishes what a fault left out. */
export const creerRencontre = commande(contrat, async (appel, contexte) => {
  const prete = await verifierLaCreation(contexte, appel.corps, appel.maintenant);
  if (!prete.ok) return prete;
  const { rencontre, participations } = prete.valeur;
  const empreinte = empreinteDeDemande(appel);
  const faite = await ecrireLaCreation(contexte, { ...rencontre, empreinte }, participations);
  if (!faite.ok) return faite;
  const { ligne, creee, invitees } = faite.valeur;
  await journaliser(contexte, appel, contexte.depots.rencontres, {
    ligne: ligne.id,
    dejaFait: !creee,
    detail: `${invitees} structures invitées`,
  });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
});
