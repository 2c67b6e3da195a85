import { ficheDeVenue, reconnaisseurDeVenues } from '../../../core/porte/reconnaitre.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from '../rencontres/batisseurs.ts';

const [commune] = LATITUDE_NORD_GIRONDE.communes;
if (commune === undefined) throw new Error('Le territoire a des communes.');
const FICHES = [
  uneStructure({ id: '1', nom: 'Régie de quartier des Lilas', commune: commune.nom, communeInsee: commune.insee }),
  uneStructure({ id: '2', nom: 'Centre social', commune: 'Ailleurs' }),
  uneStructure({ id: '3', nom: 'Régie de quartier des Lilas', commune: commune.nom, statut: 'Archivée' }),
];
const reconnaitre = reconnaisseurDeVenues(FICHES, LATITUDE_NORD_GIRONDE);

test('un nom dit à la porte retrouve la fiche qui lui ressemble, jamais celle qui a quitté l’annuaire', () => {
  const dite = { nom: 'RÉGIE DE QUARTIER DES LILAS', commune: commune.nom.toUpperCase() };
  expect(reconnaitre(dite).map(({ fiche }) => fiche.id)).toEqual(['1']);
  expect(reconnaitre({ nom: 'Les Roues de l’estuaire' })).toEqual([]);
});

test('la fiche commence par ce qui a été dit ; une commune du territoire y apporte son code', () => {
  expect(ficheDeVenue({ nom: 'Les Roues', commune: commune.nom.toLowerCase() }, LATITUDE_NORD_GIRONDE)).toMatchObject({
    nom: 'Les Roues',
    commune: commune.nom,
    communeInsee: commune.insee,
  });
  expect(ficheDeVenue({ nom: 'Les Roues', commune: 'Ailleurs' }, LATITUDE_NORD_GIRONDE)).toEqual({
    nom: 'Les Roues',
    commune: 'Ailleurs',
  });
  expect(ficheDeVenue({ nom: 'Les Roues' }, LATITUDE_NORD_GIRONDE)).toEqual({ nom: 'Les Roues' });
});
