import { auteurDe } from '../../core/carnet/tenir.ts';
import { noterAuCarnet as contrat } from '../../core/contrats/carnet.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';

export const noterAuCarnet = commande(
  contrat,
  async (appel, contexte) => {
    const { carnet, rencontres } = contexte.depots;
    const { cle, observeeLe, texte } = appel.corps;
    const rencontre = await rencontres.parId(appel.chemin.id);
    const par = auteurDe(appel.acteur.id);
    const faite = await creerUneFois(carnet, {
      // The key holds its author: nobody finds the note of another by guessing.
      cle: `${par}-${cle}`,
      rencontre: rencontre.id,
      observeeLe,
      texte,
      par,
      parQuiCoorganise: appel.acteur.profil !== 'coordination',
      empreinte: empreinteDeDemande(appel),
    });
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    await journaliser(contexte, appel, carnet, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  surLaRencontre,
);
