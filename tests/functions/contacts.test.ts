import {
  ajouterContact,
  effacerContact,
  modifierContact,
  remettreContact,
  retirerContact,
} from '../../core/contrats/fiches.ts';
import { LOCATAIRE, type NomProfil, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneCle } from './fabrique.ts';

let banc: Banc;
let sienne: { id: string; contact: string };
let autre: { id: string; contact: string };
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());
beforeEach(async () => {
  // What a person represents is remembered for a minute.
  banc.avancer(0.05);
  sienne = await creerStructure(banc, { profil: 'partenaire' });
  autre = await creerStructure(banc, { courrielDuContact: 'autre@exemple.example' });
});

type Profil = 'coordination' | 'partenaire' | 'invite';
const contacts = () => banc.contexte.depots.contacts;
const parId = (id: string) => contacts().parId(id);
const ajouter = (structure: string, contact: object, profil: Profil = 'partenaire', cle = uneCle()) =>
  banc.appeler(ajouterContact, {
    profil,
    chemin: { id: structure },
    corps: { cle, contact: { nom: 'Dominique Exemple', visibilite: 'partenaires', ...contact } },
  });
const modifier = async (id: string, contact: string, valeurs: object, profil: Profil = 'partenaire', raison?: string) =>
  banc.appeler(modifierContact, {
    profil,
    chemin: { id, contact },
    corps: { eTag: (await parId(contact)).eTag, contact: valeurs, raison },
  });
const changerDePoste = async (
  contrat: Parameters<Banc['appeler']>[0],
  id: string,
  contact: string,
  reste: object = {},
) =>
  banc.appeler(contrat, {
    profil: 'partenaire',
    chemin: { id, contact },
    corps: { eTag: (await parId(contact)).eTag, ...reste },
  });
const idDe = (reponse: { readonly corps: unknown }) => (reponse.corps as { id: string }).id;
const principaux = async (structure: string) =>
  (await contacts().lireOu('structure', structure)).items.filter((c) => c.principal).map((c) => c.id);

test('ce que la structure dit de ses personnes est daté ; une case cochée à leur place ne l’est pas', async () => {
  const corrigeLe = async (id: string) => (await parId(id)).corrigeLe;
  await modifier(sienne.id, sienne.contact, { informe: true });
  expect(await corrigeLe(sienne.contact)).toBeUndefined();
  await modifier(sienne.id, sienne.contact, { fonction: 'Directrice' });
  expect(await corrigeLe(sienne.contact)).toBe(banc.contexte.maintenant().replace('.000', ''));
  const ajoute = idDe(await ajouter(sienne.id, {}));
  expect(await corrigeLe(ajoute)).toBe(banc.contexte.maintenant().replace('.000', ''));
  banc.avancer(1);
  await changerDePoste(retirerContact, sienne.id, ajoute);
  expect(await corrigeLe(ajoute)).toBe(banc.contexte.maintenant().replace('.000', ''));
});

test('un partenaire ajoute un contact à sa structure ; la même demande répétée n’en ajoute pas deux', async () => {
  const cle = uneCle();
  const saisie = { courriel: 'dominique@exemple.example', telephone: '06 00 00 00 00', informe: true };
  const [un, deux] = await Promise.all([
    ajouter(sienne.id, saisie, 'partenaire', cle),
    ajouter(sienne.id, saisie, 'partenaire', cle),
  ]);
  expect([un.statut, deux.statut, (await ajouter(sienne.id, saisie, 'partenaire', cle)).statut]).toEqual([
    200, 200, 200,
  ]);
  expect(idDe(un)).toBe(idDe(deux));
  expect(await parId(idDe(un))).toMatchObject({
    telephone: '+33600000000',
    actif: true,
    principal: false,
    informeLe: '2026-11-23',
  });
});

test('la même clé pour une autre personne n’est pas dite « déjà faite »', async () => {
  const cle = uneCle();
  expect((await ajouter(sienne.id, { nom: 'Une Exemple' }, 'partenaire', cle)).statut).toBe(200);
  expect((await ajouter(sienne.id, { nom: 'Autre Exemple' }, 'partenaire', cle)).statut).toBe(409);
  expect((await ajouter(sienne.id, { nom: 'Une Exemple' }, 'partenaire', cle)).corps).toMatchObject({ dejaFait: true });
});

test('le contact d’une autre structure ne se change pas en passant par la sienne', async () => {
  const { eTag } = await parId(autre.contact);
  for (const contrat of [modifierContact, retirerContact, remettreContact])
    expect(
      (
        await banc.appeler(contrat, {
          profil: 'partenaire',
          chemin: { id: sienne.id, contact: autre.contact },
          corps: { eTag, ...(contrat === modifierContact ? { contact: { nom: 'Détourné' } } : {}) },
        })
      ).statut,
    ).toBe(404);
  expect((await parId(autre.contact)).eTag).toBe(eTag);
});

