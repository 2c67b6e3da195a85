import { corrigerSuite } from '../../core/contrats/decisions.ts';
import { annulerRencontre, noterSuite } from '../../core/contrats/rencontres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, troisStructures, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const suite = (id: string) => banc.contexte.depots.suites.parId(id);
const corriger = (id: string, corps: object) =>
  banc.appeler(corrigerSuite, { profil: 'coordination', chemin: { id }, corps });
const uneSuite = async () => {
  const rencontre = await uneRencontre(banc, structures);
  const creee = await banc.contexte.depots.suites.creer({
    titre: 'Relire le dépliant',
    rencontre: rencontre.id,
    thematique: 'Parentalité',
    structure: structures[0],
    responsable: 'Camille',
    echeance: '2026-12-01',
    etat: 'En cours',
    cle: uneCle(),
  });
  return { ...creee, laRencontre: rencontre };
};

test('une décision se corrige : ses mots, qui la porte, pour quand ; un champ laissé vide l’est, son état reste', async () => {
  const { id, eTag } = await uneSuite();
  const corps = { eTag, titre: 'Relire et imprimer', structure: structures[1], echeance: '2027-01-15' };
  expect((await corriger(id, corps)).statut).toBe(200);
  expect(await suite(id)).toMatchObject({
    titre: 'Relire et imprimer',
    structure: structures[1],
    echeance: '2027-01-15',
    responsable: undefined,
    etat: 'En cours',
  });
});

test.each([
  ['la demande perdue', false],
  ['la réponse perdue', true],
])('répétée après %s, la correction n’est pas un conflit', async (_quoi, apres) => {
  const { id, eTag } = await uneSuite();
  const corps = { eTag, titre: 'Relire et imprimer', structure: structures[0] };
  banc.perdre(/PATCH .*items/, apres);
  await corriger(id, corps);
  expect((await corriger(id, corps)).statut).toBe(200);
  expect((await suite(id)).titre).toBe('Relire et imprimer');
});

test('de deux corrections à la fois, la seconde apprend le conflit', async () => {
  const { id, eTag } = await uneSuite();
  expect((await corriger(id, { eTag, titre: 'La première' })).statut).toBe(200);
  expect((await corriger(id, { eTag, titre: 'La seconde' })).statut).toBe(409);
});

test('une structure qui n’existe pas ne porte rien', async () => {
  const { id, eTag } = await uneSuite();
  expect((await corriger(id, { eTag, titre: 'Relire', structure: '999999' })).statut).toBe(404);
});

test('la décision d’une rencontre annulée ne se corrige plus', async () => {
  const { id, eTag, laRencontre } = await uneSuite();
  const chemin = { id: laRencontre.id };
  const corps = { eTag: laRencontre.eTag, motif: 'Salle prise' };
  await banc.appeler(annulerRencontre, { profil: 'coordination', chemin, corps });
  expect((await corriger(id, { eTag, titre: 'Trop tard' })).statut).toBe(422);
});

describe('la personne qui porte', () => {
  const noter = (rencontre: string, corps: object, profil: 'coordination' | 'invite' = 'coordination') =>
    banc.appeler(noterSuite, {
      profil,
      chemin: { id: rencontre },
      corps: { cle: uneCle(), titre: 'Écrire aux bailleurs', ...corps },
    });

  test('est de la structure qui porte, en poste ; elle suit, se change et se retire', async () => {
    const { id: structure, contact } = await creerStructure(banc, { nom: 'Toits (exemple)' });
    const rencontre = (await uneRencontre(banc, [structure])).id;
    expect((await noter(rencontre, { structure: structures[0], personne: contact })).statut).toBe(422);
    expect((await noter(rencontre, { personne: contact })).statut).toBe(422);
    const { statut, corps } = await noter(rencontre, { structure, personne: contact });
    expect(statut).toBe(200);
    const { id } = corps as { id: string };
    expect(await suite(id)).toMatchObject({ structure, personne: contact });
    // Gone since: what else is corrected keeps them; they are not chosen again.
    const { contacts } = banc.contexte.depots;
    await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { actif: false });
    const dite = { titre: 'Écrire à tous', structure };
    expect((await corriger(id, { ...dite, eTag: (await suite(id)).eTag, personne: contact })).statut).toBe(200);
    expect((await corriger(id, { ...dite, eTag: (await suite(id)).eTag })).statut).toBe(200);
    expect((await suite(id)).personne).toBeUndefined();
    expect((await corriger(id, { ...dite, eTag: (await suite(id)).eTag, personne: contact })).statut).toBe(422);
  });

  test('qui co-organise ne choisit que quelqu’un qui se voit dans l’annuaire, et n’apprend rien des autres', async () => {
    const sienne = await creerStructure(banc, { profil: 'invite' });
    const { id: structure, contact } = await creerStructure(banc, { nom: 'Baux (exemple)' });
    const rencontre = (await uneRencontre(banc, [structure, sienne.id])).id;
    await coorganiser(banc, rencontre, sienne);
    const { contacts } = banc.contexte.depots;
    await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { visibilite: 'coordination' });
    expect((await noter(rencontre, { structure, personne: contact }, 'invite')).statut).toBe(404);
    expect((await noter(rencontre, { structure, personne: contact })).statut).toBe(200);
    expect((await noter(rencontre, { structure: sienne.id, personne: sienne.contact }, 'invite')).statut).toBe(200);
  });
});
