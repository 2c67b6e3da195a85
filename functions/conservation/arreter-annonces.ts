import { estEnAttente } from '../../core/conservation/annoncer.ts';
import { arreterAnnonces as contrat } from '../../core/contrats/conservation.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { UNE_CONSERVATION_A_LA_FOIS } from './minuteur.ts';

/** Stops announcements, one or all. Said again, changes nothing; of one that is done, says so. */
export const arreterAnnonces = commandeUneALaFois(
  contrat,
  () => UNE_CONSERVATION_A_LA_FOIS,
  async (appel, contexte) => {
    const { annoncesDeConservation: depot } = contexte.depots;
    const { annonces, motif } = appel.corps;
    const lues = await Promise.all(annonces.map(({ id }, rang) => designee(depot, id, `corps.annonces.${rang}.id`)));
    if (lues.some(({ etat }) => etat === 'Faite')) return DEJA_FAITE;
    let arretees = 0;
    for (const [rang, lue] of lues.entries()) {
      if (!estEnAttente(lue)) continue;
      await depot.modifier(lue.id, annonces[rang]?.eTag ?? lue.eTag, {
        etat: 'Arrêtée',
        arreteeLe: appel.maintenant,
        motif,
        lignes: undefined,
      });
      arretees += 1;
      await journaliser(contexte, appel, depot, { ligne: lue.id, detail: lue.cle });
    }
    return reussite({ arretees });
  },
);

const DEJA_FAITE = refuser('regle-metier', 'C’est déjà fait\u00A0: il n’y a plus rien à arrêter.');