test('une structure n’a qu’un contact principal', async () => {
  const ajoute = idDe(await ajouter(sienne.id, { principal: true }));
  expect(await principaux(sienne.id)).toEqual([ajoute]);
  await modifier(sienne.id, sienne.contact, { principal: true });
  expect(await principaux(sienne.id)).toEqual([sienne.contact]);
});

test('deux contacts en poste n’ont pas la même adresse, et le refus ne la répète pas', async () => {
  await ajouter(sienne.id, { courriel: 'double@exemple.example' });
  const refus = await ajouter(sienne.id, { courriel: 'Double@exemple.example' });
  expect(refus).toMatchObject({ statut: 422, corps: { erreur: { champs: [{ chemin: 'courriel' }] } } });
  expect(JSON.stringify(refus.corps)).not.toMatch(/double@/i);
});

test('une valeur fausse est refusée à côté de son champ', async () => {
  const refus = await ajouter(sienne.id, { telephone: '0557', courriel: 'dominique' });
  expect(refus.statut).toBe(400);
  expect(
    (refus.corps as { erreur: { champs: { chemin: string }[] } }).erreur.champs.map((c) => c.chemin).sort(),
  ).toEqual(['courriel', 'telephone']);
});

test('le dernier contact qui a un compte ne part pas sans qu’on l’ait dit', async () => {
  await ajouter(sienne.id, { courriel: 'collegue@exemple.example' });
  const refus = await changerDePoste(retirerContact, sienne.id, sienne.contact);
  expect(refus).toMatchObject({ statut: 422, corps: { erreur: { champs: [{ chemin: 'malgreDernierCompte' }] } } });
  expect((await parId(sienne.contact)).actif).toBe(true);
  const fait = await changerDePoste(retirerContact, sienne.id, sienne.contact, { malgreDernierCompte: true });
  expect(fait.corps).toMatchObject({ dejaFait: false });
  expect(await parId(sienne.contact)).toMatchObject({ actif: false, principal: false, nom: 'Maëlle Exemple' });
});

test('un départ se répète sans effet, et se défait', async () => {
  const id = idDe(await ajouter(sienne.id, {}));
  expect((await changerDePoste(retirerContact, sienne.id, id)).corps).toMatchObject({ dejaFait: false });
  expect((await changerDePoste(retirerContact, sienne.id, id)).corps).toMatchObject({ dejaFait: true });
  expect((await changerDePoste(remettreContact, sienne.id, id)).corps).toMatchObject({ dejaFait: false });
  expect(await parId(id)).toMatchObject({ actif: true, principal: false });
});

describe('l’opposition à la diffusion', () => {
  test('un collègue la note, mais ne la lève pas ; la coordination la lève', async () => {
    const id = idDe(await ajouter(sienne.id, { opposition: true }));
    expect((await modifier(sienne.id, id, { opposition: false })).statut).toBe(403);
    expect((await parId(id)).opposition).toBe(true);
    expect(await modifier(sienne.id, id, { opposition: false }, 'coordination')).toMatchObject({
      statut: 422,
      corps: { erreur: { champs: [{ chemin: 'corps.raison' }] } },
    });
    const raison = 'À sa demande, par téléphone';
    expect((await modifier(sienne.id, id, { opposition: false }, 'coordination', raison)).statut).toBe(200);
    const { items } = await banc.contexte.depots.journal.lireOu('ligne', id);
    expect(items.at(-1)?.detail).toBe(`champs changés : opposition ; ouvert : opposition (${raison})`);
  });

  test.each([
    ['qui le voit', { visibilite: 'public' }],
    ['qui lit une de ses coordonnées', { visibilites: { courriel: 'partenaires', telephone: 'coordination' } }],
    ['qui lit ses coordonnées, en n’en disant plus rien', { visibilites: {} }],
    ['le silence qu’elle a demandé', { sansRappel: false }],
  ])('un collègue ne rouvre pas %s ; il peut le resserrer', async (_, ouvert) => {
    const visibilites = { courriel: 'coordination', telephone: 'coordination' };
    const id = idDe(await ajouter(sienne.id, { visibilites, sansRappel: true }, 'coordination'));
    const avant = await parId(id);
    expect((await modifier(sienne.id, id, ouvert)).statut).toBe(403);
    expect(await parId(id)).toEqual(avant);
    expect((await modifier(sienne.id, id, { visibilite: 'coordination' })).statut).toBe(200);
    expect((await modifier(sienne.id, id, ouvert, 'coordination', 'À sa demande, de vive voix')).statut).toBe(200);
  });

  test('un collègue ne rouvre pas une personne en la faisant partir, puis en l’ajoutant de nouveau', async () => {
    const reservee = { courriel: 'revenante@exemple.example', visibilite: 'coordination' };
    const id = idDe(await ajouter(sienne.id, reservee));
    await changerDePoste(retirerContact, sienne.id, id);
    expect(await ajouter(sienne.id, { ...reservee, visibilite: 'public' })).toMatchObject({ statut: 422 });
    expect((await changerDePoste(remettreContact, sienne.id, id)).statut).toBe(200);
    expect((await parId(id)).visibilite).toBe('coordination');
  });

  test('la personne elle-même la lève', async () => {
    await modifier(sienne.id, sienne.contact, { opposition: true });
    expect((await modifier(sienne.id, sienne.contact, { opposition: false })).statut).toBe(200);
  });
});

