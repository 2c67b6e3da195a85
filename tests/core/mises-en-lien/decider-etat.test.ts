import fc from 'fast-check';
import { misesEnLienDe } from '../../../core/indicateurs/mises-en-lien.ts';
import { leMois } from '../../../core/indicateurs/periode.ts';
import { deciderEtat, deciderPertinence, estClose } from '../../../core/mises-en-lien/decider-etat.ts';
import { type EtatDeMiseEnLien, ISSUES, type Issue, PERTINENCES } from '../../../core/vocabulaires/mises-en-lien.ts';
import { uneMiseEnLien } from '../indicateurs/batisseurs.ts';

type Dite = Issue | undefined;

/** What the structure that asks says, what the other says, what is decided. */
const TABLE: readonly (readonly [Dite, Dite, EtatDeMiseEnLien])[] = [
  [undefined, undefined, 'Envoyée'],
  [undefined, 'En cours', 'En cours'],
  [undefined, 'Aboutie', 'Aboutie'],
  [undefined, 'Refusée', 'Refusée'],
  [undefined, 'Pas eu lieu', 'Pas eu lieu'],
  ['En cours', 'En cours', 'En cours'],
  ['En cours', 'Aboutie', 'Aboutie'],
  ['En cours', 'Refusée', 'Refusée'],
  ['En cours', 'Pas eu lieu', 'Pas eu lieu'],
  ['Aboutie', 'Aboutie', 'Aboutie'],
  ['Aboutie', 'Refusée', 'À clarifier'],
  ['Aboutie', 'Pas eu lieu', 'À clarifier'],
  ['Refusée', 'Refusée', 'Refusée'],
  ['Refusée', 'Pas eu lieu', 'Refusée'],
  ['Pas eu lieu', 'Pas eu lieu', 'Pas eu lieu'],
];

test.each(TABLE)('l’une dit %s, l’autre %s : %s, dans un sens comme dans l’autre', (a, b, etat) => {
  expect(deciderEtat(a, b)).toBe(etat);
  expect(deciderEtat(b, a)).toBe(etat);
});

test('la table couvre tous les couples', () => {
  const dites: readonly Dite[] = [undefined, ...ISSUES];
  const couples = new Set(TABLE.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]));
  expect(couples.size).toBe(dites.length ** 2);
});

test('deux avis différents font « En partie » ; un seul avis suffit', () => {
  const avis = fc.constantFrom(undefined, ...PERTINENCES);
  fc.assert(
    fc.property(avis, avis, (a, b) => {
      const decide = deciderPertinence(a, b);
      expect(decide).toBe(deciderPertinence(b, a));
      if (a === undefined) expect(decide).toBe(b);
      else if (b !== undefined && a !== b) expect(decide).toBe('En partie');
    }),
  );
});

test('ce qui est en cours ou contredit n’est pas clos', () => {
  expect((['Envoyée', 'En cours', 'À clarifier'] as const).map(estClose)).toEqual([false, false, false]);
  expect((['Aboutie', 'Refusée', 'Pas eu lieu', 'Sans réponse'] as const).map(estClose)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('une mise en lien annulée avant de partir n’entre dans aucun compte', () => {
  const [faite, annulee] = [uneMiseEnLien({ id: '1' }), uneMiseEnLien({ id: '2', etat: 'Annulée' })];
  const mois = faite.faiteLe.slice(0, 7);
  const o = { misesEnLien: [faite, annulee], structures: new Map() };
  expect(misesEnLienDe(o, { thematiques: [], typesDeStructure: [] }, leMois(mois)).map(({ id }) => id)).toEqual(['1']);
});
