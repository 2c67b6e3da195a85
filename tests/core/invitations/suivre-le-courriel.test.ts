import { suivreLeCourriel } from '../../../core/invitations/suivre-le-courriel.ts';
import { empreinteDAdresse } from '../../../core/liens/adresse-utilisee.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { unContact, uneSollicitation, uneStructure } from '../rencontres/batisseurs.ts';

const STRUCTURE = uneStructure({ id: '12', nom: 'CAF (exemple)', telephone: '+33557000000' });
const personne = (valeurs: Partial<Contact> = {}): Contact =>
  unContact({ id: '4', structure: '12', nom: 'Maëlle Exemple', courriel: 'maelle@exemple.example', ...valeurs });
const demande = (valeurs: Partial<Sollicitation> = {}): Sollicitation =>
  uneSollicitation({
    id: '30',
    nature: 'Sondage de date',
    structure: '12',
    contact: '4',
    rencontre: '7',
    sondage: '2',
    empreinteAdresse: empreinteDAdresse('maelle@exemple.example'),
    ...valeurs,
  });
const suivre = (contacts: readonly Contact[], faites: readonly Sollicitation[]) =>
  suivreLeCourriel({ structure: STRUCTURE, contacts, faites });

test('un courriel refusé par son adresse se dit revenu, avec qui appeler', () => {
  const contacts = [personne({ telephone: '+33600000001', principal: true })];
  expect(suivre(contacts, [demande({ etat: 'En erreur' })])).toEqual({
    etat: 'revenu',
    autreAdresse: false,
    appeler: [
      { nom: 'Maëlle Exemple', telephone: '+33600000001' },
      { nom: 'CAF (exemple)', telephone: '+33557000000' },
    ],
  });
});

test('l’adresse corrigée depuis, ou une autre personne, le courriel peut repartir', () => {
  const revenu = demande({ etat: 'En erreur' });
  expect(suivre([personne({ courriel: 'juste@exemple.example' })], [revenu])).toMatchObject({ autreAdresse: true });
  const refusee = personne({ courrielEnEchec: 'maelle@exemple.example' });
  const relais = personne({ id: '5', nom: 'Sacha Exemple', courriel: 'sacha@exemple.example' });
  expect(suivre([refusee, relais], [revenu])).toMatchObject({ etat: 'revenu', autreAdresse: true });
  expect(suivre([refusee], [revenu])).toMatchObject({ etat: 'revenu', autreAdresse: false });
});

test('le dernier courriel dit où l’on en est : parti depuis, il n’est plus revenu ; répondu, il n’y a rien à dire', () => {
  const revenu = demande({ id: '30', etat: 'En erreur' });
  const parti = demande({ id: '31', etat: 'Envoyée' });
  expect(suivre([personne()], [parti, revenu])).toEqual({ etat: 'parti', ligne: parti });
  expect(suivre([personne()], [demande({ id: '31', etat: 'Répondue' }), revenu])).toBeUndefined();
  expect(suivre([personne()], [])).toBeUndefined();
});

test('sans adresse où écrire, la structure est à appeler ; personne d’opposé ni de parti n’est nommé', () => {
  const opposee = personne({ opposition: true, telephone: '+33600000001' });
  const partie = personne({ id: '6', actif: false, telephone: '+33600000002' });
  expect(suivre([opposee, partie], [])).toEqual({
    etat: 'sans-adresse',
    appeler: [{ nom: 'CAF (exemple)', telephone: '+33557000000' }],
  });
});

test('ce qui a été demandé d’autre à la structure, ou révoqué, ne compte pas', () => {
  const fiche = demande({ id: '40', nature: 'Confirmation de fiche', rencontre: undefined, etat: 'En erreur' });
  const revoquee = demande({ id: '41', etat: 'En erreur', revoquee: true });
  const ailleurs = demande({ id: '42', structure: '13', etat: 'En erreur' });
  expect(suivre([personne()], [fiche, revoquee, ailleurs])).toBeUndefined();
});
