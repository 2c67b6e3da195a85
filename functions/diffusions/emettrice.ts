import type { Refus } from '../../core/contrats/erreur.ts';
import type { AnnuaireLu } from './annuaire-choisi.ts';

/** The structure in whose name the annuaire is handed out must be there. */
export const refusDEmettrice = ({ structures }: AnnuaireLu, emettrice: string | undefined): Refus | undefined =>
  emettrice === undefined || structures.some((s) => s.id === emettrice)
    ? undefined
    : {
        code: 'demande-invalide',
        message:
          'La structure émettrice n’est plus dans l’annuaire : rafraîchissez la page, puis choisissez-en une autre.',
      };
