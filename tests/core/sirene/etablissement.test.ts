import { aDemander, lireEtat, reponseDuRegistre, siretFerme } from '../../../core/sirene/etablissement.ts';
import { uneStructure } from '../annuaire/une-structure.ts';

/** Fictional organisation: numbers that only follow the key. */
const ICI = '10000000000008';
const AILLEURS = '10000000000016';
const SIEGE = '10000000000024';
const JOUR = '2026-11-26';

const etablissement = (siret: string, etat: string, autres: object = {}) => ({
  siret,
  etat_administratif: etat,
  ...autres,
});
const reponse = (siege: object, ...autres: readonly object[]) =>
  reponseDuRegistre.parse({ results: [{ siege, matching_etablissements: autres }] });
const dire = (lue: ReturnType<typeof reponse>) => lireEtat(lue, { siret: ICI, communeInsee: '33114' }, JOUR);

test('un établissement ouvert ne se dit pas', () => {
  expect(dire(reponse(etablissement(SIEGE, 'A'), etablissement(ICI, 'A')))).toBe('ouvert');
});

test('fermé, il garde son jour, et l’établissement ouvert de la même commune passe avant le siège', () => {
  const ferme = etablissement(ICI, 'F', { date_fermeture: '2026-03-31' });
  const siege = etablissement(SIEGE, 'A', { commune: '33063' });
  const voisin = etablissement(AILLEURS, 'A', { commune: '33114' });
  expect(dire(reponse(siege, ferme, voisin))).toEqual({
    siret: ICI,
    le: JOUR,
    fermeLe: '2026-03-31',
    remplacant: AILLEURS,
  });
  expect(dire(reponse(siege, ferme))).toMatchObject({ remplacant: SIEGE });
});

test('une organisation cessée n’a pas de remplaçant', () => {
  const cessee = etablissement(ICI, 'F', { date_fermeture: null });
  expect(dire(reponse(cessee))).toEqual({ siret: ICI, le: JOUR });
});

test.each([
  ['rien', []],
  ['une autre organisation', [{ siege: etablissement(AILLEURS, 'F') }]],
])('%s au répertoire : on n’en dit rien', (_cas, results) => {
  expect(dire(reponseDuRegistre.parse({ results }))).toBe('inconnu');
});

test('une ligne illisible est passée, le reste est lu', () => {
  const lue = reponseDuRegistre.parse({
    results: [{ siege: { siret: 'x' }, matching_etablissements: [null, etablissement(ICI, 'F')] }],
  });
  expect(dire(lue)).toEqual({ siret: ICI, le: JOUR });
});

test('ce qui a été dit d’un SIRET ne vaut plus quand la fiche en porte un autre', () => {
  const registre = { siret: ICI, le: JOUR };
  expect(siretFerme(uneStructure({ siret: ICI, registre }))).toEqual(registre);
  expect(siretFerme(uneStructure({ siret: SIEGE, registre }))).toBeUndefined();
  expect(siretFerme(uneStructure({ registre }))).toBeUndefined();
});

test('en un mois, quel qu’il soit, chaque fiche est demandée une fois', () => {
  const fiches = Array.from({ length: 100 }, (_, i) => ({ id: String(i + 1), siret: ICI }));
  for (const [mois, jours] of [
    ['2026-02', 28],
    ['2026-10', 31],
  ] as const) {
    const demandees = Array.from({ length: jours }, (_, j) =>
      aDemander(fiches, `${mois}-${String(j + 1).padStart(2, '0')}`).map((f) => f.id),
    ).flat();
    expect(demandees.toSorted()).toEqual(fiches.map((f) => f.id).toSorted());
  }
  expect(aDemander([{ id: '1', siret: undefined }], '2026-10-02')).toEqual([]);
});
