import { anneeDeLAction } from '../../../core/bilan/action.ts';
import { type Bilan, bilan as schema } from '../../../core/bilan/bilan.ts';
import { composerBilan } from '../../../core/bilan/composer-bilan.ts';
import { direLesManques, direRemplissage } from '../../../core/bilan/dire-bilan.ts';
import { moisDuBilan } from '../../../core/bilan/mois-du-bilan.ts';
import { estRempli, manquesDe } from '../../../core/bilan/remplissage.ts';
import { type Convention, conventions } from '../../../core/lists/conventions.list.ts';
import { bati, uneFicheAction, uneParticipation, uneRencontre, uneSuite } from '../indicateurs/batisseurs.ts';
import { bilanDExemple, faitsDExemple } from './exemple.ts';

const champs = (b: Bilan) => b.sections.flatMap((s) => s.blocs.flatMap((bloc) => bloc.champs));
const blocDe = (b: Bilan, fiche: string) => {
  const bloc = b.sections.flatMap((s) => s.blocs).find((x) => x.fiche === fiche);
  if (bloc === undefined) throw new Error('aucun bloc');
  return bloc;
};
const dit = (b: Bilan, fiche: string, cle: string): string => {
  const contenu = blocDe(b, fiche).champs.find((c) => c.cle === cle)?.contenu;
  if (contenu?.genre === 'texte') return contenu.paragraphes.join(' ').replace(/[\u00A0\u202F]/g, ' ');
  return contenu?.genre === 'liste' ? contenu.lignes.join(' | ').replace(/[\u00A0\u202F]/g, ' ') : '';
};

describe('sur le territoire d’exemple', () => {
  const exemple = bilanDExemple();

  test('quatre champs sur cinq au moins sont remplis sans rien saisir, et le compte est celui des champs', () => {
    const tous = champs(exemple);
    const sansSaisie = tous.filter((c) => estRempli(c) && c.origine !== 'a-dire').length;
    expect(exemple.remplissage).toMatchObject({ total: tous.length, sansSaisie });
    expect(exemple.remplissage.part).toBeGreaterThanOrEqual(80);
    expect(tous.filter((c) => c.origine === 'a-dire')).toHaveLength(8 * 3 + 4);
  });

  test('ce qui est rempli, ce qui attend un mot et ce qui n’a pas de valeur font tous les champs', () => {
    const { attendent, sansValeur, vides } = manquesDe(exemple.sections);
    const { total, sansSaisie, dits } = exemple.remplissage;
    expect(sansSaisie + dits + attendent + sansValeur + vides).toBe(total);
    expect(attendent).toBe(8 * 3 + 4 - dits);
  });

  test.each([
    ['2026-12-15T09:00:00Z', '2026'],
    ['2027-01-20T09:00:00Z', '2026'],
    ['2027-03-02T09:00:00Z', '2026'],
  ])('de même, lu le %s pour %s', (maintenant, annee) => {
    expect(bilanDExemple(maintenant, annee).remplissage.part).toBeGreaterThanOrEqual(80);
  });

  test('chaque indicateur de la synthèse y est, une fois, avec le même nombre', () => {
    const { synthese } = faitsDExemple('2026-11-24T09:00:00Z', '2026');
    for (const action of synthese.actions) {
      const lignes = blocDe(exemple, action.id).champs.flatMap((c) =>
        c.contenu?.genre === 'indicateur' ? [c.contenu.ligne] : [],
      );
      expect(lignes).toEqual(action.indicateurs);
    }
  });

  test('il est de la forme que dit le contrat, et le même pour les mêmes faits', () => {
    expect(schema.parse(exemple)).toEqual(exemple);
    expect(bilanDExemple()).toEqual(exemple);
  });
});

const uneConvention = bati<Convention>(conventions, (id) => ({ titre: `Convention ${id}`, etat: 'Signée' }));
const LE = '2027-02-10T09:00:00Z';
const fiche = uneFicheAction({
  id: '1',
  plan: 'CTG',
  axe: 'Axe 3',
  statut: 'En cours',
  modalites: [
    'Écrire | 2026-03-01 | faite 2026-02-20',
    'Essayer | 2026-11-01 | faite 2027-01-15',
    'Étendre | 2027-06-01',
  ],
});
const faits = (plus: object = {}) => ({
  ...faitsDExemple(LE, '2026'),
  fiches: [fiche, uneFicheAction({ id: '2', plan: 'CTG', axe: 'Axe 1' })],
  plan: 'CTG',
  rencontres: [],
  participations: [],
  suites: [],
  conventions: [],
  mots: [],
  ...plus,
});

