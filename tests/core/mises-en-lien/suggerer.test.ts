import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { suggerer } from '../../../core/mises-en-lien/suggerer.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import { uneMiseEnLien } from '../indicateurs/batisseurs.ts';

const maintenant = '2026-11-23T09:00:00Z';
const logement = (id: string, valeurs: object = {}) =>
  uneStructure({
    id,
    nom: `Structure ${id}`,
    thematiques: ['Logement'],
    publics: ['Tous publics'],
    communeInsee: '33473',
    zone: 'Communes',
    zoneCodes: ['33473'],
    verifieeLe: '2026-09-01',
    ...valeurs,
  });
const index = (...structures: ReturnType<typeof logement>[]) =>
  creerIndex(structures, { territoire: LATITUDE_NORD_GIRONDE });
const ids = (s: ReturnType<typeof suggerer>) => s.proposees.map((p) => p.structure.id);
const besoin = { thematique: 'Logement', public: 'Familles', communeInsee: '33473' };
const rien = { misesEnLien: [], maintenant };

test('trois structures au plus : d’abord celles qui nomment le public, puis les fiches fraîches, puis les moins sollicitées', () => {
  const annuaire = index(
    logement('1', { verifieeLe: undefined }),
    logement('2'),
    logement('3'),
    logement('4', { publics: ['Familles'], verifieeLe: '2020-01-01' }),
    logement('5', { thematiques: ['Santé'] }),
  );
  const misesEnLien = [uneMiseEnLien({ id: '1', destinataire: '2', faiteLe: '2026-11-10' })];
  expect(ids(suggerer(annuaire, besoin, { misesEnLien, maintenant }))).toEqual(['4', '3', '2']);
});

test('une mise en lien de plus de trente jours ne pèse plus', () => {
  const misesEnLien = [uneMiseEnLien({ id: '1', destinataire: '1', faiteLe: '2026-10-01' })];
  expect(ids(suggerer(index(logement('1'), logement('2')), besoin, { misesEnLien, maintenant }))).toEqual(['1', '2']);
});

test('la structure qui demande n’est pas proposée à elle-même, ni une fiche archivée', () => {
  const annuaire = index(logement('1'), logement('2', { statut: 'Archivée' }), logement('3'));
  expect(ids(suggerer(annuaire, besoin, { ...rien, sauf: '1' }))).toEqual(['3']);
});

test('sans réponse dans la commune, la plus proche est dite ; jamais un autre thème', () => {
  const ailleurs = logement('1', { communeInsee: '33380', zoneCodes: ['33380'] });
  const proche = suggerer(index(ailleurs, logement('2', { thematiques: ['Santé'] })), besoin, rien);
  expect(ids(proche)).toEqual(['1']);
  expect(proche.sans).toBe('la commune');
  expect(ids(suggerer(index(logement('2', { thematiques: ['Santé'] })), besoin, rien))).toEqual([]);
});

test('chaque proposition dit la fraîcheur de la fiche et la charge', () => {
  const [seule] = suggerer(index(logement('1')), besoin, rien).proposees;
  expect(seule?.raisons.join(' · ')).toMatch(/fiche : .*aucune mise en lien reçue depuis 30 jours/);
});
