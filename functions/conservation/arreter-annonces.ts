import { estEnAttente } from '../../core/conservation/annoncer.ts';
import { arreterAnnonces as contrat } from '../../core/contrats/conservation.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
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
    const aArreter = lues.filter(estEnAttente);
    // Before anything is written: all of what was seen is stopped, or nothing.
    if (aArreter.some(({ id, eTag }) => annonces.find((a) => a.id === id)?.eTag !== eTag)) return LIGNE_CHANGEE;
    for (const { id, eTag, cle } of aArreter) {
      await depot.modifier(id, eTag, {
        etat: 'Arrêtée',
        arreteeLe: appel.maintenant,
        motif,
        lignes: undefined,
      });
      await journaliser(contexte, appel, depot, { ligne: id, detail: cle });
    }
    return reussite({ arretees: aArreter.length });
  },
);

const DEJA_FAITE = refuser('regle-metier', 'C’est déjà fait\u00A0: il n’y a plus rien à arrêter.');