test('une année passée est dite telle qu’elle était le 31 décembre', () => {
  const b = composerBilan(faits());
  expect(b.jusqua).toBe('2026-12');
  expect(dit(b, '1', 'etat')).toBe('En cours. 1 étape faite sur 3, dont 1 en 2026.');
  expect(dit(b, '1', 'etapes')).toBe(
    'Écrire : faite le 20 février 2026 | Essayer : pour le 1er novembre 2026 | Étendre : pour le 1er juin 2027',
  );
  expect(dit(b, '1', 'manques')).toContain('Étape en retard : Essayer');
});

test('ce qui s’est vécu l’année d’avant ou d’après n’y entre pas', () => {
  const rencontre = (id: string, debut: string, valeurs: object = {}) =>
    uneRencontre({ id, titre: `R${id}`, ficheAction: '1', debut, ...valeurs });
  const f = faits({
    rencontres: [
      rencontre('1', '2025-12-31T22:30:00Z'),
      // Already 2026 in the territory.
      rencontre('2', '2025-12-31T23:30:00Z'),
      rencontre('3', '2026-06-02T08:00:00Z', { etat: 'Annulée' }),
      rencontre('4', '2027-01-05T08:00:00Z'),
    ],
    participations: [
      uneParticipation({ id: '1', rencontre: '2', structure: '5' }),
      uneParticipation({ id: '2', rencontre: '2', structure: '6', statut: 'Excusé' }),
      uneParticipation({ id: '3', rencontre: '4', structure: '7' }),
    ],
    suites: [
      uneSuite({ id: '1', rencontre: '2', etat: 'Faite', faiteLe: '2027-01-03', echeance: '2026-05-01' }),
      uneSuite({ id: '2', rencontre: '4' }),
      uneSuite({ id: '3', rencontre: '3' }),
    ],
    nommer: (id: string) => `S${id}`,
  });
  const a = anneeDeLAction(fiche, f);
  expect(a.tenues.map((r) => r.id)).toEqual(['2']);
  expect(a.annulees.map((r) => r.id)).toEqual(['3']);
  expect(a.presentes).toEqual(['5']);
  expect([a.prises, a.enRetard].map((s) => s.map(({ id }) => id))).toEqual([['1'], ['1']]);
  const b = composerBilan(f);
  expect(dit(b, '1', 'partenaires')).toBe('1 structure présente à ses rencontres : S5.');
  expect(dit(b, '1', 'decisions')).toBe(
    '1 décision prise en 2026, dont 0 faite ; 1 en retard, toutes années confondues.',
  );
});

const ditDans = (b: Bilan, section: string, cle: string): string => {
  const siens = b.sections.filter((s) => s.cle === section).flatMap((s) => s.blocs.flatMap((x) => x.champs));
  const contenu = siens.find((c) => c.cle === cle)?.contenu;
  const lignes = contenu?.genre === 'texte' ? contenu.paragraphes : contenu?.genre === 'liste' ? contenu.lignes : [];
  return lignes.join(' | ').replace(/[\u00A0\u202F]/g, ' ');
};

test('une décision faite après l’année n’y est dite faite ni de l’action, ni en bref', () => {
  const b = composerBilan(
    faits({
      rencontres: [uneRencontre({ id: '2', ficheAction: '1', debut: '2026-06-02T08:00:00Z' })],
      suites: [
        uneSuite({ id: '1', rencontre: '2', etat: 'Faite', faiteLe: '2027-01-03' }),
        uneSuite({ id: '2', rencontre: '2', etat: 'Faite', faiteLe: '2026-12-31' }),
      ],
    }),
  );
  expect(dit(b, '1', 'decisions')).toContain('2 décisions prises en 2026, dont 1 faite');
  expect(ditDans(b, 'bref', 'decisions')).toBe('2 décisions prises sous ces actions en 2026, dont 1 faite.');
});

