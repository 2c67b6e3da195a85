import { communes, type NouvelleCommune } from '../../core/lists/communes.list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { DEFINITIONS_DES_REGLAGES } from '../../core/reglages/reglages.ts';
import { planifierTerritoire } from '../../core/territoire/planifier-territoire.ts';
import type { ClientGraph } from '../../graph/client.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Site } from '../../graph/site.ts';

interface Ou {
  readonly client: ClientGraph;
  readonly site: Site;
}

/** Makes the rows of `Communes` say this territory. Run again, it writes nothing more. Throws the first failure. */
export async function ecrireTerritoire({ client, site }: Ou, voulues: readonly NouvelleCommune[]): Promise<void> {
  const plan = planifierTerritoire(voulues, (await creerDepot(client, site, communes).lire()).items);
  const { echecs } = await ecrireEnLot(client, site, communes, plan);
  if (echecs[0] !== undefined) throw echecs[0].erreur;
}

interface Noms {
  /** Name of the territory that is left, if there was one. */
  readonly avant: string;
  readonly nom: string;
  /** Was it chosen by the administrator? Otherwise what the coordination has written stays. */
  readonly choisi: boolean;
}

/** The name that syntheses and mails carry. Gives what is in force. */
export async function nommerTerritoire({ client, site }: Ou, { avant, nom, choisi }: Noms): Promise<string> {
  const depot = creerDepot(client, site, reglages);
  const { aide } = DEFINITIONS_DES_REGLAGES.territoire;
  const { ligne } = await depot.creerSiAbsent({ cle: 'territoire', valeur: nom, aide });
  const ecrit = (ligne.valeur ?? '').trim();
  if (ecrit === nom || !(choisi || ecrit === '' || ecrit === avant)) return ecrit;
  await depot.modifier(ligne.id, ligne.eTag, { valeur: nom });
  return nom;
}
