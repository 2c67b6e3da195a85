import { lirePublic as contrat } from '../../core/contrats/comptages.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { publicMontre } from '../../core/indicateurs/faits.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { reponsesDuPublic } from '../../core/rencontres/reponses-du-public.ts';
import { commande } from '../hote/commande.ts';

/** The public counted at a rencontre, for whoever does not count: what leaves here is already masked. */
export const lirePublic = commande(contrat, async ({ chemin }, { depots }) => {
  const [rencontre, reglages] = await Promise.all([depots.rencontres.parId(chemin.id), depots.reglages.lire()]);
  const { items: comptages } = await depots.comptages.lireOu('rencontre', rencontre.id);
  const { seuilMasquage } = lireReglages(reglages.items).valeurs;
  return reussite({
    public: publicMontre({ comptages }, seuilMasquage),
    reponses: reponsesDuPublic(comptages, seuilMasquage).map((q) => ({ ...q, reponses: [...q.reponses] })),
  });
});
