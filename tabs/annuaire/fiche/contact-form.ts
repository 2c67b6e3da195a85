import { fautesDeContact, nettoyerContact } from '../../../core/annuaire/nettoyer-contact.ts';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_SAISIS } from '../../../core/champs/contact.ts';
import { changees, ouvrir } from '../../../core/champs/table.ts';
import { fautesDuCorps, parChamp } from '../../../core/contrats/fautes.ts';
import { type ContactSaisi, modifierContact } from '../../../core/contrats/fiches.ts';
import { egal } from '../../../core/egal.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';

/** A contact as typed: every field has a value. */
export const saisieDeContact = (contact?: Contact) => ({
  ...ouvrir(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_SAISIS, { visibilite: 'partenaires', ...contact }),
  visibilites: contact?.visibilites ?? {},
  informe: contact?.informeLe !== undefined,
});
export type SaisieDeContact = ReturnType<typeof saisieDeContact>;

/** What has changed since the form opened: nothing else is sent, and as it is typed. */
export function changementsDeContact(avant: SaisieDeContact, apres: SaisieDeContact): ContactSaisi {
  const { visibilites: avantVisibilites, informe: avantInforme, ...champs } = avant;
  const { visibilites, informe, ...saisis } = apres;
  return {
    ...changees(CHAMPS_DE_CONTACT, champs, saisis),
    ...(egal(visibilites, avantVisibilites) ? {} : { visibilites }),
    ...(informe === avantInforme ? {} : { informe }),
  };
}

/** What a new contact sends: what was typed, and always its name and who reads it. */
export const contactDeCreation = (saisie: SaisieDeContact): ContactSaisi =>
  Object.assign(changementsDeContact(saisieDeContact(), saisie), { nom: saisie.nom, visibilite: saisie.visibilite });

const CHAMPS = [...CHAMPS_DE_CONTACT_SAISIS, 'visibilites', 'informe'] as const;

/** The faults that the API told, by field. */
export const parChampDeContact = (fautes: Parameters<typeof parChamp>[1]) => parChamp(CHAMPS, fautes);

/** What is wrong before anything is sent, by field: by the rules of the contract, then of the list. */
export const fautesDeSaisie = (contact: ContactSaisi): ReturnType<typeof parChampDeContact> =>
  parChampDeContact([
    ...fautesDuCorps(modifierContact, { eTag: '"0,0"', contact }),
    ...fautesDeContact(nettoyerContact(contact)),
  ]);
