import { enAttenteDuBudget } from '../../../core/campagnes/attendre.ts';
import { preparerDestinataire } from '../../../core/campagnes/choisir-destinataire.ts';
import { composerCampagne } from '../../../core/campagnes/composer.ts';
import { destinationDe } from '../../../core/campagnes/destination.ts';
import { type EtatDesLieux, prochainesActions } from '../../../core/campagnes/prochaines-actions.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, unEnvoi, uneCampagne, uneStructure } from './batisseurs.ts';

const STRUCTURE = uneStructure({ id: '1', courriel: 'accueil@structure.example' });
const CONTACTS = [
  unContact({ id: '1', structure: '1', nom: 'Alix Exemple', courriel: 'alix@structure.example', principal: true }),
  unContact({ id: '2', structure: '1', nom: 'Bao Exemple', courriel: 'bao@structure.example' }),
  unContact({ id: '3', structure: '1', nom: 'Chen Exemple', courriel: 'chen@structure.example', sansRappel: true }),
];
/** Asked by hand, to this person, that many times, a little before. */
const demandees = (n: number, contact: string): readonly Sollicitation[] =>
  Array.from({ length: n }, (_, i) =>
    unEnvoi({
      id: String(90 + i),
      cle: `invitation-s1-c${contact}-r${i}-invitation`,
      nature: 'Invitation',
      rencontre: String(i + 1),
      campagne: undefined,
      contact,
      envoyeeLe: '2026-05-20T08:00:00Z',
    }),
  );
const lieux = (destinataires?: Record<string, string>, sollicitations = demandees(3, '1')): EtatDesLieux => ({
  campagne: uneCampagne({ concernees: ['1'], ...(destinataires === undefined ? {} : { destinataires }) }),
  structures: [STRUCTURE],
  contacts: CONTACTS,
  sollicitations,
  participations: [],
  rencontres: [],
  reglages: { intervalleRelanceJours: 25, plafondSollicitations: 3 },
  maintenant: depuisHeureLocale('2026-06-02T10:00:00'),
  heuresOuvrees: true,
});
const ecrites = (e: EtatDesLieux) => prochainesActions(e).map((a) => a.destinataire.adresse);

test('au plafond, la structure attend ; la personne choisie reçoit le courriel sans attendre', () => {
  expect(ecrites(lieux())).toEqual([]);
  expect(ecrites(lieux({ 1: '2' }))).toEqual(['bao@structure.example']);
});

test('la personne choisie garde son propre plafond', () => {
  expect(ecrites(lieux({ 1: '1' }))).toEqual([]);
  expect(ecrites(lieux({ 1: '2' }, [...demandees(3, '2')]))).toEqual([]);
});

test('qui ne veut plus de rappels, ou est parti, n’est pas choisi : la personne de la fiche reste', () => {
  expect(destinationDe(STRUCTURE, CONTACTS, '3')).toMatchObject({ contact: '1' });
  expect(destinationDe(STRUCTURE, CONTACTS, '99')).toMatchObject({ contact: '1' });
  expect(destinationDe(STRUCTURE, CONTACTS, '2')).toMatchObject({ contact: '2', choisie: true });
});

test('l’essai dit qui peut être sollicité à la place, et ce qui a été demandé à chacun', () => {
  const e = lieux();
  const composition = composerCampagne({
    perimetre: { communes: [], types: [], epargnerMois: 0 },
    structures: [STRUCTURE],
    contacts: CONTACTS,
    territoire: LATITUDE_NORD_GIRONDE,
    maintenant: e.maintenant,
  });
  const [ligne] = enAttenteDuBudget({ composition: { ...composition, le: e.maintenant }, envois: [] }, e, e.maintenant);
  expect(ligne).toMatchObject({
    ecrite: '1',
    personnes: [
      { contact: '1', nom: 'Alix Exemple', demandes: 3 },
      { contact: '2', nom: 'Bao Exemple', demandes: 0 },
    ],
  });
});

test('avant le départ seulement ; une campagne programmée redevient à essayer, sauf si rien ne change', () => {
  const choix = { structure: '1', contact: '2' };
  const programmee = uneCampagne({ etat: 'Programmée' });
  expect(preparerDestinataire(programmee, choix, CONTACTS)).toEqual({
    ok: true,
    valeur: { etat: 'Préparation', destinataires: { 1: '2' } },
  });
  const deja = uneCampagne({ etat: 'Programmée', destinataires: { 1: '2' } });
  expect(preparerDestinataire(deja, choix, CONTACTS)).toMatchObject({ ok: true, valeur: { etat: 'Programmée' } });
  expect(preparerDestinataire(uneCampagne(), choix, CONTACTS)).toMatchObject({ ok: false });
  for (const contact of ['3', '99'])
    expect(preparerDestinataire(programmee, { structure: '1', contact }, CONTACTS)).toMatchObject({
      ok: false,
      refus: { champs: [{ chemin: 'corps.contact' }] },
    });
});
