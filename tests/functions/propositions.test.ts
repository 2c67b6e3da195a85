import { confirmerFiche } from '../../core/contrats/annuaire.ts';
import { examinerProposition, proposerCorrection } from '../../core/contrats/propositions.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeProposition, uneProposition } from './demandes/propositions.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

const fiche = (id: string) => banc.contexte.depots.structures.parId(id);
const proposition = (id: string) => banc.contexte.depots.propositions.parId(id);
const examiner = (demande: { chemin: { id: string; proposition: string }; corps: object }, profil = 'coordination') =>
  banc.appeler(examinerProposition, { profil: profil as 'coordination', ...demande });

test('une proposition ne touche pas à la fiche, et deux envois n’en font qu’une', async () => {
  const { id } = await creerStructure(banc);
  const avant = await fiche(id);
  const corps = demandeDeProposition({ vu: { horaires: 'Mo 09:00-12:00' } });
  const proposer = () => banc.appeler(proposerCorrection, { profil: 'lecture', chemin: { id }, corps });
  const premiere = await proposer();
  expect(premiere).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect((await proposer()).corps).toEqual({ ...(premiere.corps as object), dejaFait: true });
  expect(await fiche(id)).toEqual(avant);
  expect(await proposition((premiere.corps as { id: string }).id)).toMatchObject({
    etat: 'À examiner',
    changements: [{ champ: 'horaires', avant: 'Mo 09:00-12:00', propose: '24/7' }],
    commentaire: 'Vu sur leur porte.',
  });
});

test('la même clé avec un autre contenu n’est pas dite « déjà faite »', async () => {
  const { id } = await creerStructure(banc);
  const corps = demandeDeProposition();
  const proposer = (change: object) =>
    banc.appeler(proposerCorrection, { profil: 'lecture', chemin: { id }, corps: { ...corps, ...change } });
  expect((await proposer({})).statut).toBe(200);
  expect(await proposer({ commentaire: 'Tout autre chose.' })).toMatchObject({
    statut: 409,
    corps: { erreur: { message: expect.stringContaining('autre contenu') as unknown } },
  });
  expect((await proposer({})).corps).toMatchObject({ dejaFait: true });
});

test('au-delà de vingt propositions du jour en attente, une personne attend ; une autre non, ni elle demain', async () => {
  const seul = await ouvrirBanc();
  try {
    const { id } = await creerStructure(seul);
    const proposer = (corps: object, profil: 'invite' | 'partenaire' = 'invite') =>
      seul.appeler(proposerCorrection, { profil, chemin: { id }, corps });
    const premiere = demandeDeProposition();
    expect((await proposer(premiere)).statut).toBe(200);
    for (let i = 2; i <= 20; i += 1) expect((await proposer(demandeDeProposition())).statut).toBe(200);
    expect(await proposer(demandeDeProposition())).toMatchObject({
      statut: 429,
      corps: { erreur: { message: expect.stringContaining('Continuez demain') as unknown } },
    });
    expect((await proposer(premiere)).corps).toMatchObject({ dejaFait: true });
    expect((await proposer(demandeDeProposition(), 'partenaire')).statut).toBe(200);
    seul.avancer(24);
    expect((await proposer(demandeDeProposition())).statut).toBe(200);
  } finally {
    seul.fermer();
  }
});

test('une proposition vide, ou fausse, est refusée à son champ', async () => {
  const { id } = await creerStructure(banc);
  const proposer = (valeurs: object) =>
    banc.appeler(proposerCorrection, { profil: 'invite', chemin: { id }, corps: demandeDeProposition({ ...valeurs }) });
  expect(await proposer({ corrections: {}, commentaire: '  ' })).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: 'commentaire' }] } },
  });
  expect(await proposer({ corrections: { telephone: '0557' } })).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: 'telephone' }] } },
  });
});

test('rien de ce qui dit où est une structure protégée n’entre dans une proposition', async () => {
  const { id } = await creerStructure(banc, { adresse: '3 rue Tenue Secrète', adresseProtegee: true });
  const corps = demandeDeProposition({
    corrections: { adresse: '4 rue Voisine' },
    vu: { adresse: '3 rue Tenue Secrète' },
  });
  const { corps: reponse } = await banc.appeler(proposerCorrection, { profil: 'partenaire', chemin: { id }, corps });
  const ligne = await proposition((reponse as { id: string }).id);
  expect(JSON.stringify(ligne)).not.toMatch(/Secrète|Voisine/);
});

test('la coordination accepte en partie, après retouche : la fiche garde d’où vient chaque valeur', async () => {
  const { id } = await creerStructure(banc);
  const demande = await uneProposition(banc, id, {
    corrections: { horaires: '24/7', sigle: 'MDF', frais: 'Payant' },
  });
  const reponse = await examiner({
    ...demande,
    corps: { ...demande.corps, accepter: ['horaires', 'sigle'], valeurs: { horaires: 'Mo-Fr 09:00-12:00' } },
  });
  expect(reponse).toMatchObject({
    statut: 200,
    corps: { etat: 'Acceptée en partie', champsAppliques: ['sigle', 'horaires'], dejaFait: false },
  });
  const ecrite = await fiche(id);
  expect(ecrite).toMatchObject({
    horaires: 'Mo-Fr 09:00-12:00',
    sigle: 'MDF',
    frais: undefined,
    verifieeLe: undefined,
  });
  expect(ecrite.provenance?.map(({ champ, canal }) => [champ, canal])).toEqual([
    ['sigle', 'Proposition'],
    ['horaires', 'Proposition'],
  ]);
  expect((await examiner(demande)).corps).toMatchObject({ dejaFait: true, etat: 'Acceptée en partie' });
});

