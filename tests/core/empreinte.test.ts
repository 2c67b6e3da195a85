import fc from 'fast-check';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';

test('l’ordre des clés et les champs laissés vides ne changent pas l’empreinte ; une valeur, oui', () => {
  expect(empreinteDe({ a: 1, b: [{ c: 'é', d: undefined }] })).toBe(empreinteDe({ b: [{ c: 'é' }], a: 1 }));
  expect(empreinteDe({ nom: 'Élan' })).not.toBe(empreinteDe({ nom: 'Elan' }));
  expect(empreinteDe(['a', 'b'])).not.toBe(empreinteDe(['b', 'a']));
});

test('deux contenus différents n’ont pas la même empreinte, et toutes tiennent dans leur colonne', () => {
  const vues = new Map<string, string>();
  fc.assert(
    fc.property(fc.jsonValue(), (valeur) => {
      const ecrite = JSON.stringify(valeur);
      const empreinte = empreinteDe(JSON.parse(ecrite));
      expect(empreinte.length).toBeLessThanOrEqual(40);
      const autre = vues.get(empreinte);
      vues.set(empreinte, ecrite);
      if (autre !== undefined) expect(empreinteDe(JSON.parse(autre))).toBe(empreinte);
    }),
  );
  const longues = Array.from({ length: 20_000 }, (_, i) => empreinteDe(`${'x'.repeat(60)}${i}`));
  expect(new Set(longues).size).toBe(20_000);
});

test('une ligne d’avant les empreintes répond comme avant', () => {
  expect(memeDemande({}, 'x').ok).toBe(true);
  expect(memeDemande({ empreinte: 'x' }, 'x').ok).toBe(true);
  expect(memeDemande({ empreinte: 'y' }, 'x')).toMatchObject({ ok: false, refus: { code: 'conflit' } });
});
