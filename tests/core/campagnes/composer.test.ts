import { composerCampagne } from '../../../core/campagnes/composer.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, uneStructure } from './batisseurs.ts';

const [ICI, LA] = LATITUDE_NORD_GIRONDE.communes.map((c) => c.insee);
const TOUT = { communes: [], types: [], epargnerMois: 3 };
const MAINTENANT = '2026-06-01T07:00:00Z';

const composer = (structures: readonly Structure[], contacts: readonly Contact[] = [], perimetre = {}) =>
  composerCampagne({
    perimetre: { ...TOUT, ...perimetre },
    structures,
    contacts,
    territoire: LATITUDE_NORD_GIRONDE,
    maintenant: MAINTENANT,
  });
const voieDe = (structure: Partial<Structure>, contacts: readonly Contact[] = []) =>
  composer([uneStructure(structure)], contacts).concernees[0]?.destination;

test.each<[string, Partial<Structure>, readonly Contact[], object]>([
  [
    'un contact qui a une adresse',
    {},
    [unContact({ courriel: 'a@b.example' })],
    { canal: 'Courriel', contact: '1', adresse: 'a@b.example' },
  ],
  [
    'la structure elle-même, sans contact',
    { courriel: 'accueil@b.example' },
    [],
    { canal: 'Courriel', adresse: 'accueil@b.example' },
  ],
  [
    'personne ne s’oppose : le principal d’abord',
    {},
    [unContact({ courriel: 'a@b.example' }), unContact({ id: '2', principal: true, courriel: 'p@b.example' })],
    { canal: 'Courriel', contact: '2' },
  ],
  [
    'l’opposition du seul contact',
    { telephone: '+33557000001' },
    [unContact({ courriel: 'a@b.example', opposition: true })],
    { canal: 'Téléphone', raison: 'La personne ne veut pas être sollicitée' },
  ],
  [
    'l’opposition du contact, quand la structure a une adresse',
    { courriel: 'accueil@b.example' },
    [unContact({ courriel: 'a@b.example', opposition: true })],
    { canal: 'Courriel', adresse: 'accueil@b.example' },
  ],
  [
    'l’opposition du contact, dont la structure a la même adresse',
    { courriel: 'A@b.example', telephone: '+33557000001' },
    [unContact({ courriel: 'a@b.example', opposition: true })],
    { canal: 'Téléphone', raison: 'La personne ne veut pas être sollicitée' },
  ],
  [
    '« ne plus recevoir de rappels », dit par le seul contact',
    { telephone: '+33557000001' },
    [unContact({ courriel: 'a@b.example', sansRappel: true })],
    { canal: 'Téléphone', raison: 'Ne veut plus de rappels par courriel', nom: 'Camille Exemple' },
  ],
  [
    '« ne plus recevoir de rappels », dit par une personne : sa collègue reste écrite',
    {},
    [
      unContact({ courriel: 'a@b.example', principal: true, sansRappel: true }),
      unContact({ id: '2', courriel: 'c@b.example' }),
    ],
    { canal: 'Courriel', contact: '2', adresse: 'c@b.example' },
  ],
  [
    '« ne plus recevoir de rappels », dit d’une adresse qui est aussi celle de la structure',
    { courriel: 'A@b.example', telephone: '+33557000001' },
    [unContact({ courriel: 'a@b.example', sansRappel: true })],
    { canal: 'Téléphone', raison: 'Ne veut plus de rappels par courriel' },
  ],
  [
    '« ne plus recevoir de rappels », dit par la structure elle-même',
    { courriel: 'accueil@b.example', sansRappel: true },
    [],
    { canal: 'Visite', raison: 'Ne veut plus de rappels par courriel' },
  ],
  [
    'une adresse dont un courriel est revenu',
    { telephone: '+33557000001' },
    [unContact({ courriel: 'a@b.example', courrielEnEchec: 'a@b.example' })],
    { canal: 'Téléphone', raison: 'Un courriel est revenu' },
  ],
  [
    'l’adresse suivante, quand la première est revenue',
    {},
    [
      unContact({ principal: true, courriel: 'a@b.example', courrielEnEchec: 'a@b.example' }),
      unContact({ id: '2', courriel: 'c@b.example' }),
    ],
    { canal: 'Courriel', contact: '2' },
  ],
  [
    'une adresse corrigée depuis son retour',
    {},
    [unContact({ courriel: 'neuve@b.example', courrielEnEchec: 'a@b.example' })],
    { canal: 'Courriel', adresse: 'neuve@b.example' },
  ],
  [
    'aucune adresse, un numéro',
    { telephone: '+33557000001' },
    [],
    { canal: 'Téléphone', raison: 'Aucune adresse électronique', telephone: '+33557000001' },
  ],
  [
    'le numéro d’un contact',
    {},
    [unContact({ telephone: '+33557000002' })],
    { canal: 'Téléphone', telephone: '+33557000002', nom: 'Camille Exemple' },
  ],
  ['ni adresse ni numéro', {}, [], { canal: 'Visite', raison: 'Aucune adresse électronique' }],
  [
    'une structure qui ne tient pas sa fiche',
    { courriel: 'accueil@b.example', telephone: '+33557000001', autonomie: 'Par téléphone ou en visite' },
    [],
    { canal: 'Téléphone', raison: 'Ne tient pas sa fiche elle-même' },
  ],
])('voie : %s', (_cas, structure, contacts, attendu) => {
  expect(voieDe(structure, contacts)).toMatchObject(attendu);
});

