import fc from 'fast-check';
import { direMontant } from '../../../core/budget/montant.ts';
import { decouper, type PartieDeTexte } from '../../../core/budget/texte/decouper.ts';
import { direPartie } from '../../../core/budget/texte/dire-partie.ts';

const net = (texte: string) => texte.replace(/[\u00A0\u202F]/g, ' ');
const contredits = (texte: string) => decouper(texte).contredits.map(({ dit }) => net(dit));
const bref = (texte: string) => decouper(texte).parties.map((p) => net(direPartie(p)));

test.each([
  ['87 paniers × 50 €', ['87 paniers × 50 €']],
  ['87 paniers x 50 euros', ['87 paniers × 50 €']],
  ['3 200 € Caf + 1 500 € commune', ['3 200 € Caf', '1 500 € Commune']],
  ['3.200€ de la CAF et 1,5 k€ de la mairie', ['3 200 € Caf', '1 500 € Commune']],
  ['12 familles dont 5 nouvelles', ['12 familles', 'dont 5 nouvelles']],
  ['10 professionnels (dont 3 stagiaires) + 15 bénévoles', ['10 professionnels', 'dont 3 stagiaires', '15 bénévoles']],
  ['7 à 12 chauffeurs bénévoles, 1 agent administratif', ['7 à 12 chauffeurs bénévoles', '1 agent']],
  ['120 h × 18,50 €', ['120 h × 18,50 €']],
  ['Ludothèque 35€/heure, 4 heures par mois.', ['4 h × 35 €']],
  ['CAF: 13000€ + 8000€\nCentre Social: 5000€', ['13 000 € Caf', '8 000 € Caf', '5 000 € Centre social']],
  ['1,2 million d’euros', ['1 200 000 €']],
  ['Tarifs compris entre 1€ et 3€, 5 € par panier', []],
  ['Le 12 mars 2026 à 14 h 30, au 05 57 12 34 56 : jeunes de 11-16 ans, plan 2023-2027, 12 % du temps', []],
])('se découpe en parties comptables : %s', (texte, parties) => {
  expect(bref(texte)).toEqual(parties);
});

test('une partie dit qui finance, quelle année, et si c’est demandé, accordé ou versé', () => {
  expect(decouper('Subvention REAAP accordée : 2700 € en 2025').parties).toEqual([
    expect.objectContaining({ centimes: 270_000, financeur: 'REAAP', annee: '2025', sorte: 'accorde' }),
  ]);
});

test.each([
  ['153 + 168, soit 323', ['153 + 168 = 321, et non 323.']],
  ['Paniers distribués : 153 à La Bastide', []],
  ['153 paniers + 168 paniers, soit un total de 323 paniers', ['153 + 168 = 321, et non 323.']],
  ['3 200 € Caf + 1 500 € commune = 4 800 €', ['3 200 € + 1 500 € = 4 700 €, et non 4 800 €.']],
  [
    '87 paniers distribués, d’une valeur de 50 € soit un engagement financier de 4300 €',
    ['87 × 50 € = 4 350 €, et non 4 300 €.'],
  ],
  [
    'Caf : 10 000 €\nCommune : 5 000 € + 500 €\nTotal : 15 000 €',
    ['Les lignes au-dessus font 15 500 €, et non 15 000 €.'],
  ],
  [
    '323 paniers ont été distribués à raison de 2 distributions par mois (153 à La Bastide de Sérou et 168 à St-Girons).',
    ['153 + 168 = 321, et non 323. Est-ce tout le détail ?'],
  ],
  ['12 familles dont 15 nouvelles', ['15 ne peut pas être compris dans 12.']],
  ['400 € dont 500 € de jeux', ['500 € ne peut pas être compris dans 400 €.']],
])('une somme qui se contredit est dite : %s', (texte, dits) => {
  expect(contredits(texte)).toEqual(dits);
});

test.each([
  'En 2020 : 87 paniers distribués, d’une valeur de 50 € soit un engagement financier de 4350 € dont une participation des bénéficiaires par panier à hauteur de 5 €, soit 435 €.',
  '400 € dont 280 € d’achat de matériel et 120 € d’achat d’alimentation',
  '400 € dont 280 € de matériel, et 200 € payés par la Caf',
  '2 groupes + 3 groupes, soit 45 personnes',
  '153 + 168 paniers à 30 €, soit 9 630 €',
  '500 - 100 + 200 = 600',
  '2 × (100 + 200) = 600',
  '153 + 168 = 300 + 21',
  '12 familles dont 30 enfants',
  '323 paniers (155 à La Bastide et 168 à St-Girons)',
  '12 familles (3 en janvier et 4 en mars)',
  '1,25 k€ + 1,3 k€ = 2,6 k€',
  '33,33 € + 33,33 € + 33,33 € = 100 €',
  'environ 150 + 168, soit 323',
  '100 € par mois + 200 € = 1 400 €',
  '10 € × 12 participants, soit 120 € par séance',
  '2024 + 2025 = 12 000 €',
  '10 % + 20 % = 50',
  'Charges : 5 000 €\nRecettes : 5 000 €\nTotal : 5 000 €',
  '7 à 12 bénévoles + 3 agents, soit 12',
])('ce qui ne se contredit pas, ou ne se juge pas, n’est pas accusé : %s', (texte) => {
  expect(contredits(texte)).toEqual([]);
});