test('une convention dont l’échéance est passée n’est plus en vigueur, même si elle est encore dite signée', () => {
  const signee = (id: string, echeance?: string) => uneConvention({ id, ficheAction: '1', echeance });
  const enVigueur = (conventions: readonly Convention[]) =>
    ditDans(composerBilan(faits({ conventions })), 'evaluation', 'conventions');
  expect(enVigueur([signee('1', '2026-12-30'), signee('2', '2026-12-31'), signee('3')])).toBe(
    'Convention 2 | Convention 3',
  );
  expect(enVigueur([signee('1', '2026-12-30')])).toBe('Aucune convention signée n’est en vigueur sous ces actions.');
});

test('d’un axe, ne sont dites que ses actions', () => {
  const b = composerBilan(faits({ axe: 'Axe 1' }));
  expect(b.sections.find((s) => s.cle === 'actions')?.blocs.map((x) => x.fiche)).toEqual(['2']);
  expect(b.axe).toBe('Axe 1');
});

test('ce que personne n’a dit ne se compte pas ; ce qui manque d’autre se dit', () => {
  const dire = (dits: number) => direRemplissage({ total: 10, sansSaisie: 8, dits, part: 80 }).replace(/\s/g, ' ');
  expect(dire(0)).toBe('8 champs remplis sur 10 sans rien saisir pour ce bilan (80 %).');
  expect(dire(1)).toBe('8 champs remplis sur 10 sans rien saisir pour ce bilan (80 %), 1 dit par une personne.');
  const manque = (sansValeur: number, vides: number) =>
    direLesManques({ attendent: 3, sansValeur, vides }).replace(/\s/g, ' ');
  expect(manque(0, 0)).toBe('');
  expect(manque(1, 0)).toBe('1 indicateur n’a pas encore de valeur.');
  expect(manque(2, 1)).toBe('2 indicateurs n’ont pas encore de valeur. 1 champ n’est écrit dans aucune fiche.');
});

test.each([
  ['2026', '2026-11-24T09:00:00Z', '2026-10'],
  ['2025', '2026-11-24T09:00:00Z', '2025-12'],
  ['2027', '2027-01-10T09:00:00Z', '2027-01'],
  // 31 December 2026 in London, already 2027 in Paris.
  ['2027', '2026-12-31T23:30:00Z', '2027-01'],
  ['2028', '2027-01-10T09:00:00Z', undefined],
])('le bilan de %s, lu le %s, compte jusqu’à %s', (annee, maintenant, attendu) => {
  expect(moisDuBilan(annee, maintenant)).toBe(attendu);
});

test('le bilan d’un financeur ne dit que les actions qu’il soutient cette année, et ce qu’il y apporte', () => {
  const bilan = bilanDExemple('2026-11-24T09:00:00Z', '2026', 'CAF');
  const actions = bilan.sections.find(({ cle }) => cle === 'actions')?.blocs ?? [];
  expect(actions.map(({ titre }) => titre.slice(0, 9))).toEqual(['Action 1.', 'Action 7.']);
  const dit = JSON.stringify(actions.flatMap(({ champs }) => champs.filter(({ cle }) => cle === 'budget')));
  expect(dit).toContain('Caf (Animation des groupes)');
  expect(dit).not.toContain('Intercommunalité');
  expect(bilan.sections.map(({ cle }) => cle)).not.toContain('cooperation');
});

test('la couverture du budget est dite, et un chiffre de financeur est la somme de ses lignes', () => {
  const champs = bilanDExemple()
    .sections.flatMap(({ blocs }) => blocs)
    .filter(({ cle }) => cle === 'moyens')
    .flatMap((b) => b.champs);
  const lignes = champs.flatMap(({ cle, contenu }) =>
    cle === 'budget' && contenu?.genre === 'liste' ? contenu.lignes : [],
  );
  expect(lignes[0]).toMatch(/^5 actions sur 8 ont un budget\. /);
  expect(lignes.map((l) => l.replace(/[\u00A0\u202F]/g, ' '))).toContain(
    'Caf : 7 200 € demandés, 6 700 € accordés, 3 990 € versés',
  );
});
