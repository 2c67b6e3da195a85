import type { Commande } from '../hote/commande.ts';
import { choisirRappelsParLien } from './choisir-rappels-par-lien.ts';
import { revoquerLien } from './revoquer-lien.ts';

/** The commands of any link. What a link opens depends on every domain: that one stands at the root. */
export const COMMANDES_DES_LIENS: readonly Commande[] = [revoquerLien, choisirRappelsParLien];
