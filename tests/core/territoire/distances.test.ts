import { kilometresEntre } from '../../../core/territoire/distances.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const commune = (nom: string) => {
  const trouvee = LATITUDE_NORD_GIRONDE.communes.find((c) => c.nom === nom);
  if (trouvee === undefined) throw new Error(nom);
  return trouvee;
};

test('la distance entre deux communes est celle de leurs centres, dans les deux sens', () => {
  const [savin, donnezac] = [commune('Saint-Savin'), commune('Donnezac')];
  expect(kilometresEntre(savin, donnezac)).toBeCloseTo(7.8, 1);
  expect(kilometresEntre(savin, donnezac)).toBeCloseTo(kilometresEntre(donnezac, savin) ?? 0, 6);
  expect(kilometresEntre(savin, savin)).toBe(0);
});

test('un degré de latitude fait cent onze kilomètres', () => {
  const carre = (lat: number) => ({
    contour: [
      [0, lat],
      [0.1, lat],
      [0.1, lat + 0.1],
      [0, lat + 0.1],
    ] as [number, number][],
  });
  expect(kilometresEntre(carre(45), carre(46))).toBeCloseTo(111.2, 1);
});

test('sans contour, aucune distance n’est inventée', () => {
  expect(kilometresEntre(commune('Saint-Savin'), { contour: undefined })).toBeUndefined();
});
