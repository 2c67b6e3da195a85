import { acteurDe, lireRevendications } from '../../../tabs/commun/acteur.ts';
import { unContact } from '../../core/rencontres/batisseurs.ts';

const jeton = (charge: unknown): string => `e30.${Buffer.from(JSON.stringify(charge)).toString('base64url')}.x`;
const MOI = { oid: 'o1', tid: 't1' };

test('les revendications se lisent dans un jeton, accents compris', () => {
  expect(lireRevendications(jeton({ ...MOI, name: 'Éloïse ✓', roles: ['Partenaire'] }))).toEqual({
    ...MOI,
    roles: ['Partenaire'],
  });
});

test('un jeton illisible ne donne aucun droit', () => {
  for (const abime of ['', 'abc', 'a.b.c', jeton({ oid: 3 })]) expect(lireRevendications(abime)).toBeUndefined();
});

test('sans rôle connu, on lit et rien de plus', () => {
  expect(acteurDe(MOI, []).profil).toBe('lecture');
  expect(acteurDe({ ...MOI, roles: ['Autre'] }, []).profil).toBe('lecture');
  expect(acteurDe({ ...MOI, roles: ['Partenaire', 'Coordination'] }, []).profil).toBe('coordination');
});

test('on représente les structures de ses contacts actifs, dans ce locataire seulement', () => {
  const contacts = [
    unContact({ id: '1', structure: '7', oid: 'o1', tid: 't1' }),
    unContact({ id: '2', structure: '7', oid: 'o1', tid: 't1' }),
    unContact({ id: '3', structure: '8', oid: 'o1', tid: 't1', actif: false }),
    unContact({ id: '4', structure: '9', oid: 'o1', tid: 'ailleurs' }),
    unContact({ id: '5', structure: '10', oid: 'o2', tid: 't1' }),
  ];
  expect(acteurDe({ ...MOI, roles: ['Partenaire'] }, contacts).structures).toEqual(['7']);
});
