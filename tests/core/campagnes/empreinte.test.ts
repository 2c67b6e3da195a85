import { composerCampagne } from '../../../core/campagnes/composer.ts';
import { empreinteDeLEssai } from '../../../core/campagnes/empreinte.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { lireReglages, type Reglages } from '../../../core/reglages/reglages.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, uneCampagne, uneStructure } from './batisseurs.ts';

interface Essai {
  readonly campagne?: Partial<Campagne>;
  readonly reglages?: Partial<Reglages>;
  readonly structures?: readonly Structure[];
  readonly contacts?: readonly Contact[];
}

const UNE = uneStructure({ courriel: 'accueil@b.example', telephone: '+33557000000' });

function empreinte({ campagne: change = {}, reglages = {}, structures = [UNE], contacts = [] }: Essai = {}): string {
  const campagne = uneCampagne({ epargnerMois: 0, ...change });
  const composition = composerCampagne({
    perimetre: campagne,
    structures,
    contacts,
    territoire: LATITUDE_NORD_GIRONDE,
    maintenant: '2026-06-01T07:00:00Z',
  });
  return empreinteDeLEssai({ campagne, reglages: { ...lireReglages([]).valeurs, ...reglages } }, composition);
}

test('le même essai donne la même empreinte', () => {
  expect(empreinte()).toBe(empreinte());
  // Who took part in the dry run, when, or the version of a row, is not what it showed.
  expect(empreinte({ structures: [{ ...UNE, eTag: '"1,9"', modifieLe: '2026-06-01T06:59:00Z' }] })).toBe(empreinte());
});

test.each<[string, Essai]>([
  ['une structure de plus', { structures: [UNE, uneStructure({ id: '2' })] }],
  ['une structure renommée', { structures: [{ ...UNE, nom: 'Autre nom' }] }],
  ['une autre adresse', { structures: [{ ...UNE, courriel: 'autre@b.example' }] }],
  ['un autre numéro', { structures: [{ ...UNE, telephone: '+33557000001' }] }],
  ['une autre voie', { structures: [{ ...UNE, courriel: undefined }] }],
  ['une personne à qui écrire', { contacts: [unContact({ courriel: 'a@b.example' })] }],
  ['une date de vague', { campagne: { vagues: [{ canal: 'Courriel', le: '2026-06-02' }] } }],
  ['le plafond des relances', { campagne: { plafondRelances: 2 } }],
  ['le message', { campagne: { message: 'Bonjour' } }],
  ['les sections', { campagne: { sections: ['Coordonnées'] } }],
  ['la fin', { campagne: { fin: '2026-09-02' } }],
  ['le titre, que porte le courriel', { campagne: { titre: 'Rentrée' } }],
  ['le plafond par personne', { reglages: { plafondSollicitations: 9 } }],
  ['l’intervalle entre deux courriels', { reglages: { intervalleRelanceJours: 60 } }],
  ['la durée des liens', { reglages: { dureeLienJours: 5 } }],
])('elle change avec %s', (_, essai) => {
  expect(empreinte(essai)).not.toBe(empreinte());
});
