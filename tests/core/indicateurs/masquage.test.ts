import fc from 'fast-check';
import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { sommeMasquee } from '../../../core/indicateurs/masquage.ts';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import {
  unComptage,
  uneFicheAction,
  uneParticipation,
  uneRencontre,
  uneStructure,
  unIndicateur,
} from './batisseurs.ts';
import { entrees } from './entrees.ts';

test('un comptage de 1 à 4 personnes n’est pas montré ; zéro et cinq le sont', () => {
  expect(sommeMasquee([0], 5)).toEqual({ valeur: 0, masquee: false });
  expect(sommeMasquee([1], 5)).toEqual({ masquee: true, raison: 'Moins de 5 personnes.' });
  expect(sommeMasquee([4], 5).masquee).toBe(true);
  expect(sommeMasquee([5], 5)).toEqual({ valeur: 5, masquee: false });
});

test('un petit comptage n’entre dans aucun total, et le total le dit', () => {
  expect(sommeMasquee([20, 3, 4], 5)).toEqual({
    valeur: 20,
    masquee: false,
    raison: 'Sans 2 comptages de moins de 5 personnes.',
  });
  expect(sommeMasquee([3, 4], 5)).toEqual({ masquee: true, raison: '2 comptages, chacun de moins de 5 personnes.' });
});

test('le seuil est celui des réglages', () => {
  expect(sommeMasquee([9], 10).raison).toBe('Moins de 10 personnes.');
});

interface Seance {
  readonly mois: number;
  readonly thematique: string;
  readonly public: number;
  readonly representants: number;
}

const seances = fc.array(
  fc.record({
    mois: fc.integer({ min: 1, max: 12 }),
    thematique: fc.constantFrom('Santé', 'Sport'),
    public: fc.integer({ min: 0, max: 12 }),
    representants: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 14 },
);

/** Overlapping indicators over the same rencontres: where subtraction would betray a small count. */
const INDICATEURS = [
  unIndicateur({ id: '1', calcul: 'public-compte' }),
  unIndicateur({ id: '2', calcul: 'public-compte', thematiques: ['Santé'] }),
  unIndicateur({ id: '3', calcul: 'frequentation' }),
  unIndicateur({ id: '4', calcul: 'frequentation', thematiques: ['Sport'] }),
  unIndicateur({ id: '5', calcul: 'structures-presentes' }),
];

function publiees(s: readonly Seance[]): readonly Synthese[] {
  const rencontres = s.map((x, i) =>
    uneRencontre({
      id: String(i + 1),
      thematique: x.thematique,
      debut: `2026-${String(x.mois).padStart(2, '0')}-15T09:00:00Z`,
    }),
  );
  return ['2026-05', '2026-06', '2026-12'].map((mois) =>
    calculerSynthese(
      entrees({
        mois,
        fichesAction: [uneFicheAction()],
        indicateurs: INDICATEURS,
        rencontres,
        participations: s.map((x, i) =>
          uneParticipation({ id: String(i + 1), rencontre: String(i + 1), personnes: x.representants }),
        ),
        comptages: s.map((x, i) => unComptage({ id: String(i + 1), rencontre: String(i + 1), nombre: x.public })),
        structures: [uneStructure()],
        maintenant: '2027-01-05T09:00:00Z',
      }),
    ),
  );
}

const autrePetit = (n: number, tirage: number): number => (n >= 1 && n <= 4 ? tirage : n);

test('rien de ce qui paraît, mois après mois, ne dépend de la valeur d’un petit comptage : aucun recoupement ne le retrouve', () => {
  fc.assert(
    fc.property(seances, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 28, maxLength: 28 }), (s, tirages) => {
      const ailleurs = s.map((x, i) => ({
        ...x,
        public: autrePetit(x.public, tirages[i] ?? 1),
        representants: autrePetit(x.representants, tirages[i + 14] ?? 1),
      }));
      expect(publiees(ailleurs)).toEqual(publiees(s));
    }),
    { numRuns: 40 },
  );
});

test('aucune mesure de personnes entre 1 et 4 ne paraît, et l’année est la somme des mois montrés', () => {
  fc.assert(
    fc.property(seances, (s) => {
      for (const l of publiees(s)[2]?.actions[0]?.indicateurs.slice(0, 4) ?? []) {
        const mois = l.serie.map((p) => p.mesure);
        for (const m of [l.mois, l.annee, ...mois]) expect([1, 2, 3, 4]).not.toContain(m.valeur);
        const somme = mois.reduce((n, m) => n + (m.valeur ?? 0), 0);
        expect(l.annee.valeur ?? 0).toBe(somme);
      }
    }),
    { numRuns: 40 },
  );
});
