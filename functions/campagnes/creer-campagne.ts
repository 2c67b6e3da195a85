import { preparerCampagne } from '../../core/campagnes/preparer.ts';
import { creerCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';

/** The key of the form is what makes a second click find the campaign already there. */
export const creerCampagne = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { cle, ...definition } = appel.corps;
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  const prete = preparerCampagne(definition, cle, reglages);
  if (!prete.ok) return prete;
  const faite = await creerUneFois(depots.campagnes, { ...prete.valeur, empreinte: empreinteDeDemande(appel) });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  await journaliser(contexte, appel, depots.campagnes, {
    ligne: ligne.id,
    dejaFait: !creee,
  });
  return reussite({ id: ligne.id, eTag: ligne.eTag, etat: ligne.etat, dejaFait: !creee });
});
