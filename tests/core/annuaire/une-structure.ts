import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';

const identite = (id: string) => ({
  id,
  eTag: `"${id},1"`,
  creeLe: '2025-01-01T08:00:00Z',
  modifieLe: '2025-01-01T08:00:00Z',
});

/** A fictional structure, checked by its list. */
export const uneStructure = (valeurs: Partial<Structure> = {}): Structure => {
  const { id = '1', eTag: _e, creeLe: _c, modifieLe: _m, ...reste } = valeurs;
  const champs = structures.draft.parse({ nom: `Structure ${id}`, type: 'Association', statut: 'Active', ...reste });
  return { ...champs, ...identite(id) };
};

/** A fictional contact. */
export const unContact = (valeurs: Partial<Contact> = {}): Contact => {
  const { id = '1', eTag: _e, creeLe: _c, modifieLe: _m, ...reste } = valeurs;
  const champs = contacts.draft.parse({
    nom: 'Camille Exemple',
    structure: '1',
    visibilite: 'partenaires',
    actif: true,
    ...reste,
  });
  return { ...champs, ...identite(id) };
};
