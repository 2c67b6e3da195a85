import { reussite } from '../../core/contrats/erreur.ts';
import { renouvelerPorte as contrat } from '../../core/contrats/porte.ts';
import { commande } from '../hote/commande.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { porteDe } from './ouvrir.ts';

/** From here on the former QR and the former code open nothing, whatever else changes on the row meanwhile. */
export const renouvelerPorte = commande(
  contrat,
  async (appel, contexte) => {
    const { rencontres } = contexte.depots;
    const rencontre = await rencontres.parId(appel.chemin.id);
    const { tour } = appel.corps;
    const encore = (r: Pick<typeof rencontre, 'id' | 'tourDePorte'>): boolean => porteDe(r).tour === tour;
    const faite = encore(rencontre)
      ? await enregistrerMalgreTout(rencontres, rencontre, { tourDePorte: tour + 1 }, encore)
      : { ligne: rencontre, ecrite: false };
    const dejaFait = !faite.ecrite;
    await journaliser(contexte, appel, rencontres, { ligne: rencontre.id, dejaFait });
    return reussite({ tour: porteDe(faite.ligne).tour, dejaFait });
  },
  surLaRencontre,
);
