import { communes } from '../../core/lists/communes.list.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';

/** The territory that the site says. */
export const lireTerritoire = async ({ client, site }: Pick<Cible, 'client' | 'site'>): Promise<Territoire> =>
  ouvrirTerritoire((await creerDepot(client, site, communes).lire()).items);
