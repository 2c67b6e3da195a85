import { type Suivie, suivreLesDemandes } from '../../core/interconnaissance/suivre.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';

export interface AnneeLue {
  readonly suivies: readonly Suivie[];
  readonly contacts: readonly Contact[];
  /** Every mail that asked something of this kind. */
  readonly faites: readonly Sollicitation[];
  readonly reglages: Reglages;
}

/** Each structure asked in a year, where it stands, and what a mail to it needs. */
export async function lireLAnnee({ depots }: Contexte, annee: string, maintenant: string): Promise<AnneeLue> {
  const [lignes, structures, contacts, faites, reglages] = await Promise.all([
    depots.interconnaissances.lireOu('annee', annee),
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.sollicitations.lireOu('nature', 'Interconnaissance'),
    depots.reglages.lire(),
  ]);
  const e = { lignes: lignes.items, structures: structures.items, contacts: contacts.items, faites: faites.items };
  return {
    suivies: suivreLesDemandes(e, maintenant),
    contacts: contacts.items,
    faites: faites.items,
    reglages: lireReglages(reglages.items).valeurs,
  };
}
