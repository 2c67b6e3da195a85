import fc from 'fast-check';
import { parChamp } from '../../../core/contrats/fautes.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import {
  CHAMPS_DU_FORMULAIRE,
  champsASaisir,
  codesDeZone,
  croiser,
  fautesDeSaisie,
  saisieEntiere,
} from '../../../tabs/annuaire/fiche/form.ts';
import { uneStructure } from '../../core/annuaire/une-structure.ts';

const structure = uneStructure({
  nom: 'Maison des familles',
  telephone: '+33557000000',
  horaires: 'Mo-Fr 09:00-12:00',
  services: ['Accueil', 'Écoute'],
  thematiques: ['Parentalité'],
});
const ouverte = saisieEntiere(structure);

test('le formulaire montre les valeurs comme on les lit', () => {
  expect(ouverte).toMatchObject({
    telephone: '05\u00A057\u00A000\u00A000\u00A000',
    horaires: 'lundi au vendredi\u00A0: 9\u00A0h à 12\u00A0h',
    services: 'Accueil\nÉcoute',
    thematiques: ['Parentalité'],
    sigle: '',
    zone: '',
    adresseProtegee: false,
    visibilites: {},
  });
});

test('ouvert puis envoyé sans rien changer, il n’envoie rien', () => {
  expect(champsASaisir(ouverte, {})).toEqual({});
  expect(champsASaisir(ouverte, ouverte)).toEqual({});
});

test('seuls les champs changés partent, les services ligne par ligne', () => {
  expect(champsASaisir(ouverte, { ...ouverte, sigle: 'MDF', services: 'Accueil\nGarde' })).toEqual({
    sigle: 'MDF',
    services: ['Accueil', 'Garde'],
  });
});

test('quand quelqu’un d’autre a modifié la fiche, ce qui a été écrit reste, et ce qui se croise est dit', () => {
  const actuelle = saisieEntiere({ ...structure, telephone: '+33557000009', sigle: 'MF', courriel: 'a@b.example' });
  const touches = { telephone: '05 57 11 11 11', description: 'Neuve', courriel: 'a@b.example' };
  expect(croiser(ouverte, actuelle, touches)).toEqual({
    croises: [{ champ: 'telephone', actuelle: actuelle.telephone, saisie: '05 57 11 11 11' }],
    suivis: ['sigle'],
  });
  expect(champsASaisir(actuelle, touches)).toEqual({ telephone: '05 57 11 11 11', description: 'Neuve' });
});

test('rien ne se croise tant que la fiche n’a pas changé, quoi qu’on écrive', () => {
  fc.assert(
    fc.property(fc.record({ nom: fc.string(), adresse: fc.string(), sigle: fc.string() }), (touches) => {
      expect(croiser(ouverte, ouverte, touches)).toEqual({ croises: [], suivis: [] });
    }),
  );
});

test('les fautes sont dites par champ avant d’envoyer', () => {
  const fautes = fautesDeSaisie({ siret: '123', telephone: '0557', nom: ' ' }, LATITUDE_NORD_GIRONDE);
  expect(Object.keys(fautes).sort()).toEqual(['nom', 'siret', 'telephone']);
  expect(fautesDeSaisie({ siret: '356 000 000 00048', telephone: '05 57 00 00 00' }, LATITUDE_NORD_GIRONDE)).toEqual(
    {},
  );
});

test('une faute de l’API revient à son champ, où qu’elle soit dans la demande', () => {
  expect(
    parChamp(CHAMPS_DU_FORMULAIRE, [
      { chemin: 'corps.champs.services.3', message: 'Trop long.' },
      { chemin: 'siret', message: 'Faux.' },
      { chemin: 'corps.cle', message: 'Absente.' },
    ]),
  ).toEqual({ services: 'Trop long.', siret: 'Faux.' });
});

test('une zone large commence par les codes que le territoire implique', () => {
  expect(codesDeZone('EPCI', LATITUDE_NORD_GIRONDE)).toEqual(['243301181']);
  expect(codesDeZone('Département', LATITUDE_NORD_GIRONDE)).toEqual(['33']);
  expect(codesDeZone('Communes', LATITUDE_NORD_GIRONDE)).toEqual([]);
});