test('un refus dit pourquoi, sinon il n’est pas un refus', async () => {
  const { id } = await creerStructure(banc);
  const demande = await uneProposition(banc, id);
  const refuser = (corps: object) => examiner({ ...demande, corps: { ...demande.corps, refuser: true, ...corps } });
  expect(await refuser({})).toMatchObject({ statut: 400, corps: { erreur: { champs: [{ chemin: 'motif' }] } } });
  expect((await refuser({ motif: 'Vérifié au téléphone.' })).corps).toMatchObject({ etat: 'Refusée' });
  expect((await fiche(id)).horaires).toBeUndefined();
});

test('un commentaire seul se dit traité, ou se refuse', async () => {
  const { id } = await creerStructure(banc);
  const demande = await uneProposition(banc, id, { corrections: {}, commentaire: 'Ils ont déménagé.' });
  expect((await examiner(demande)).corps).toMatchObject({ etat: 'Acceptée', champsAppliques: [] });
});

test('une fiche qui a changé depuis la lecture ne reçoit rien', async () => {
  const { id } = await creerStructure(banc);
  const demande = await uneProposition(banc, id);
  const corps = { eTag: demande.corps.eTagFiche, corrections: { horaires: 'Tu 10:00-12:00' } };
  expect((await banc.appeler(confirmerFiche, { profil: 'coordination', chemin: { id }, corps })).statut).toBe(200);
  expect(await examiner(demande)).toMatchObject({ statut: 409 });
  expect((await fiche(id)).horaires).toBe('Tu 10:00-12:00');
});

test('la structure elle-même décide pour sa fiche, jamais pour une autre', async () => {
  const { id } = await creerStructure(banc, { profil: 'invite' });
  const { id: autre } = await creerStructure(banc);
  banc.avancer(1);
  expect((await examiner(await uneProposition(banc, id), 'invite')).corps).toMatchObject({ etat: 'Acceptée' });
  const etrangere = await uneProposition(banc, autre);
  expect((await examiner(etrangere, 'invite')).statut).toBe(403);
  // The right is that of the structure in the path: a proposal of another one does not pass under it.
  const glissee = { ...etrangere, chemin: { ...etrangere.chemin, id } };
  expect(await examiner(glissee, 'invite')).toMatchObject({ statut: 404 });
  expect((await fiche(autre)).horaires).toBeUndefined();
});

test('où que l’examen s’interrompe, le refaire n’écrit rien deux fois', async () => {
  const mesure = await uneProposition(banc, (await creerStructure(banc)).id);
  banc.compter();
  await examiner(mesure);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1) {
    for (const apres of [false, true]) {
      const { id } = await creerStructure(banc);
      const demande = await uneProposition(banc, id);
      banc.mourirA(rang, apres);
      await examiner(demande);
      banc.renaitre();
      // As the page does: it reads again, then decides again.
      const { propositions } = banc.contexte.depots;
      const lue = await propositions.parId(demande.chemin.proposition);
      const { eTag: eTagFiche } = await fiche(id);
      expect((await examiner({ ...demande, corps: { ...demande.corps, eTag: lue.eTag, eTagFiche } })).statut).toBe(200);
      const finale = await fiche(id);
      expect(finale).toMatchObject({ horaires: '24/7' });
      expect(finale.provenance).toHaveLength(1);
      expect(await proposition(lue.id)).toMatchObject({ etat: 'Acceptée' });
    }
  }
});

test.each(['<script>alert(1)</script>', '=1+1', '+33 | "x"'])('un texte hostile reste un texte : %s', async (texte) => {
  const { id } = await creerStructure(banc);
  const demande = await uneProposition(banc, id, { corrections: { description: texte }, commentaire: texte });
  expect((await examiner(demande)).statut).toBe(200);
  expect((await fiche(id)).description).toBe(texte);
});

test('l’auteur d’une correction lit par courriel ce qu’elle est devenue, sauf s’il décide lui-même ou ne veut plus de rappels', async () => {
  const sienne = await creerStructure(banc, { profil: 'lecture', courrielDuContact: 'auteur@exemple.example' });
  const { id } = await creerStructure(banc, { nom: 'La maison verte' });
  const partis = () => banc.graph.boiteEnvoi().filter((c) => c.a.includes('auteur@exemple.example'));
  const decider = async (corps: object) => {
    const demande = await uneProposition(banc, id);
    return examiner({ ...demande, corps: { ...demande.corps, ...corps } });
  };
  expect((await decider({ refuser: true, motif: 'Vérifié au téléphone : c’est bien le mardi.' })).statut).toBe(200);
  expect(partis()).toHaveLength(1);
  expect(partis()[0]?.corps).toMatch(/La maison verte.*Vérifié au téléphone/s);
  const contact = await banc.contexte.depots.contacts.parId(sienne.contact);
  await banc.contexte.depots.contacts.modifier(contact.id, contact.eTag, { sansRappel: true });
  expect((await decider({ refuser: true, motif: 'Non.' })).statut).toBe(200);
  expect(partis()).toHaveLength(1);
});
