import fc from 'fast-check';
import { onlyColumns, type WireItem } from '../../../core/lists/list.ts';
import { essais } from './une-liste.ts';

/** What a field of each column may hold, right or wrong; undefined is a field left empty. */
const CHAMPS: Readonly<Record<string, readonly unknown[]>> = {
  Title: ['clé', '', 12, undefined, 'x'.repeat(300)],
  Ville: ['Blaye', 'Blaye\r\nsur-Gironde', 'x'.repeat(101), undefined],
  TexteLibre: ['a\nb', {}, undefined],
  Lignes: ['a\nb', ' a \r\n\r\n b', 3, undefined],
  Reglage: ['{"a":1,"b":[]}', '{"a":"1"}', '{', undefined],
  Statut: ['actif', 'inconnu', undefined],
  Format: ['atelier', 'ajouté', undefined],
  Themes: [['santé'], ['santé', 'inconnu'], 'santé', undefined],
  Nombre: [3, 3.5, -1, '3', undefined],
  Mesure: [1.25, null, Number.NaN, undefined],
  Actif: [true, false, 'oui', undefined],
  Jour: ['2026-07-13T22:00:00Z', '2026-02-31T00:00:00Z', 'hier', undefined],
  Moment: ['2026-07-13T22:00:00Z', '2026-07-13T22:00:00.5Z', '2026-07-13', undefined],
  CibleLookupId: ['7', 7, '0', undefined],
  Autres: [[{ LookupId: 7, LookupValue: 'Titre' }], [{}], undefined],
};
const fields = fc.record(
  Object.fromEntries(Object.entries(CHAMPS).map(([nom, valeurs]) => [nom, fc.constantFrom(...valeurs)])),
);
const colonnes = Object.keys(essais.columns) as (keyof typeof essais.columns)[];

test('lire quelques colonnes d’une ligne, c’est la lire entière et n’en garder que celles-là, ce qui y est illisible compris', () => {
  fc.assert(
    fc.property(fields, fc.subarray(colonnes, { minLength: 1 }), (champs, voulues) => {
      const item: WireItem = { id: '7', eTag: '"x,1"', createdDateTime: '2026-11-23T09:00:00Z', fields: champs };
      const reduite = onlyColumns(essais, voulues);
      // Nothing but what is asked for comes back.
      const demandes = Object.fromEntries(Object.entries(champs).filter(([nom]) => reduite.selectKeys().includes(nom)));
      const lu = reduite.parse({ ...item, fields: demandes });
      const noms = voulues.map((cle) => essais.internalName(cle));
      const entiere = essais.parse(item);
      const empechent = 'row' in entiere ? [] : entiere.anomalies.filter((a) => noms.includes(a.colonne));
      if ('row' in lu) {
        expect(empechent).toEqual([]);
        expect(Object.keys(lu.row).toSorted()).toEqual([...voulues, 'creeLe', 'id'].toSorted());
        if ('row' in entiere) expect(entiere.row).toMatchObject(lu.row);
      } else expect(new Set(lu.anomalies)).toEqual(new Set(empechent));
    }),
    { numRuns: 300 },
  );
});

test('une colonne que l’on ne lit pas n’empêche pas de lire la ligne', () => {
  const item: WireItem = { id: '7', eTag: '', fields: { Title: 'clé', Reglage: '{' } };
  expect(essais.parse(item)).toMatchObject({ anomalies: [{ colonne: 'Reglage' }] });
  expect(onlyColumns(essais, ['cle']).parse(item)).toEqual({ row: { id: '7', creeLe: '', cle: 'clé' } });
});
