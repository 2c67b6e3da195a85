import type { ContactSaisi } from '../../../core/contrats/fiches.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';

/** A contact as typed: every field has a value. */
export type SaisieDeContact = Required<ContactSaisi>;

export const saisieDeContact = (contact?: Contact): SaisieDeContact => ({
  nom: contact?.nom ?? '',
  fonction: contact?.fonction ?? '',
  courriel: contact?.courriel ?? '',
  telephone: telephoneLisible(contact?.telephone ?? ''),
  principal: contact?.principal ?? false,
  thematiques: [...(contact?.thematiques ?? [])],
  visibilite: contact?.visibilite ?? 'partenaires',
  visibilites: contact?.visibilites ?? {},
  contraintes: contact?.contraintes ?? '',
  opposition: contact?.opposition ?? false,
  sansRappel: contact?.sansRappel ?? false,
  informe: contact?.informeLe !== undefined,
});

/** What has changed since the form opened: nothing else is sent. */
export function changementsDeContact(avant: SaisieDeContact, apres: SaisieDeContact): ContactSaisi {
  const champs = Object.keys(avant) as (keyof SaisieDeContact)[];
  return Object.fromEntries(
    champs.filter((c) => JSON.stringify(avant[c]) !== JSON.stringify(apres[c])).map((c) => [c, apres[c]]),
  );
}
