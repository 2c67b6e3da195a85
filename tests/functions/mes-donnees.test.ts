import { ouvrirLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { demanderMesDonneesParLien } from '../../core/contrats/demander-mes-donnees.ts';
import {
  changerMesDonnees,
  changerMesDonneesParLien,
  lireMesDonnees,
  lireMesDonneesParLien,
  type MesDonnees,
  noterInformation,
} from '../../core/contrats/mes-donnees.ts';
import { proposerCorrection } from '../../core/contrats/propositions.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { idSite, LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeProposition } from './demandes/propositions.ts';
import { creerStructure, lienVersMesDonnees, unContact, uneCle, uneRencontre, unLien } from './fabrique.ts';

let banc: Banc;
let sienne: { readonly id: string; readonly contact: string };
let autre: { readonly id: string; readonly contact: string };
beforeAll(async () => {
  banc = await ouvrirBanc();
  sienne = await creerStructure(banc, { nom: 'La sienne', profil: 'invite' });
  autre = await creerStructure(banc, { nom: 'Une autre', courrielDuContact: 'autre@exemple.example' });
});
afterAll(() => banc.fermer());

const lire = async (profil: 'invite' | 'lecture' = 'invite') =>
  (await banc.appeler(lireMesDonnees, { profil })).corps as MesDonnees;
const contact = (id: string) => banc.contexte.depots.contacts.parId(id);
const changer = async (id: string, valeurs: object, profil: 'invite' | 'lecture' = 'invite') =>
  banc.appeler(changerMesDonnees, {
    profil,
    chemin: { id },
    corps: { eTag: (await contact(id)).eTag, contact: valeurs },
  });

test('chacun lit ce qui est gardé sur lui, et rien de ce qui est gardé sur un autre', async () => {
  const corps = demandeDeProposition({ commentaire: 'Leur porte est fermée le lundi.' });
  await banc.appeler(proposerCorrection, { profil: 'invite', chemin: { id: autre.id }, corps });
  await banc.contexte.depots.recherches.creer({
    cle: 'recherche-1',
    nom: 'Aide aux aînés',
    auteur: `${PROFILS.invite.oid}.${LOCATAIRE.id}`,
  });
  const { sollicitation } = await unLien(banc, sienne.id);
  const d = await lire();
  expect(d.contacts.map((c) => [c.structure, c.nom])).toEqual([['La sienne', 'Maëlle Exemple']]);
  expect(d.traces.map((t) => t.quoi).sort()).toEqual(['Correction proposée', 'Demande reçue', 'Recherche gardée']);
  expect(d.lignesDeJournal).toBeGreaterThan(0);
  expect(d.notice.join(' ')).toContain('Vos droits');
  expect(JSON.stringify(d)).not.toContain('autre@exemple.example');
  expect(sollicitation).toBeDefined();
  expect(await lire('lecture')).toMatchObject({ contacts: [], traces: [] });
});

test('la décision que l’on porte se lit dans ses données, par le compte comme par le lien', async () => {
  const rencontre = (await uneRencontre(banc, [sienne.id])).id;
  const commun = { rencontre, thematique: 'Parentalité', etat: 'À faire' } as const;
  const { suites } = banc.contexte.depots;
  const ligne = await suites.creer({ ...commun, titre: 'Relire la charte', personne: sienne.contact, cle: uneCle() });
  const autrui = await suites.creer({ ...commun, titre: 'Celle d’une autre', personne: autre.contact, cle: uneCle() });
  const jeton = await lienVersMesDonnees(banc, (await unLien(banc, sienne.id)).jeton);
  const parLien = (await banc.appeler(lireMesDonneesParLien, { corps: { jeton } })).corps as MesDonnees;
  for (const { traces } of [await lire(), parLien])
    expect(traces.filter(({ quoi }) => quoi === 'Décision portée').map(({ detail }) => detail)).toEqual([
      'Relire la charte, À faire',
    ]);
  for (const { id, eTag } of [ligne, autrui]) await suites.supprimer(id, eTag);
});

test('un compte du même identifiant dans un autre locataire ne donne rien', async () => {
  await banc.contexte.depots.contacts.creer(
    unContact(autre.id, {
      nom: 'Homonyme Exemple',
      oid: PROFILS.lecture.oid,
      tid: 'ailleurs',
      courriel: 'h@exemple.example',
    }),
  );
  expect((await lire('lecture')).contacts).toEqual([]);
});

test('on corrige, on cache et on remet ses données ; celles d’un autre restent hors d’atteinte', async () => {
  expect((await changer(sienne.contact, { telephone: '05 57 00 00 09', visibilite: 'coordination' })).corps).toEqual({
    champsChanges: ['telephone', 'visibilite'],
  });
  expect(await contact(sienne.contact)).toMatchObject({ telephone: '+33557000009', visibilite: 'coordination' });
  expect((await changer(sienne.contact, { opposition: true })).statut).toBe(200);
  // Who has objected may come back on it: nobody else may.
  expect((await changer(sienne.contact, { opposition: false })).statut).toBe(200);
  expect(await changer(autre.contact, { visibilite: 'public' })).toMatchObject({ statut: 404 });
  expect(await changer(autre.contact, { opposition: true }, 'lecture')).toMatchObject({ statut: 404 });
  expect(await contact(autre.contact)).toMatchObject({ visibilite: 'partenaires', opposition: false });
});

test('une valeur fausse est dite à son champ, une ligne changée entre-temps n’est pas écrasée', async () => {
  expect(await changer(sienne.contact, { courriel: 'pas une adresse' })).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: 'courriel' }] } },
  });
  const corps = { eTag: '"perimee,1"', contact: { fonction: 'Accueil' } };
  expect(
    await banc.appeler(changerMesDonnees, { profil: 'invite', chemin: { id: sienne.contact }, corps }),
  ).toMatchObject({
    statut: 409,
  });
});

