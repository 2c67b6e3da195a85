import { heuresDArrivee } from '../../core/invitations/arriver.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { adresseDePorte, pageDePorte } from '../../core/porte/adresse.ts';
import type { PorteDite } from '../../core/porte/dire.ts';
import type { Contexte } from '../hote/contexte.ts';
import { codeDe, porteDe } from './ouvrir.ts';

/** What is shown of the door of a rencontre; undefined when it has none: without a date, or cancelled. */
export function direPorte(contexte: Contexte, rencontre: Rencontre): PorteDite | undefined {
  const { debut } = rencontre;
  if (debut === undefined || heuresDArrivee(rencontre) === undefined) return undefined;
  const { portes, urlOnglets } = contexte;
  return {
    adresse: adresseDePorte(urlOnglets, portes.cle(porteDe(rencontre))),
    page: pageDePorte(urlOnglets),
    code: codeDe(contexte, { ...rencontre, debut }),
  };
}
