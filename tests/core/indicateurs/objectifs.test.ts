import { direIndicateur } from '../../../core/bilan/dire-indicateur.ts';
import { carteDeSynthese } from '../../../core/indicateurs/carte-synthese.ts';
import { objectifsEtResultats } from '../../../core/indicateurs/objectifs.ts';
import { texteDeSynthese } from '../../../core/indicateurs/texte-synthese.ts';
import { unComptage, uneParticipation, uneRencontre, uneStructure } from './batisseurs.ts';
import { ligne } from './entrees.ts';
import { uneLigne, uneSynthese } from './une-synthese.ts';

const fois = <T>(n: number, faire: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => faire(i + 1));

/** Four Matinales announced, one of them for the public; one did not take place. */
const MATINALES = {
  rencontres: [
    uneRencontre({ id: '1', titre: 'Matinale des acteurs', format: 'Matinale', debut: '2026-02-05T08:00:00Z' }),
    uneRencontre({ id: '2', titre: 'Matinale des acteurs', format: 'Matinale', debut: '2026-02-19T08:00:00Z' }),
    uneRencontre({ id: '3', titre: 'Matinale des jeunes', format: 'Matinale', debut: '2026-03-12T08:00:00Z' }),
    uneRencontre({ id: '4', format: 'Matinale', etat: 'Annulée', debut: '2026-03-26T08:00:00Z' }),
  ],
  structures: fois(30, (i) => uneStructure({ id: String(i) })),
  participations: fois(30, (i) =>
    uneParticipation({ id: String(i), rencontre: i <= 15 ? '1' : '2', structure: String(i) }),
  ),
  comptages: [unComptage({ id: '1', rencontre: '3', nombre: 160 })],
};
const formats = ['Matinale'];

const lesMatinales = () => [
  ligne(MATINALES, { id: '1', libelle: 'Matinales', calcul: 'rencontres-tenues', formats }),
  ligne(MATINALES, {
    id: '2',
    libelle: 'Acteurs touchés',
    calcul: 'structures-presentes',
    formats,
    unite: 'acteurs',
    cibles: [{ valeur: 30, pour: '2026-12-31' }],
  }),
  ligne(MATINALES, {
    id: '3',
    libelle: 'Jeunes touchés',
    calcul: 'public-compte',
    formats,
    unite: 'jeunes',
    cibles: [{ valeur: 70, haute: 80, pour: '2026-12-31' }],
  }),
];

test('les Matinales : 4 prévues 3 tenues, 30 acteurs attendus 30 touchés, 70 à 80 jeunes attendus 160 touchés', () => {
  expect(objectifsEtResultats(lesMatinales())).toEqual([
    { id: '1', libelle: 'Matinales', attendu: '4 rencontres', obtenu: '3 rencontres', issue: 'pas atteint' },
    { id: '2', libelle: 'Acteurs touchés', attendu: '30 acteurs', obtenu: '30 acteurs', issue: 'atteint' },
    { id: '3', libelle: 'Jeunes touchés', attendu: '70 à 80 jeunes', obtenu: '160 jeunes', issue: 'au-delà' },
  ]);
});

test.each([
  [69, 'pas atteint'],
  [70, 'atteint'],
  [80, 'atteint'],
  [81, 'au-delà'],
])('%d pour 70 à 80 attendus : %s', (valeur, issue) => {
  const l = uneLigne({ origine: 0, cible: 70, cibleHaute: 80, annee: { valeur, masquee: false } });
  expect(objectifsEtResultats([l])[0]?.issue).toBe(issue);
});

test('là où moins vaut mieux, être sous la cible est l’atteindre', () => {
  const issue = (valeur: number) =>
    objectifsEtResultats([uneLigne({ origine: 90, cible: 30, annee: { valeur, masquee: false } })])[0]?.issue;
  expect([issue(40), issue(30), issue(20)]).toEqual(['pas atteint', 'atteint', 'atteint']);
});

test('un petit effectif masqué ne dit ni son nombre ni son issue ; ce qui n’attend rien n’est pas là', () => {
  const masque = uneLigne({ cible: 30, annee: { masquee: true, raison: 'Moins de 5 personnes.' } });
  expect(objectifsEtResultats([masque])[0]).not.toHaveProperty('issue');
  expect(objectifsEtResultats([{ ...uneLigne({ calcul: 'diffusions' }), cible: undefined }])).toEqual([]);
});

test('la carte, le texte et le bilan disent la même fourchette et le même résultat que la page', () => {
  const indicateurs = lesMatinales();
  const synthese = uneSynthese({ actions: [{ id: '1', titre: 'Matinales', servicesResponsables: [], indicateurs }] });
  const net = (dit: string) => dit.replaceAll(/[\u00A0\u202F]/g, ' ');
  const carte = net(JSON.stringify(carteDeSynthese(synthese, { lienOnglet: 'https://exemple.example' })));
  for (const dit of [carte, net(texteDeSynthese(synthese))]) {
    expect(dit).toContain('3 sur 4');
    expect(dit).toContain('cible 30');
    expect(dit).toContain('cible 70 à 80');
    expect(dit).toContain('160');
  }
  expect(indicateurs.map(direIndicateur).map(({ cible, annee }) => [net(cible), net(annee)])).toEqual([
    ['', '3 rencontres (sur 4)'],
    ['30 (2026)', '30 acteurs (sur 30)'],
    ['70 à 80 (2026)', '160 jeunes'],
  ]);
});
