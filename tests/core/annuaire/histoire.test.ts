import { histoireDe } from '../../../core/annuaire/histoire.ts';
import { unContact, uneStructure } from './une-structure.ts';

const trace = (valeurs: object) => ({
  champ: 'telephone',
  par: 'o1.t1',
  canal: 'Onglet',
  le: '2026-11-20T09:00:00Z',
  avant: '+33557000000',
  apres: '+33557000001',
  ...valeurs,
});

test('la dernière valeur changée vient d’abord, sous le nom que l’on lit', () => {
  const structure = uneStructure({
    provenance: [trace({}), trace({ champ: 'services', avant: null, apres: ['Accueil', 'Écoute'] })],
  });
  expect(histoireDe(structure, [])).toMatchObject([
    { champ: 'Services proposés', avant: undefined, apres: 'Accueil, Écoute' },
    { champ: 'Téléphone', avant: '+33557000000', apres: '+33557000001' },
  ]);
});

test('seule une personne de la structure est nommée : un autre compte reste un compte', () => {
  const contacts = [unContact({ nom: 'Camille Exemple', oid: 'o1', tid: 't1' })];
  const structure = uneStructure({ provenance: [trace({}), trace({ par: 'o2.t1' }), trace({ par: 'o1.t2' })] });
  expect(histoireDe(structure, contacts).map((t) => t.par)).toEqual([undefined, undefined, 'Camille Exemple']);
});

test('deux lignes semblables gardent chacune leur clé', () => {
  const traces = histoireDe(uneStructure({ provenance: [trace({}), trace({})] }), []);
  expect(new Set(traces.map((t) => t.cle)).size).toBe(2);
});
