import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Depots } from '../../../functions/hote/depots.ts';
import { creerStructuresDe } from '../../../functions/hote/structures-de.ts';
import { unContact } from '../../core/annuaire/une-structure.ts';

const contact = (structure: string, valeurs: Partial<Contact> = {}): Contact =>
  unContact({ nom: 'Maëlle Exemple', structure, oid: 'oid-1', tid: 'tid-1', ...valeurs });

/** Contacts that answer a search by object id, and how often they were asked. */
function ouvrir(lignes: readonly Contact[]) {
  let maintenant = 0;
  let lectures = 0;
  const lireOu = async (_colonne: string, oid: unknown) => {
    lectures += 1;
    return { items: lignes.filter((c) => c.oid === oid), anomalies: [] };
  };
  const contacts = { lireOu } as unknown as Depots['contacts'];
  return {
    structuresDe: creerStructuresDe({ contacts }, () => maintenant),
    lectures: () => lectures,
    avancer: (ms: number) => {
      maintenant += ms;
    },
  };
}

test.each([
  ['en poste, du même locataire', {}, ['7']],
  ['qui n’est plus en poste', { actif: false }, []],
  ['du même identifiant dans un autre locataire', { tid: 'tid-2' }, []],
  ['sans locataire', { tid: undefined }, []],
  ['d’un autre compte', { oid: 'oid-2' }, []],
])('un contact %s donne %j', async (_titre, valeurs, attendues) => {
  const { structuresDe } = ouvrir([contact('7', valeurs)]);
  expect(await structuresDe('oid-1', 'tid-1')).toEqual(attendues);
});

test('une personne peut représenter plusieurs structures, chacune comptée une fois', async () => {
  const { structuresDe } = ouvrir([contact('7'), contact('9'), contact('7')]);
  expect(await structuresDe('oid-1', 'tid-1')).toEqual(['7', '9']);
});

test('la réponse est gardée une minute, par compte et locataire', async () => {
  const { structuresDe, lectures, avancer } = ouvrir([contact('7')]);
  await structuresDe('oid-1', 'tid-1');
  await structuresDe('oid-1', 'tid-1');
  expect(lectures()).toBe(1);
  expect(await structuresDe('oid-1', 'tid-2')).toEqual([]);
  expect(lectures()).toBe(2);
  avancer(60_000);
  await structuresDe('oid-1', 'tid-1');
  expect(lectures()).toBe(3);
});
