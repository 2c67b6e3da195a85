import { nombre } from '../../textes/francais.ts';
import { direHeures, direMontant } from '../montant.ts';
import type { PartieDeTexte } from './decouper.ts';

/** A part as it is written alone: read again, it is the same part. */
export function direPartie(partie: PartieDeTexte): string {
  if (partie.genre === 'nombre')
    return [
      ...(partie.dont ? ['dont'] : []),
      partie.max === undefined ? nombre(partie.nombre) : `${nombre(partie.nombre)} à ${nombre(partie.max)}`,
      ...(partie.quoi === '' ? [] : [partie.quoi]),
    ].join(' ');
  if (partie.genre === 'temps')
    return partie.horaire === undefined
      ? direHeures(partie.heures)
      : `${direHeures(partie.heures)} × ${direMontant(partie.horaire)}`;
  const { centimes, fois, financeur } = partie;
  const montant =
    fois === undefined ? direMontant(centimes) : `${nombre(fois.nombre)} ${fois.quoi} × ${direMontant(fois.unitaire)}`;
  return financeur === undefined ? montant : `${montant} ${financeur}`;
}
