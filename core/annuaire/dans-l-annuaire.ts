import type { Refus } from '../contrats/erreur.ts';
import type { Structure } from '../lists/structures.list.ts';

/** Is the fiche in the annuaire that people search: neither archived nor closed? */
export const estDansLAnnuaire = (s: Pick<Structure, 'statut'>): boolean =>
  s.statut === 'Active' || s.statut === 'À vérifier';

/** A fiche out of the annuaire is neither confirmed nor corrected. */
export const refusHorsAnnuaire = (s: Pick<Structure, 'statut'>): Refus | undefined =>
  estDansLAnnuaire(s)
    ? undefined
    : {
        code: 'regle-metier',
        message:
          'Cette fiche n’est plus dans l’annuaire. La coordination peut la rouvrir si la structure est toujours active.',
      };