test.each<[string, Partial<Structure>, string | undefined]>([
  ['jamais vérifiée', {}, undefined],
  ['vérifiée il y a un an', { verifieeLe: '2025-06-01' }, undefined],
  ['vérifiée il y a trois mois jour pour jour', { verifieeLe: '2026-03-01' }, undefined],
  [
    'vérifiée il y a deux mois',
    { verifieeLe: '2026-04-01', verifieePar: 'Téléphone' },
    'Vérifiée le 01/04/2026 (téléphone)',
  ],
  [
    'vérifiée il y a deux mois, mais un doute est signalé',
    { verifieeLe: '2026-04-01', statut: 'À vérifier' },
    undefined,
  ],
  ['jamais à vérifier', { cadence: 'Jamais' }, 'Cette fiche n’a pas à être vérifiée'],
])('laissée de côté, avec sa raison, ou concernée : %s', (_cas, valeurs, raison) => {
  const { concernees, laissees } = composer([uneStructure(valeurs)]);
  expect(laissees.map((l) => l.raison)).toEqual(raison === undefined ? [] : [raison]);
  expect(concernees).toHaveLength(raison === undefined ? 1 : 0);
});

test('une fiche fermée ou archivée n’est d’aucune campagne', () => {
  const lue = composer([uneStructure({ statut: 'Fermée' }), uneStructure({ id: '2', statut: 'Archivée' })]);
  expect([lue.concernees, lue.laissees]).toEqual([[], []]);
});

test('le territoire est celui des sièges ; sans siège connu, la zone d’intervention décide', () => {
  const structures = [
    uneStructure({ id: '1', communeInsee: ICI }),
    uneStructure({ id: '2', communeInsee: LA }),
    uneStructure({ id: '3', zone: 'Communes', zoneCodes: [ICI ?? ''] }),
    uneStructure({ id: '4', zone: 'Communes', zoneCodes: [LA ?? ''] }),
  ];
  const ids = (communes: readonly string[]) =>
    composer(structures, [], { communes }).concernees.map(({ structure }) => structure.id);
  expect(ids([ICI ?? ''])).toEqual(['1', '3']);
  expect(ids([])).toEqual(['1', '2', '3', '4']);
});

test('les types choisis, et eux seuls', () => {
  const structures = [uneStructure(), uneStructure({ id: '2', type: 'Commune' })];
  expect(composer(structures, [], { types: ['Commune'] }).concernees.map((c) => c.structure.id)).toEqual(['2']);
});
