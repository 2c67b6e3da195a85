import { lirePublic as contrat } from '../../core/contrats/comptages.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { publicMontre } from '../../core/indicateurs/faits.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import {
  QUESTIONS_A_LA_PORTE,
  QUESTIONS_D_UNE_RENCONTRE,
  reponsesDuPublic,
} from '../../core/rencontres/reponses-du-public.ts';
import { commande } from '../hote/commande.ts';

/** The public counted at a rencontre, for whoever does not count: what leaves here is already masked. */
export const lirePublic = commande(contrat, async ({ chemin, acteur }, { depots }) => {
  const [rencontre, reglages] = await Promise.all([depots.rencontres.parId(chemin.id), depots.reglages.lire()]);
  const { items: comptages } = await depots.comptages.lireOu('rencontre', rencontre.id);
  const { seuilMasquage } = lireReglages(reglages.items).valeurs;
  // Whoever counts reads the rows. For the others, what is broken down by quarter is not told by rencontre: one gives the other.
  const questions = autoriser(acteur, 'compter-public').permis ? QUESTIONS_A_LA_PORTE : QUESTIONS_D_UNE_RENCONTRE;
  return reussite({
    public: publicMontre({ comptages }, seuilMasquage),
    reponses: reponsesDuPublic(comptages, seuilMasquage, questions).map((q) => ({ ...q, reponses: [...q.reponses] })),
  });
});
