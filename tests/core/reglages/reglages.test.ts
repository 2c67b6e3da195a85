import { type Reglage, reglages } from '../../../core/lists/reglages.list.ts';
import {
  DEFINITIONS_DES_REGLAGES,
  lireReglages,
  majDesReglages,
  REGLAGES_PAR_DEFAUT,
} from '../../../core/reglages/reglages.ts';
import { bati } from '../indicateurs/batisseurs.ts';

const unReglage = (cle: string, valeur: string | undefined, reste: Partial<Reglage> = {}): Reglage =>
  bati<Reglage>(reglages, () => ({}))({ cle, valeur, ...reste });

test('sans aucune ligne, chaque réglage a sa valeur par défaut', () => {
  expect(lireReglages([])).toEqual({ valeurs: REGLAGES_PAR_DEFAUT, problemes: [] });
  expect(REGLAGES_PAR_DEFAUT).toMatchObject({
    jourPublication: 1,
    heurePublication: 8,
    seuilMasquage: 5,
    plafondSollicitations: 3,
  });
});

test('une valeur vide laisse la valeur par défaut, sans reproche', () => {
  expect(lireReglages([unReglage('jourPublication', '  ')])).toEqual({ valeurs: REGLAGES_PAR_DEFAUT, problemes: [] });
});

test.each([
  ['8', 8],
  ['8 h', 8],
  ['08:00', 8],
  ['17h00', 17],
  ['0', 0],
])('l’heure « %s » se lit', (texte, heure) => {
  expect(lireReglages([unReglage('heurePublication', texte)]).valeurs.heurePublication).toBe(heure);
});

test.each([
  ['jourPublication', '31', 'entre 1 et 28'],
  ['jourPublication', 'lundi', 'nombre entier'],
  ['heurePublication', '8 h 30', 'heure pleine'],
  ['heurePublication', '24', 'heure pleine'],
  ['seuilMasquage', '2', 'entre 5 et 20'],
  ['canal', 'Santé | social', 'barre verticale'],
  ['territoire', 'x'.repeat(121), '120 caractères'],
])('« %s » refuse « %s » par une phrase, et garde la valeur par défaut', (cle, valeur, phrase) => {
  const { valeurs, problemes } = lireReglages([unReglage(cle, valeur)]);
  expect(valeurs).toEqual(REGLAGES_PAR_DEFAUT);
  expect(problemes).toHaveLength(1);
  expect(problemes[0]).toMatchObject({ cle, id: '1' });
  expect(problemes[0]?.message).toContain(phrase);
  expect(problemes[0]?.message).toContain('reste en vigueur');
});

test('la dernière bonne valeur reste en vigueur, si elle est encore bonne', () => {
  const lire = (derniereBonne: string) =>
    lireReglages([unReglage('jourPublication', 'demain', { derniereBonne })]).valeurs.jourPublication;
  expect(lire('12')).toBe(12);
  expect(lire('99')).toBe(1);
});

test('un réglage inconnu ou écrit deux fois est signalé', () => {
  const { valeurs, problemes } = lireReglages([
    unReglage('jourPublicatoin', '3'),
    unReglage('jourPublication', '3', { id: '2' }),
    unReglage('jourPublication', '4', { id: '3' }),
  ]);
  expect(valeurs.jourPublication).toBe(3);
  expect(problemes.map((p) => p.id)).toEqual(['1', '3']);
});

test('la ligne garde la bonne valeur et dit ce qui ne va pas ; deux fois de suite, plus rien à écrire', () => {
  const lignes = [unReglage('jourPublication', '40', { derniereBonne: '3' }), unReglage('canal', 'Santé', { id: '2' })];
  const maj = majDesReglages(lignes);
  expect(maj).toEqual([
    { id: '1', eTag: '"1,1"', patch: { derniereBonne: '3', probleme: expect.stringContaining('reste en vigueur') } },
    { id: '2', eTag: '"2,1"', patch: { derniereBonne: 'Santé', probleme: undefined } },
  ]);
  expect(majDesReglages(lignes.map((l) => ({ ...l, ...maj.find((m) => m.id === l.id)?.patch })))).toEqual([]);
});

test('chaque réglage a son aide, et sa valeur par défaut est l’une de celles qu’il admet', () => {
  for (const { aide, defaut, schema } of Object.values(DEFINITIONS_DES_REGLAGES)) {
    expect(aide).toMatch(/\.$/);
    expect(schema.parse(String(defaut))).toBe(defaut);
  }
});
