import {
  changementsDeContact,
  contactDeCreation,
  fautesDeSaisie,
  saisieDeContact,
} from '../../../tabs/annuaire/fiche/contact-form.ts';
import { unContact } from '../../functions/fabrique.ts';

const contact = {
  ...unContact('1', { telephone: '+590590123456', fonction: 'Directrice', opposition: false, sansRappel: false }),
  id: '7',
  eTag: '"7,1"',
  creeLe: '',
  modifieLe: '',
  thematiques: [],
  principal: true,
  actif: true,
};
const ouvert = saisieDeContact(contact as never);

test('le formulaire montre la personne comme on la lit, et n’envoie que ce qui change, tel quel', () => {
  expect(ouvert).toMatchObject({ telephone: '0590\u00A012\u00A034\u00A056', fonction: 'Directrice', principal: true });
  expect(changementsDeContact(ouvert, ouvert)).toEqual({});
  expect(changementsDeContact(ouvert, { ...ouvert, telephone: '06 90 11 11 11', opposition: true })).toEqual({
    telephone: '06 90 11 11 11',
    opposition: true,
  });
});

test('un nouveau contact envoie ce qui est saisi, et toujours son nom et qui le voit', () => {
  const vide = saisieDeContact();
  expect(contactDeCreation(vide)).toEqual({ nom: '', visibilite: 'partenaires' });
  expect(
    contactDeCreation({ ...vide, nom: 'Dominique', informe: true, visibilites: { courriel: 'coordination' } }),
  ).toEqual({
    nom: 'Dominique',
    visibilite: 'partenaires',
    informe: true,
    visibilites: { courriel: 'coordination' },
  });
});

test('les fautes sont dites par champ avant d’envoyer : celles du contrat, puis celles de la liste', () => {
  expect(fautesDeSaisie({ nom: ' ', telephone: '0557', courriel: 'sans-arobase' })).toEqual({
    nom: 'Donnez le nom de la personne.',
    telephone: expect.stringContaining('numéro de téléphone complet') as unknown,
    courriel: expect.any(String) as unknown,
  });
  expect(fautesDeSaisie({ nom: 'Dominique', telephone: '0596 10 20 30' })).toEqual({});
});
