import fc from 'fast-check';
import { lireCoordonnees } from '../../../core/annuaire/coordonnees.ts';
import { ETATS_DE_FRAICHEUR } from '../../../core/annuaire/fraicheur.ts';
import { direRecherche, lireRecherche, RECHERCHE_VIDE, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { PUBLICS, THEMATIQUES } from '../../../core/vocabulaires/thematiques.ts';
import { direVue, lireVue } from '../../../tabs/commun/vue-de-recherche.ts';

const recherche: fc.Arbitrary<Recherche> = fc
  .record({
    texte: fc.string({ unit: 'grapheme', maxLength: 60 }).map((t) => t.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()),
    thematiques: fc.subarray([...THEMATIQUES, 'L’été & après = mieux #1']),
    publics: fc.subarray([...PUBLICS]).map((v) => v.slice(0, 20)),
    communes: fc.subarray(['33123', '2A004', '33114']),
    autour: fc.boolean(),
    types: fc.subarray(['Association', 'Santé']),
    fraicheur: fc.subarray([...ETATS_DE_FRAICHEUR]),
  })
  .map((r) => ({ ...r, autour: r.autour && r.communes.length > 0 }));

const sansCoordonnees = ({ texte }: Recherche): boolean => lireCoordonnees(texte).reste === texte;

test('une recherche dite puis lue est la même', () => {
  fc.assert(fc.property(recherche, (r) => expect(lireRecherche(direRecherche(r))).toEqual(r)));
});

test('l’adresse garde la fiche ouverte et l’affichage avec la recherche', () => {
  const fiche = fc.option(fc.nat({ max: 99_999 }).map(String), { nil: undefined });
  fc.assert(
    // The number or the mail of someone, that one searches by, is not written in an address.
    fc.property(
      recherche.filter(sansCoordonnees),
      fiche,
      fc.constantFrom('liste', 'carte', 'deux'),
      (r, id, affichage) => {
        const vue = { recherche: r, fiche: id, affichage } as const;
        expect(lireVue(direVue(vue))).toEqual(vue);
      },
    ),
  );
});

test('un lien abîmé s’ouvre : ce qui n’est pas compris est laissé de côté', () => {
  const vide = { fiche: undefined, recherche: RECHERCHE_VIDE, affichage: 'liste' };
  expect(lireVue('fiche/abc?commune=Paris&fraicheur=hier&vue=globe&autour=1&inconnu=2')).toEqual(vide);
  expect(lireVue('fiche/12345678901')).toEqual(vide);
  expect(lireRecherche(`q=${'a'.repeat(5000)}`).texte).toHaveLength(200);
  expect(lireRecherche('thematique=%E0%A4%A&public=&public=Parents&public=Parents').publics).toEqual(['Parents']);
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (n) => expect(() => lireVue(n)).not.toThrow()));
});
