import fc from 'fast-check';
import {
  CRITERES,
  direFiltre,
  filtrerBesoins,
  lireFiltre,
  neFiltreRien,
  valeursTenues,
} from '../../../core/besoins/filtrer.ts';
import { unBesoin } from '../indicateurs/batisseurs.ts';

const BESOINS = [
  unBesoin({ id: '1', intitule: 'Garde d’enfants', thematique: 'Parentalité', communeInsee: '33123', etat: 'Ouvert' }),
  unBesoin({ id: '2', intitule: 'Répit', thematique: 'Handicap', public: 'Aidants et aidés', etat: 'Pris en charge' }),
  unBesoin({ id: '3', intitule: 'Un garage', thematique: 'Mobilité', precisions: 'Réparer à bas prix', etat: 'Clos' }),
];
const ids = (requete: string) => filtrerBesoins(BESOINS, lireFiltre(requete)).map(({ id }) => id);

test('sans rien demander, ce qui est clos ne se montre pas ; demandé, il se montre', () => {
  expect(ids('')).toEqual(['1', '2']);
  expect(ids('etat=Clos')).toEqual(['3']);
  expect(ids('etat=tous')).toEqual(['1', '2', '3']);
});

test('les critères se cumulent ; les mots se cherchent sans accent, précisions comprises', () => {
  expect(ids('theme=Parentalit%C3%A9&commune=33123')).toEqual(['1']);
  expect(ids('theme=Parentalit%C3%A9&commune=33085')).toEqual([]);
  expect(ids('etat=tous&q=REPARER')).toEqual(['3']);
});

test('l’adresse redit le filtre, sauf ce qui joint quelqu’un', () => {
  const valeur = fc.string({ maxLength: 60, unit: fc.constantFrom(...'abcé ’-&=?') });
  const filtre = fc.record(Object.fromEntries(CRITERES.map((c) => [c, valeur]))) as fc.Arbitrary<
    Record<(typeof CRITERES)[number], string>
  >;
  fc.assert(
    fc.property(filtre, (criteres) => {
      const voulu = { ...criteres, texte: '' };
      expect(lireFiltre(direFiltre(voulu))).toEqual(voulu);
    }),
  );
  expect(direFiltre({ ...lireFiltre(''), texte: 'garde 06 12 34 56 78' })).not.toContain('12');
  expect(neFiltreRien(lireFiltre(''))).toBe(true);
});

test('on ne choisit que parmi ce que les besoins tiennent', () => {
  expect(valeursTenues(BESOINS, 'thematique')).toEqual(['Handicap', 'Mobilité', 'Parentalité']);
  expect(valeursTenues(BESOINS, 'commune')).toEqual(['33123']);
});
