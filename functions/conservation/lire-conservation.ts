import { adresseDite } from '../../core/comptes-rendus/rappeler.ts';
import { montrerLesAnnonces } from '../../core/conservation/montrer.ts';
import { empreinteDe, preparerConservation } from '../../core/conservation/preparer.ts';
import { REGLES } from '../../core/conservation/regles.ts';
import { lireConservation as contrat, LIGNES_MONTREES } from '../../core/contrats/conservation.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { lireFonds } from './lire-fonds.ts';

export const lireConservation = commande(contrat, async ({ maintenant }, { depots }) => {
  const { fonds, reglages, illisibles } = await lireFonds(depots);
  const echeances = preparerConservation(fonds, reglages, maintenant);
  const regles = echeances.map(({ regle, mois, limite, dues }) => {
    const { geste, titre, garde, source } = REGLES[regle];
    const montrees = dues.slice(0, LIGNES_MONTREES);
    return {
      regle,
      geste,
      titre,
      garde,
      source,
      mois,
      limite,
      total: dues.length,
      empreinte: empreinteDe(
        regle,
        mois,
        montrees.map((d) => d.ligne.id),
      ),
      lignes: montrees.map(({ ligne, depuis, libelle }) => ({ id: ligne.id, depuis, libelle })),
    };
  });
  const { items: annonces } = await depots.annoncesDeConservation.lire();
  const sansAdresse = adresseDite(reglages.coordonneesDeLaCoordination) === undefined;
  return reussite({ regles, annonces: montrerLesAnnonces(annonces, echeances), illisibles, sansAdresse });
});
