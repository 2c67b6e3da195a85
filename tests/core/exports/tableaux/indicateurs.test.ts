import fc from 'fast-check';
import { donneesOuvertesCsv, donneesOuvertesJson } from '../../../../core/exports/tableaux/donnees-ouvertes.ts';
import {
  moisChoisis,
  observationsDe,
  synthesesALire,
  tableauDesIndicateurs,
} from '../../../../core/exports/tableaux/indicateurs.ts';
import { douzeMois } from '../../../../core/indicateurs/periode.ts';
import type { LigneDIndicateur, Mesure, Synthese } from '../../../../core/indicateurs/synthese.ts';

const rang = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5)) - 1;
const ditDe = (r: number): string => `${Math.floor(r / 12)}-${String((r % 12) + 1).padStart(2, '0')}`;

function uneSynthese(
  mois: string,
  { id = '1', mesures = {}, ...autres }: Partial<LigneDIndicateur> & { mesures?: Record<string, Mesure> } = {},
): Synthese {
  const serie = douzeMois(mois).map((m) => ({ mois: m, mesure: mesures[m] ?? { valeur: rang(m), masquee: false } }));
  const ligne: LigneDIndicateur = {
    id,
    libelle: '=Rencontres',
    type: 'Réalisation',
    calcul: 'rencontres-tenues',
    unite: 'rencontres',
    definition: 'Les rencontres tenues, "toutes".',
    definitionCle: 'a',
    mois: { valeur: 1, masquee: false },
    annee: { valeur: 1, masquee: false },
    serie,
    ...autres,
  };
  return {
    version: 1,
    territoire: 'Latitude',
    mois,
    etablieLe: '2026-11-24T09:00:00Z',
    statut: { etat: 'recalculee' },
    faits: {} as Synthese['faits'],
    actions: [{ id: '9', numero: '2', titre: 'Parentalité', servicesResponsables: ['Odile'], indicateurs: [ligne] }],
    avertissements: [],
  };
}

test('chaque mois de la période sort une fois, quelle que soit sa longueur', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 0, max: 11 }), (recul, decale) => {
      const a = ditDe(rang('2026-01') + decale);
      const de = ditDe(rang(a) - recul);
      const periode = { de, a };
      const vues = observationsDe(
        synthesesALire(periode).map((m) => uneSynthese(m)),
        periode,
      );
      expect(vues.map((o) => o.mois)).toEqual(Array.from({ length: recul + 1 }, (_, i) => ditDe(rang(de) + i)));
      expect(vues.every((o) => o.mesure.valeur === rang(o.mois))).toBe(true);
    }),
  );
});

test('un indicateur qui n’existe plus sort avec sa dernière définition, et l’on dit quand un mois fut compté autrement', () => {
  const periode = { de: '2024-12', a: '2026-10' };
  const vues = observationsDe(
    [
      uneSynthese('2026-10', { libelle: 'Rencontres', definition: 'La neuve' }),
      {
        ...uneSynthese('2025-10', { definitionCle: 'b' }),
        actions: [
          ...uneSynthese('2025-10', { definitionCle: 'b' }).actions,
          ...uneSynthese('2025-10', { id: '2', libelle: 'Abandonné' }).actions,
        ],
      },
    ],
    periode,
  );
  expect(new Set(vues.filter((o) => o.indicateur.id === '1').map((o) => o.indicateur.definition))).toEqual(
    new Set(['La neuve']),
  );
  expect(
    vues
      .filter((o) => o.indicateur.id === '1' && o.autreDefinition)
      .map((o) => o.mois)
      .at(-1),
  ).toBe('2025-10');
  expect(vues.filter((o) => o.indicateur.id === '2').map((o) => o.mois)).toEqual(
    douzeMois('2025-10').filter((m) => m >= '2024-12'),
  );
});

const MASQUEE: Mesure = { masquee: true, raison: 'Moins de 5 personnes.' };
const DITE: Mesure = {
  valeur: 2.5,
  masquee: false,
  commentaire: 'Vu avec Mme Odile',
  couverture: { connus: 3, total: 4 },
};
const OUVERTE = {
  syntheses: [uneSynthese('2026-10', { mesures: { '2026-09': MASQUEE, '2026-10': DITE } })],
  periode: { de: '2026-09', a: '2026-10' },
  licence: 'etalab-2.0',
  producteur: 'Latitude',
  maintenant: '2026-11-24T09:00:00Z',
} as const;

test('le tableau dit la couverture et laisse vide ce qui est masqué', () => {
  const [entetes = [], ...lignes] = tableauDesIndicateurs(OUVERTE.syntheses, OUVERTE.periode).feuille.lignes;
  const de = (nom: string) => lignes.map((l) => l[entetes.indexOf(nom)]);
  expect([de('Mois'), de('Valeur'), de('Masquée'), de('Connus'), de('Remarque')]).toEqual([
    ['2026-09', '2026-10'],
    ['', 2.5],
    ['oui', 'non'],
    ['', 3],
    ['Moins de 5 personnes.', ''],
  ]);
});

test('les données ouvertes ont leur schéma, leur licence, leurs définitions ; ni commentaire, ni valeur masquée', () => {
  const texte = donneesOuvertesJson(OUVERTE);
  expect(texte).not.toContain('Odile');
  const lu = JSON.parse(texte);
  const [ressource] = lu.resources;
  const champs: readonly { name: string; type: string; description: string }[] = ressource.schema.fields;
  expect(lu.licenses).toEqual([expect.objectContaining({ name: 'etalab-2.0', title: 'Licence Ouverte 2.0' })]);
  expect(lu.definitions).toEqual([
    expect.objectContaining({ id: '1', definition: 'Les rencontres tenues, "toutes".' }),
  ]);
  expect(ressource.data.map((o: Record<string, unknown>) => [o.mois, o.date_fin, o.valeur, o.masquee])).toEqual([
    ['2026-09', '2026-09-30', null, true],
    ['2026-10', '2026-10-31', 2.5, false],
  ]);
  const TYPES: Record<string, string> = { integer: 'number', yearmonth: 'string', date: 'string' };
  for (const ligne of ressource.data)
    for (const { name, type, description } of champs) {
      expect(description).not.toBe('');
      expect(ligne[name] === null ? 'null' : typeof ligne[name]).toMatch(new RegExp(`^(null|${TYPES[type] ?? type})$`));
    }
  expect(Object.keys(ressource.data[0])).toEqual(champs.map((c) => c.name));
});

test('le CSV ouvert porte des virgules, des points dans les nombres, aucune formule, et sa licence à chaque ligne', () => {
  const texte = donneesOuvertesCsv(OUVERTE);
  expect(texte).not.toContain('Odile');
  const [entetes = '', septembre = '', octobre = '', fin] = texte.split('\r\n');
  expect(entetes.split(',')).toContain('"valeur"');
  expect(septembre).toContain(`"2026-09","2026-09-30",,true,`);
  expect(octobre).toContain(`"'=Rencontres"`);
  expect(octobre).toContain(
    '"2026-10","2026-10-31",2.5,false,,3,4,,false,"Les rencontres tenues, ""toutes"".","Latitude","Licence Ouverte 2.0","2026-11-24"',
  );
  expect(fin).toBe('');
});

test('une période à l’envers, ou de plus de dix ans, est refusée', () => {
  const accepte = (de: string, a: string) => moisChoisis.safeParse({ de, a }).success;
  expect([accepte('2026-02', '2026-01'), accepte('2016-01', '2026-01'), accepte('2016-02', '2026-01')]).toEqual([
    false,
    false,
    true,
  ]);
});
