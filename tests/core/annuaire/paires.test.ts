import {
  cleDePaire,
  doublonsAExaminer,
  empreinteDePaire,
  ficheQuiTient,
  garderParDefaut,
} from '../../../core/annuaire/paires.ts';
import { contactsEnDouble } from '../../../core/annuaire/reunir-contacts.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { uneStructure } from './une-structure.ts';

const A = uneStructure({ id: '4', nom: 'Le Fil', commune: 'Cézac', telephone: '+33536490001' });
const B = uneStructure({ id: '12', nom: 'Association Le Fil', commune: 'Cézac', telephone: '+33536490001' });
const distinctes = { etat: 'Distinctes', survivante: '12', absorbee: '4', empreinte: empreinteDePaire(A, B) } as const;

test('une paire dite distincte ne revient pas, sauf si l’une des deux change', () => {
  expect(doublonsAExaminer([B, A], []).map(({ a, b }) => [a.id, b.id])).toEqual([['4', '12']]);
  expect(doublonsAExaminer([A, B], [distinctes])).toEqual([]);
  expect(doublonsAExaminer([{ ...A, horaires: 'Mo 09:00-12:00' }, B], [distinctes])).toEqual([]);
  expect(doublonsAExaminer([A, { ...B, courriel: 'contact@le-fil.example' }], [distinctes]).length).toBe(1);
});

test('une fiche archivée ou fermée n’est le double de personne', () => {
  expect(doublonsAExaminer([A, { ...B, statut: 'Archivée' }], [])).toEqual([]);
  expect(doublonsAExaminer([A, { ...B, statut: 'Fermée' }], [])).toEqual([]);
});

test('la paire et son empreinte ne dépendent pas de l’ordre', () => {
  expect(cleDePaire('12', '4')).toBe('4-12');
  expect(empreinteDePaire(B, A)).toBe(empreinteDePaire(A, B));
});

test('on garde la fiche vérifiée le plus récemment, sinon la plus remplie, sinon la plus ancienne', () => {
  expect(garderParDefaut(A, { ...B, verifieeLe: '2026-01-01' }).id).toBe('12');
  expect(garderParDefaut(A, { ...B, horaires: 'Mo 09:00-12:00' }).id).toBe('12');
  expect(garderParDefaut(B, A).id).toBe('4');
});

test('de fusion en fusion, on trouve la fiche qui tient ; une fusion annulée ne mène nulle part', () => {
  const fusion = (absorbee: string, survivante: string, etat: 'Faite' | 'Annulée' = 'Faite') => ({
    absorbee,
    survivante,
    etat,
  });
  expect(ficheQuiTient('1', [fusion('1', '2'), fusion('2', '3')])).toBe('3');
  expect(ficheQuiTient('1', [fusion('1', '2'), fusion('2', '3', 'Annulée')])).toBe('2');
  expect(ficheQuiTient('1', [fusion('1', '2'), fusion('2', '1')])).toBe('2');
  expect(ficheQuiTient('9', [fusion('1', '2')])).toBe('9');
});

describe('les contacts qui deviennent doubles', () => {
  const contact = (id: string, structure: string, valeurs: Partial<Contact> = {}): Contact =>
    ({
      id,
      nom: 'Maëlle Exemple',
      structure,
      courriel: 'maelle@le-fil.example',
      principal: false,
      thematiques: [],
      visibilite: 'partenaires',
      opposition: false,
      actif: true,
      ...valeurs,
    }) as Contact;
  const reunis = (...contacts: readonly Contact[]) =>
    contactsEnDouble(contacts, '4', '12').map((r) => [r.garde.id, ...r.absorbes.map((c) => c.id)]);

  test('sont ceux de même courriel, dont l’un au moins vient de la fiche absorbée', () => {
    expect(reunis(contact('1', '4'), contact('2', '12', { courriel: 'Maelle@Le-Fil.example' }))).toEqual([['1', '2']]);
    expect(reunis(contact('1', '4'), contact('2', '4'))).toEqual([]);
    expect(reunis(contact('1', '4'), contact('2', '7'))).toEqual([]);
    expect(reunis(contact('1', '4'), contact('2', '12', { actif: false }))).toEqual([]);
    expect(reunis(contact('1', '4', { courriel: undefined }), contact('2', '12', { courriel: undefined }))).toEqual([]);
  });

  test('ne sont jamais deux comptes différents', () => {
    expect(reunis(contact('1', '4', { oid: 'a' }), contact('2', '12', { oid: 'b' }))).toEqual([]);
    expect(reunis(contact('1', '4'), contact('2', '12', { oid: 'b' }))).toEqual([['1', '2']]);
  });
});
