import { dessiner } from '../../../core/territoire/carte.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const forme = (nom: string) => {
  const trouvee = dessiner(LATITUDE_NORD_GIRONDE).communes.find((c) => c.nom === nom);
  if (trouvee === undefined) throw new Error(nom);
  return trouvee;
};

test('chaque commune a sa forme, dans le cadre, et son nombre y est écrit dedans', () => {
  const { communes, largeur, hauteur, genre } = dessiner(LATITUDE_NORD_GIRONDE);
  expect(genre).toBe('contours');
  expect(communes).toHaveLength(12);
  for (const { points, centre } of communes) {
    const sommets = points.split(' ').map((p) => p.split(',').map(Number) as [number, number]);
    for (const [x, y] of sommets) {
      expect(x >= 0 && x <= largeur && y >= 0 && y <= hauteur).toBe(true);
    }
    expect(contient(sommets, centre)).toBe(true);
  }
});

test('le nord est en haut, l’ouest à gauche', () => {
  expect(forme('Donnezac').centre.y).toBeLessThan(forme('Saint-Savin').centre.y);
  expect(forme('Saint-Savin').centre.y).toBeLessThan(forme('Cubnezais').centre.y);
  expect(forme('Saint-Vivien-de-Blaye').centre.x).toBeLessThan(forme('Laruscade').centre.x);
});

test('sans contours et avec trop de communes pour que chaque tuile porte son nom, rien n’est dessiné', () => {
  const [modele] = LATITUDE_NORD_GIRONDE.communes.map((c) => ({ ...c, contour: undefined }));
  if (modele === undefined) throw new Error('aucune commune');
  const communes = Array.from({ length: 41 }, (_, i) => ({ ...modele, insee: `330${i + 10}`, nom: `Commune ${i}` }));
  const lue = dessiner({ ...LATITUDE_NORD_GIRONDE, communes });
  expect(lue.genre).toBe('liste');
  expect(lue.communes.map((c) => c.nom)).toEqual(communes.map((c) => c.nom));
  expect(dessiner({ ...LATITUDE_NORD_GIRONDE, communes: communes.slice(1) }).genre).toBe('tuiles');
});

test('sans contours, une tuile par commune, par ordre alphabétique, sans chevauchement', () => {
  const nu = {
    ...LATITUDE_NORD_GIRONDE,
    communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ ...c, contour: undefined })),
  };
  const { communes, genre } = dessiner(nu);
  expect(genre).toBe('tuiles');
  expect(communes[0]?.nom).toBe('Cavignac');
  expect(new Set(communes.map((c) => `${c.centre.x},${c.centre.y}`)).size).toBe(12);
});

function contient(sommets: readonly (readonly [number, number])[], { x, y }: { x: number; y: number }): boolean {
  let dedans = false;
  sommets.forEach(([x1, y1], i) => {
    const [x2, y2] = sommets[(i + 1) % sommets.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) dedans = !dedans;
  });
  return dedans;
}