test('le jour de la première information est noté une seule fois', async () => {
  const avant = await contact(sienne.contact);
  await banc.contexte.depots.contacts.modifier(avant.id, avant.eTag, { informeLe: undefined });
  expect((await lire()).aInformer).toBe(true);
  const noter = async () => (await banc.appeler(noterInformation, { profil: 'invite', corps: {} })).corps;
  expect(await noter()).toEqual({ notees: 1 });
  const { informeLe } = await contact(sienne.contact);
  banc.avancer(48);
  expect(await noter()).toEqual({ notees: 0 });
  expect((await contact(sienne.contact)).informeLe).toBe(informeLe);
  expect((await lire()).aInformer).toBe(false);
});

describe('par un lien personnel', () => {
  const lireParLien = (jeton: string) => banc.appeler(lireMesDonneesParLien, { corps: { jeton } });
  const demander = (jeton: string) => banc.appeler(demanderMesDonneesParLien, { corps: { jeton } });
  const courriels = () => banc.graph.boiteEnvoi();

  test('la personne demande le lien de ses données : il part à son adresse, et rien n’est montré', async () => {
    const { id } = await creerStructure(banc, { courrielDuContact: 'odile@exemple.example' });
    const { jeton } = await unLien(banc, id);
    expect(await demander(jeton)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(courriels().at(-1)).toMatchObject({ a: ['odile@exemple.example'] });
    const partis = courriels().length;
    expect((await demander(jeton)).corps).toEqual({ dejaFait: true });
    expect(courriels()).toHaveLength(partis);
  });

  test('elle voit alors et change ses données, sans compte, et rien d’une autre', async () => {
    const { id, contact: ligne } = await creerStructure(banc);
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc, id)).jeton);
    expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps).toMatchObject({
      nature: 'mes-donnees',
      information: { personnelle: true },
    });
    const d = (await lireParLien(jeton)).corps as MesDonnees;
    expect(d.contacts.map((c) => c.id)).toEqual([ligne]);
    expect(d.traces.map((t) => t.quoi)).toEqual(['Demande reçue', 'Demande reçue']);
    const corps = { jeton, eTag: d.contacts[0]?.eTag, contact: { visibilite: 'coordination', opposition: true } };
    expect((await banc.appeler(changerMesDonneesParLien, { corps })).corps).toEqual({
      champsChanges: ['visibilite', 'opposition'],
    });
    expect(await contact(ligne)).toMatchObject({ visibilite: 'coordination', opposition: true });
    // Sent again as it is, it finds its values written; on a row changed since, another change waits for a new look.
    expect((await banc.appeler(changerMesDonneesParLien, { corps })).corps).toEqual({ champsChanges: [] });
    const autre = { ...corps, contact: { visibilite: 'partenaires' } };
    expect((await banc.appeler(changerMesDonneesParLien, { corps: autre })).statut).toBe(409);
  });

  test('le lien d’une fiche n’ouvre pas « Mes données », ni celui de « Mes données » la fiche', async () => {
    const { id, contact: ligne } = await creerStructure(banc);
    const { jeton } = await unLien(banc, id);
    expect(await lireParLien(jeton)).toMatchObject({ statut: 403 });
    const corps = { jeton, eTag: (await contact(ligne)).eTag, contact: { opposition: true } };
    expect((await banc.appeler(changerMesDonneesParLien, { corps })).statut).toBe(403);
    expect(await contact(ligne)).toMatchObject({ opposition: false });
    const siens = await lienVersMesDonnees(banc, jeton);
    expect((await banc.appeler(repondreParLien, { corps: { jeton: siens, corrections: {} } })).statut).toBe(403);
  });

  test('ce que la personne demande elle-même ne compte pas dans ce qui lui est demandé', async () => {
    const { id } = await creerStructure(banc);
    await demander((await unLien(banc, id)).jeton);
    const { items } = await banc.contexte.depots.sollicitations.lireOu('structure', id);
    expect(items).toHaveLength(2);
    expect(await demandesA(banc.contexte, id, banc.contexte.maintenant())).toHaveLength(1);
  });

  test('un lien envoyé à la structure n’en demande pour personne', async () => {
    const { id } = await banc.contexte.depots.structures.creer({
      nom: 'Sans contact',
      type: 'Association',
      statut: 'Active',
      courriel: 'accueil@sans-contact.example',
    });
    const { jeton } = await unLien(banc, id);
    const partis = courriels().length;
    expect(await demander(jeton)).toMatchObject({ statut: 422 });
    expect(courriels()).toHaveLength(partis);
  });

  test.each([
    ['altéré', async (jeton: string) => `${jeton.slice(0, -4)}AAAA`, 401],
    ['révoqué', async (jeton: string) => jeton, 410],
    ['d’une session', async () => banc.jeton('coordination'), 401],
  ] as const)('un lien %s n’ouvre rien', async (cas, abimer, statut) => {
    const { id } = await creerStructure(banc);
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc, id)).jeton);
    const { sollicitations } = banc.contexte.depots;
    const ligne = (await sollicitations.lireOu('structure', id)).items.find((s) => s.nature === 'Mes données');
    if (cas === 'révoqué' && ligne !== undefined)
      await sollicitations.modifier(ligne.id, ligne.eTag, { revoquee: true });
    expect((await lireParLien(await abimer(jeton))).statut).toBe(statut);
  });

  test('une fiche abîmée à la main ne ferme pas les données de la personne : elle est dite', async () => {
    const { id, contact } = await creerStructure(banc);
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc, id)).jeton);
    const abimee = await banc.graph.app.request(`/v1.0/sites/${idSite}/lists/Structures/items/${id}/fields`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ [structures.internalName('provenance')]: 'rien de lisible' }),
    });
    expect(abimee.status).toBe(200);
    const illisible = expect.stringContaining('dont la fiche ne se lit pas') as unknown;
    expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({
      statut: 200,
      corps: { nature: 'mes-donnees', demande: { structure: illisible, personne: 'Maëlle Exemple' } },
    });
    expect(await banc.appeler(lireMesDonneesParLien, { corps: { jeton } })).toMatchObject({
      statut: 200,
      corps: { contacts: [{ id: contact, structure: illisible }] },
    });
  });

  test('ce lien se ferme après sept jours', async () => {
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc)).jeton);
    banc.avancer(6 * 24);
    expect((await lireParLien(jeton)).statut).toBe(200);
    banc.avancer(25);
    expect((await lireParLien(jeton)).statut).toBe(410);
  });
});

test('le premier courriel dit ses droits à la personne, et le jour en est noté ; la page du lien les montre encore la première fois', async () => {
  const { id, contact: qui } = await creerStructure(banc, { courrielDuContact: 'nouvelle@exemple.example' });
  const { jeton } = await unLien(banc, id);
  expect(banc.graph.boiteEnvoi().at(-1)?.corps).toContain('vous y opposer');
  expect((await contact(qui)).informeLe).toBe(banc.contexte.maintenant().slice(0, 10));
  const ouvrir = async () => (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps;
  expect(await ouvrir()).toMatchObject({ information: { premierContact: true } });
  expect(await ouvrir()).toMatchObject({ information: { premierContact: false } });
});
