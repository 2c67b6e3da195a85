import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { genererExemple } from '../../../infra/local/exemple/generer.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

export const MAINTENANT = '2026-11-23T09:00:00Z';
export const PRODUCTEUR = 'maillage-essai';

const identite = (rang: number) => ({
  id: String(rang + 1),
  eTag: `"${rang + 1},1"`,
  creeLe: '2026-01-05T08:00:00Z',
  modifieLe: '2026-10-02T22:30:00Z',
});

const exemple = genererExemple(LATITUDE_NORD_GIRONDE, '2026-11-23');

/** The sample territory as its lists would give it back. */
export const STRUCTURES: readonly Structure[] = (exemple.Structures ?? []).map((row, i) => ({
  ...structures.draft.parse(row),
  ...identite(i),
}));
export const CONTACTS: readonly Contact[] = (exemple.Contacts ?? []).map((row, i) => ({
  ...contacts.draft.parse(row),
  ...identite(i),
}));
