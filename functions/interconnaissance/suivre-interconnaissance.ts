import { reussite } from '../../core/contrats/erreur.ts';
import { suivreInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { quiAppeler } from '../../core/invitations/suivre-le-courriel.ts';
import { commande } from '../hote/commande.ts';
import { lireLAnnee } from './lire-annee.ts';

/** Who has answered, never what. */
export const suivreInterconnaissance = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const { suivies, contacts } = await lireLAnnee(contexte, chemin.annee, maintenant);
  return reussite({
    suivies: suivies.map(({ ligne, structure, suivi }) => ({
      structure: ligne.structure,
      nom: structure?.nom ?? `Structure ${ligne.structure}`,
      suivi,
      appeler: structure === undefined || suivi === 'repondue' ? [] : [...quiAppeler(structure, contacts)],
    })),
  });
});
