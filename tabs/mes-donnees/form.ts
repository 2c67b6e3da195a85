import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_DE_SOI } from '../../core/champs/contact.ts';
import { changees, ouvrir } from '../../core/champs/table.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { changerMesDonnees, MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { egal } from '../../core/egal.ts';

export type ContactALire = MesDonnees['contacts'][number];

/** What a person types of themself. */
export const saisieDeContact = (contact: ContactALire) => ({
  ...ouvrir(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_DE_SOI, contact),
  visibilites: contact.visibilites ?? {},
});
export type SaisieDeContact = ReturnType<typeof saisieDeContact>;

/** Only what was changed, as it is typed. */
export function changementsDe(
  { visibilites: avantVisibilites, ...avant }: SaisieDeContact,
  { visibilites, ...apres }: SaisieDeContact,
): CorpsDe<typeof changerMesDonnees>['contact'] {
  return {
    ...changees(CHAMPS_DE_CONTACT, avant, apres),
    ...(egal(visibilites, avantVisibilites) ? {} : { visibilites }),
  };
}