test('la synthèse par courriel : la coordination la coche, la personne l’arrête, nul autre n’y touche', async () => {
  const synthese = (syntheseParCourriel: boolean) => ({ syntheseParCourriel });
  const id = idDe(await ajouter(sienne.id, {}));
  expect((await ajouter(sienne.id, { ...synthese(true), courriel: 'autre@exemple.example' })).statut).toBe(403);
  expect((await modifier(sienne.id, id, synthese(true))).statut).toBe(403);
  expect((await modifier(sienne.id, id, synthese(true), 'coordination')).statut).toBe(200);
  expect(await modifier(sienne.id, id, synthese(false))).toMatchObject({
    statut: 403,
    corps: { erreur: { champs: [{ chemin: 'syntheseParCourriel' }] } },
  });
  // On their own row.
  expect((await modifier(sienne.id, sienne.contact, synthese(true))).statut).toBe(403);
  expect((await modifier(sienne.id, sienne.contact, synthese(true), 'coordination')).statut).toBe(200);
  expect((await modifier(sienne.id, sienne.contact, synthese(false))).statut).toBe(200);
  expect(await parId(sienne.contact)).toMatchObject({ syntheseParCourriel: false });
});

test('ni le journal ni les traces ne nomment la personne', async () => {
  const id = idDe(await ajouter(sienne.id, { courriel: 'secret@exemple.example' }));
  await modifier(sienne.id, id, { nom: 'Nom Secret', courriel: 'secret2@exemple.example' });
  await changerDePoste(retirerContact, sienne.id, id);
  const journal = (await banc.contexte.depots.journal.lire()).items.filter((l) => l.liste === 'Contacts');
  expect(journal.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify([journal, banc.traces])).not.toMatch(/secret/i);
});

test('une version dépassée est un conflit ; la même demande répétée n’en est pas un', async () => {
  const { eTag } = await parId(sienne.contact);
  const demander = (fonction: string) =>
    banc.appeler(modifierContact, {
      profil: 'partenaire',
      chemin: { id: sienne.id, contact: sienne.contact },
      corps: { eTag, contact: { fonction } },
    });
  expect((await demander('Accueil')).statut).toBe(200);
  expect((await demander('Accueil')).statut).toBe(200);
  expect((await demander('Direction')).statut).toBe(409);
});

test('un invité gère les contacts de sa structure comme un partenaire', async () => {
  const { id } = await creerStructure(banc, { profil: 'invite' });
  expect((await ajouter(id, { nom: 'Alix Exemple' }, 'invite')).statut).toBe(200);
  expect((await ajouter(sienne.id, {}, 'invite')).statut).toBe(403);
});

test('qui n’est plus en poste ne gère plus rien', async () => {
  const { id } = await banc.contexte.depots.structures.creer({
    nom: 'Ancienne maison',
    type: 'Association',
    statut: 'Active',
  });
  const { oid } = PROFILS.partenaire;
  await contacts().creer(unContact(id, { oid, tid: LOCATAIRE.id, actif: false, courriel: 'ancien@exemple.example' }));
  expect((await ajouter(id, {})).statut).toBe(403);
});

test('effacer une personne à sa demande : plus rien d’elle, ses liens se ferment, ses participations restent ; le redire ne fait rien', async () => {
  const { id, contact } = await creerStructure(banc, { profil: 'invite' });
  const { contacts, sollicitations, propositions, fusions } = banc.contexte.depots;
  const demande = await sollicitations.creer({
    cle: uneCle(),
    nature: 'Confirmation de fiche',
    structure: id,
    contact,
    canal: 'Courriel',
    etat: 'Envoyée',
    envoyeeLe: '2026-11-20T09:00:00Z',
  });
  await propositions.creer({
    cle: uneCle(),
    structure: id,
    contact,
    par: 'quelqu’un',
    proposeeLe: '2026-11-20T09:00:00Z',
    etat: 'À examiner',
    changements: [{ champ: 'telephone', propose: '+33600000009' }],
  });
  const { eTag } = await contacts.parId(contact);
  const effacer = (profil: NomProfil) =>
    banc.appeler(effacerContact, { profil, chemin: { id, contact }, corps: { eTag } });
  expect((await effacer('invite')).statut).toBe(403);
  expect((await effacer('coordination')).corps).toMatchObject({ dejaFait: false });
  expect((await effacer('coordination')).corps).toMatchObject({ dejaFait: true });
  expect(await contacts.parId(contact)).toMatchObject({
    nom: 'Contact anonymisé',
    courriel: undefined,
    oid: undefined,
    actif: false,
    structure: id,
  });
  expect((await sollicitations.parId(demande.id)).revoquee).toBe(true);
  expect((await propositions.lireOu('contact', contact)).items).toEqual([]);
  expect((await fusions.lire()).items).toEqual([]);
});
