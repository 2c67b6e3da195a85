import fc from 'fast-check';
import { direSelection, selectionner, TOUT } from '../../../core/exports/selection.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, uneStructure } from '../annuaire/une-structure.ts';

const STRUCTURES = ['1', '2', '3', '4'].map((id) =>
  uneStructure({ id, nom: `Structure ${id}`, thematiques: [Number(id) % 2 === 0 ? 'Logement' : 'Santé'] }),
);
const CONTACTS = STRUCTURES.map((s) => unContact({ id: `1${s.id}`, structure: s.id }));
const options = { territoire: LATITUDE_NORD_GIRONDE, qui: { profil: 'coordination' } } as const;

test('cochées une à une, aucune autre ne sort ; les filtres les restreignent encore, leurs personnes les suivent', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '99')), (cochees) => {
      const { structures, contacts } = selectionner(STRUCTURES, CONTACTS, { ...TOUT, structures: cochees }, options);
      const attendues = cochees.length === 0 ? ['1', '2', '3', '4'] : cochees.filter((id) => id !== '99');
      expect(structures.map(({ id }) => id)).toEqual(attendues.toSorted());
      expect(contacts.map((c) => c.structure)).toEqual(attendues.toSorted());
    }),
  );
  const deux = { ...TOUT, structures: ['1', '2'], thematiques: ['Logement'] };
  expect(selectionner(STRUCTURES, CONTACTS, deux, options).structures.map(({ id }) => id)).toEqual(['2']);
});

test('ce qui est remis dit qu’il vient d’un choix', () => {
  expect(direSelection({ ...TOUT, structures: ['1', '2'] }, LATITUDE_NORD_GIRONDE)).toBe('2 structures choisies');
  expect(direSelection(TOUT, LATITUDE_NORD_GIRONDE)).toBeUndefined();
});
