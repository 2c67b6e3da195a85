import { communes } from '../../core/lists/communes.list.ts';
import { vivreA } from '../../core/temps/fuseau.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';

/** The territory that the site says. From then on, days are those of its people. */
export async function lireTerritoire({ client, site }: Pick<Cible, 'client' | 'site'>): Promise<Territoire> {
  const territoire = ouvrirTerritoire((await creerDepot(client, site, communes).lire()).items);
  vivreA(territoire.fuseau, territoire.droitLocal);
  return territoire;
}
