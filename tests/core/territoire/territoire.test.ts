import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDesContours, limitrophes } from '../../../core/territoire/limitrophes.ts';
import { communeDe, communesCouvertes, departementDe, intervientA } from '../../../core/territoire/territoire.ts';
import { contoursDe, geojsonDeCommunes } from '../../../infra/territoire/contours.ts';
import { lireDecoupage } from '../../../infra/territoire/decoupage.ts';
import { extraire } from '../../../infra/territoire/extraire.ts';
import {
  COMMUNES_DE_LATITUDE_NORD_GIRONDE,
  LATITUDE_NORD_GIRONDE,
} from '../../../infra/territoire/latitude-nord-gironde.ts';
import { avecPartage } from '../../partage.ts';

const CAVIGNAC = '33114';
const CEZAC = '33123';
const zone = (z: Partial<Parameters<typeof intervientA>[0]>) => ({
  zone: undefined,
  zoneCodes: [],
  communeInsee: undefined,
  ...z,
});

const sansContour = {
  ...LATITUDE_NORD_GIRONDE,
  communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ ...c, contour: undefined })),
};

test('le territoire compte 12 communes et 21 898 habitants', () => {
  const { communes, population, intercommunalites, nom, millesime } = LATITUDE_NORD_GIRONDE;
  expect([nom, millesime]).toEqual(['CC Latitude Nord Gironde', 2026]);
  expect(intercommunalites).toEqual([{ siren: '243301181', nom: 'CC Latitude Nord Gironde', entiere: true }]);
  expect(communes).toHaveLength(12);
  expect(communes.reduce((n, c) => n + c.population, 0)).toBe(population);
  expect(population).toBe(21_898);
});

test('une zone d’EPCI couvre toutes ses communes, que le siège y soit ou non', () => {
  expect(communesCouvertes(zone({ zone: 'EPCI', zoneCodes: ['243301181'] }), LATITUDE_NORD_GIRONDE)).toHaveLength(12);
  expect(communesCouvertes(zone({ zone: 'EPCI', communeInsee: CEZAC }), LATITUDE_NORD_GIRONDE)).toHaveLength(12);
  expect(communesCouvertes(zone({ zone: 'EPCI', communeInsee: '75056' }), LATITUDE_NORD_GIRONDE)).toHaveLength(0);
  expect(communesCouvertes(zone({ zone: 'EPCI', zoneCodes: ['248900896'] }), LATITUDE_NORD_GIRONDE)).toHaveLength(0);
});

test('le département, la région, la France couvrent ; une zone de communes ne couvre qu’elles', () => {
  const ici = (z: Parameters<typeof zone>[0]): boolean => intervientA(zone(z), CAVIGNAC, LATITUDE_NORD_GIRONDE);
  expect(ici({ zone: 'Département', zoneCodes: ['33'] })).toBe(true);
  expect(ici({ zone: 'Département', communeInsee: '33063' })).toBe(true);
  expect(ici({ zone: 'Département', zoneCodes: ['17'] })).toBe(false);
  expect(ici({ zone: 'Région', zoneCodes: ['75'] })).toBe(true);
  expect(ici({ zone: 'France' })).toBe(true);
  expect(ici({ zone: 'Communes', zoneCodes: [CAVIGNAC, CEZAC] })).toBe(true);
  expect(ici({ zone: 'Communes', zoneCodes: [CEZAC] })).toBe(false);
});

test('sans zone d’intervention, le siège fait foi', () => {
  expect(communesCouvertes(zone({ communeInsee: CEZAC }), LATITUDE_NORD_GIRONDE).map((c) => c.nom)).toEqual(['Cézac']);
});

test('un département d’outre-mer a trois chiffres', () => {
  expect([departementDe('97411'), departementDe('2A004'), departementDe('33114')]).toEqual(['974', '2A', '33']);
});

test('l’extrait gardé est celui que le générateur tire du découpage de l’année', () => {
  const codes = LATITUDE_NORD_GIRONDE.communes.map((c) => c.insee);
  const sansContours = COMMUNES_DE_LATITUDE_NORD_GIRONDE.map(({ contour: _, ...c }) => c);
  expect(extraire(lireDecoupage(), { communes: codes })).toEqual(sansContours);
});

avecPartage('extrait du découpage administratif', (dossier) => {
  test('l’extrait dit la même chose que la source', () => {
    const epcis: readonly { code: string; membres: readonly { code: string; populationTotale: number }[] }[] =
      JSON.parse(readFileSync(join(dossier, 'donnees', 'decoupage-administratif', 'epci-extrait.json'), 'utf8'));
    const source = epcis.find((e) => e.code === '243301181')?.membres ?? [];
    const paires = (p: readonly (readonly [string, number])[]) => [...p].sort((a, b) => a[0].localeCompare(b[0]));
    expect(paires(LATITUDE_NORD_GIRONDE.communes.map((c) => [c.insee, c.population]))).toEqual(
      paires(source.map((m) => [m.code, m.populationTotale])),
    );
  });
});

test('les voisines d’une commune partagent un bord avec elle, et réciproquement', () => {
  const noms = (insee: string) =>
    limitrophes(LATITUDE_NORD_GIRONDE, insee).map((i) => communeDe(LATITUDE_NORD_GIRONDE, i)?.nom);
  expect(noms(CAVIGNAC).sort()).toEqual(['Cézac', 'Laruscade', 'Marcenais', 'Marsas', 'Saint-Mariens']);
  expect(noms('33151')).toEqual(['Saint-Savin']);
  for (const { insee } of LATITUDE_NORD_GIRONDE.communes)
    for (const voisine of limitrophes(LATITUDE_NORD_GIRONDE, insee))
      expect(limitrophes(LATITUDE_NORD_GIRONDE, voisine)).toContain(insee);
});

test('sans contours, aucune voisine n’est inventée', () => {
  expect(limitrophes(sansContour, CAVIGNAC)).toEqual([]);
  expect(aDesContours(sansContour)).toBe(false);
});

test('des contours sont lus d’un GeoJSON, et les alléger deux fois ne change plus rien', () => {
  const codes = LATITUDE_NORD_GIRONDE.communes.map((c) => c.insee);
  const features = LATITUDE_NORD_GIRONDE.communes.map(({ insee, contour = [] }) => ({
    properties: { code: insee },
    geometry: { type: 'Polygon', coordinates: [[...contour, contour[0]]] },
  }));
  const lus = contoursDe(geojsonDeCommunes.parse({ type: 'FeatureCollection', features }), codes);
  expect([...lus]).toEqual(LATITUDE_NORD_GIRONDE.communes.map((c) => [c.insee, c.contour]));
  expect(contoursDe(geojsonDeCommunes.parse({ features: features.slice(1) }), codes).has('33114')).toBe(false);
});