const COMPTES = ['paniers', 'familles', 'bénévoles', 'séances'] as const;
const compte = fc.integer({ min: 2, max: 1_900 });
const centimes = fc.integer({ min: 1, max: 90_000_000 });
const financeur = fc.constantFrom('Caf', 'MSA', 'Commune', 'Département', 'REAAP', 'Centre social');

const partie: fc.Arbitrary<PartieDeTexte> = fc
  .oneof(
    fc.record({ genre: fc.constant('montant' as const), dont: fc.constant(false), centimes, financeur }),
    fc
      .record({ nombre: compte, quoi: fc.constantFrom(...COMPTES), unitaire: fc.integer({ min: 1, max: 500_000 }) })
      .map((fois) => ({ genre: 'montant' as const, dont: false, centimes: fois.nombre * fois.unitaire, fois })),
    fc.record({
      genre: fc.constant('temps' as const),
      dont: fc.constant(false),
      heures: fc.integer({ min: 1, max: 200_000 }).map((n) => n / 4),
      horaire: fc.integer({ min: 1, max: 100_000 }),
    }),
    fc.record({
      genre: fc.constant('nombre' as const),
      dont: fc.boolean(),
      nombre: compte,
      quoi: fc.constantFrom(...COMPTES),
    }),
    compte.chain((nombre) =>
      fc.integer({ min: nombre + 1, max: 1_901 }).map((max) => ({
        genre: 'nombre' as const,
        dont: false,
        nombre,
        max,
        quoi: 'familles',
      })),
    ),
  )
  .map((p) => ({ ...p, texte: '' }));

test('ce que l’application écrit d’une partie se relit le même', () => {
  fc.assert(
    fc.property(fc.array(partie, { minLength: 1, maxLength: 6 }), (parties) => {
      const relues = decouper(parties.map(direPartie).join('\n'));
      expect(relues.parties.map((p) => ({ ...p, texte: '' }))).toEqual(parties);
      if (!parties.some(({ dont }) => dont)) expect(relues.contredits).toEqual([]);
    }),
  );
});

const milliers = fc.constantFrom(' ', '\u00A0', '\u202F', '.', '');
const ecrire = (n: number, separateur: string) => String(n).replace(/\B(?=(\d{3})+$)/g, separateur);
const egal = fc.constantFrom(' = ', ', soit ', ' soit un total de ');
const autour = fc.constantFrom(
  '',
  'Le 2 octobre 2025 à 9 h 30. ',
  'De 2023 à 2027, sur 12 communes. ',
  'Axe 3, action 2 : ',
  'Appeler le 05 57 12 34 56.\n',
  'Pour les 11-16 ans, 20 % viennent à pied.\n- ',
);

/** A calculation with its result, right when `ecart` is nothing. */
const calcul = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 2, maxLength: 5 }),
    milliers,
    egal,
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([termes, separateur, donne, forme]) => (ecart: number) => {
    const n = (x: number) => ecrire(x, separateur);
    const somme = termes.reduce((a, b) => a + b, 0) + ecart;
    const [a = 1, b = 1] = termes;
    // A number alone between 1900 and 2099 may be a year: it is not judged.
    if (forme === 0) return `${termes.map((t) => `${n(t)} paniers`).join(' + ')}${donne}${n(somme)} paniers`;
    if (forme === 1) return `${termes.map((t) => `${n(t)} €`).join(' + ')}${donne}${n(somme)} €`;
    if (forme === 2) return `${n(a)} paniers × ${n(b)} €${donne}${n(a * b + ecart)} €`;
    return `${termes.map((t, i) => `Financeur ${'abcde'[i]} : ${n(t)} €`).join('\n')}\nTotal : ${n(somme)} €`;
  });
const SANS_ANNEE = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

test('un texte sans contradiction n’accuse jamais, quoi qu’il y ait autour', () => {
  fc.assert(
    fc.property(calcul, autour, autour, (ecrit, avant, apres) => {
      const ici = avant !== '' && ecrit(0).includes('Total') ? '' : avant;
      expect(decouper(`${ici}${ecrit(0)}.\n${apres}`).contredits).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('le même calcul, faux de quelque chose, est dit', () => {
  fc.assert(
    fc.property(calcul, fc.integer({ min: 1, max: 500 }), (ecrit, ecart) => {
      const texte = ecrit(ecart);
      fc.pre(!SANS_ANNEE.test(texte));
      expect(decouper(texte).contredits).toHaveLength(1);
    }),
  );
});

test('deux montants sans calcul ne se contredisent jamais, et aucun texte ne fait tomber la lecture', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), centimes, (texte, c) => {
      expect(() => decouper(texte)).not.toThrow();
      expect(decouper(`${direMontant(c)} Caf\n${direMontant(c + 1)} MSA`).contredits).toEqual([]);
    }),
  );
});

test('un texte fait pour être long à lire se lit quand même', () => {
  for (const texte of ['1 + '.repeat(5000), '9 '.repeat(10_000), '('.repeat(20_000), '1 € (2, '.repeat(2500)])
    expect(decouper(texte).contredits).toEqual([]);
});
