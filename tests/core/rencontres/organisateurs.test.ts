import {
  coorganisatrices,
  peutCoorganiser,
  refusDOrganisateurs,
  rencontresOrganiseesPar,
} from '../../../core/rencontres/organisateurs.ts';
import { unContact, uneParticipation } from './batisseurs.ts';

const avecCompte = unContact({ id: '3', structure: '7', oid: 'o', tid: 't' });

test.each([
  ['parti', { actif: false }],
  ['opposé', { opposition: true }],
  ['sans compte', { oid: undefined }],
  ['au compte sans locataire', { tid: undefined }],
])('un contact %s ne co-organise pas', (_quoi, valeurs) => {
  expect(peutCoorganiser(avecCompte)).toBe(true);
  const refuse = { ...avecCompte, ...valeurs };
  expect(peutCoorganiser(refuse)).toBe(false);
  expect(refusDOrganisateurs([{ id: '7', organisateur: '3' }], [refuse], 'corps.changer')).toMatchObject({
    code: 'regle-metier',
    champs: [{ chemin: 'corps.changer.0.organisateur' }],
  });
});

test('la personne d’une autre structure est refusée, à sa place dans la demande', () => {
  const demande = [{ id: '6' }, { id: '8', organisateur: '3' }];
  expect(refusDOrganisateurs(demande, [avecCompte], 'corps.structures')).toMatchObject({
    code: 'introuvable',
    champs: [{ chemin: 'corps.structures.1.organisateur' }],
  });
  expect(refusDOrganisateurs([{ id: '7', organisateur: '3' }], [avecCompte], 'corps.structures')).toBeUndefined();
});

test('on co-organise ce que la participation de sa propre structure dit, et rien d’autre', () => {
  const sienne = uneParticipation({ id: '1', rencontre: '10', structure: '7', coorganise: true, organisateur: '3' });
  const lignes = [
    sienne,
    { ...sienne, id: '2', rencontre: '11', organisateur: '4' },
    { ...sienne, id: '3', rencontre: '12', structure: '8' },
    { ...sienne, id: '4', rencontre: '13', coorganise: false, organisateur: undefined },
  ];
  expect(rencontresOrganiseesPar([avecCompte], lignes)).toEqual(['10']);
  expect(rencontresOrganiseesPar([], lignes)).toEqual([]);
  expect(coorganisatrices('10', lignes)).toEqual(['7']);
});
